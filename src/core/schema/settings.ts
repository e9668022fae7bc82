import { z } from 'zod';
import { isoDate } from './primitives.ts';

/** Settings of every command, from the environment. All have a default that works on one's own machine. */
export const settingsSchema = z.object({
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://localhost:4321')
    .transform((url) => url.replace(/(?<!\/)\/+$/, ''))
    .refine((url) => new URL(url).pathname === '/' && !new URL(url).search && !new URL(url).hash, {
      error:
        'パスを付けずに書いてください（例: https://example.org）。下の階層に置くときは BASE_PATH を使います',
    }),
  BASE_PATH: z
    .string()
    .default('/')
    .refine((path) => /^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(path) && !/\/\.{1,2}\//.test(path), {
      error: '"/" で始まり "/" で終わる半角の階層を書いてください（例: /bansou/）',
    }),
  /** The day that the site is made for, in Japan; today when left out. What is scheduled comes on its day. */
  BUILD_DAY: z
    .string()
    .refine((day) => isoDate.safeParse(day).success, {
      error: '実在する日を 2027-04-01 のように書いてください。書かなければ、きょうになります',
    })
    .optional(),
  CONTENT_DIR: z.string().min(1).default('content'),
  /** Where the releases of neighbours lie that were taken in; `.neighbours` beside the content folder when left out. */
  NEIGHBOURS_DIR: z.string().min(1).optional(),
  /** The `data/cases.json` of the release before this one, for the list of changes on /data/. */
  PREVIOUS_CASES: z.string().optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * @param environment usually `process.env`; an empty value counts as not set
 * @throws Error whose message names the setting, what it holds and what is allowed
 */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).map((key) => [key, environment[key] || undefined]),
  );
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const hint =
      issue.code === 'custom'
        ? issue.message
        : 'http:// か https:// で始まる URL を書いてください（例: https://example.org）';
    return `設定 ${name} の値「${given[name]}」は使えません。${hint}`;
  });
  throw new Error(lines.join('\n'));
}
