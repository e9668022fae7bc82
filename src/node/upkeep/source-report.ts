import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { monthsAfter } from '#core/format/dates.ts';
import type { Section } from '#core/upkeep/upkeep-words.ts';
import { cacheFolder } from '#node/cache/shelf.ts';

const schema = z.strictObject({
  /** Day of the check. */
  date: z.iso.date(),
  /** Addresses that were asked. */
  checked: z.int().nonnegative(),
  found: z.array(
    z.strictObject({
      url: z.string(),
      /** `dead`: the host says that it is not there; `moved`: for good, to `to`; `unknown`: it could not be found out. */
      state: z.enum(['dead', 'moved', 'unknown']),
      to: z.string().optional(),
      /** What the host said, or why there was no answer. */
      why: z.string(),
      /** Entries that name it, as paths below the content folder. */
      entries: z.array(z.string()),
    }),
  ),
});

/** What the check of sources found. */
export type SourceReport = z.infer<typeof schema>;

/** Where the check of sources leaves its report. */
export const sourceReportFile = (): string => cacheFolder('sources.json');

/** @throws Error in Japanese when the file is there and is none of ours */
function readSourceReport(): SourceReport | undefined {
  const file = sourceReportFile();
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`${file} が読めません。消してから、npm run sources で調べ直してください`);
  }
}

/** Sources that are gone or have moved, in words; nothing when they were never asked. */
export function sourceSection(date: string): Section[] {
  const report = readSourceReport();
  if (!report) return [];
  const of = (state: string) => report.found.filter((one) => one.state === state);
  const [dead, moved, unknown] = [of('dead'), of('moved'), of('unknown')];
  const old = monthsAfter(report.date, 2) <= date;
  const lines = [
    ...dead.map(({ url, why, entries }) => `なくなった  ${url}（${why}）  ${entries.join('、')}`),
    ...moved.map(({ url, to, entries }) => `移った  ${url} → ${to ?? '？'}  ${entries.join('、')}`),
    ...(unknown.length ? [`${unknown.length}件は、置き場所が答えず、分かりませんでした`] : []),
    ...(old ? ['二か月より前の結果です。npm run sources で調べ直してください'] : []),
  ];
  return [
    {
      title: `出典のアドレス（${report.date}に${report.checked}件を調べた結果）`,
      todo: dead.length + moved.length > 0,
      lines,
    },
  ];
}
