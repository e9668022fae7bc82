import type { z } from 'zod';
import type { Case } from './case-fields.ts';
import { partialDate } from './primitives.ts';

/** What a case may lack until it is published: key and Japanese name. */
export const REQUIRED_WHEN_PUBLISHED = [
  ['publishedAt', '公開日'],
  ['points', '本事例のポイント'],
  ['lessons', '支援者の学び'],
  ['steps', '支援の段階'],
] as const;

/** A case may wait as a sketch; to be read by others it needs its date, points, lessons and steps. */
export function requireWhenPublished(entry: Record<string, unknown>, context: z.RefinementCtx) {
  if (entry.publication !== 'published') return;
  for (const [key, label] of REQUIRED_WHEN_PUBLISHED) {
    const value = entry[key];
    // What the field itself asks for has been told.
    if (context.issues.some(({ path }) => path?.length === 1 && path[0] === key)) continue;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `公開（published）する事例には ${key}（${label}）が要ります。書き足すか、publication を draft にしてください`,
      });
    }
  }
}

/** A case whose fields may be missing or of another kind than they should be: each is judged by itself. */
type Faulty = { [Key in keyof Case]?: Case[Key] | undefined };

/** Rules that need two fields at once: basis and sources, city and prefecture, supporter and name, period. */
export function agree(entry: Faulty, context: z.RefinementCtx) {
  if (entry.consent?.kind === 'public-source' && !entry.sources?.length) {
    context.addIssue({
      code: 'custom',
      path: ['sources'],
      message: '公表資料にもとづく事例（public-source）には、出典 sources が一つ以上要ります',
    });
  }
  if (entry.city && !entry.prefecture) {
    context.addIssue({
      code: 'custom',
      path: ['city'],
      message: '市区町村を書くときは、都道府県 prefecture も書いてください',
    });
  }
  if (entry.supporter?.type && entry.supporter.type !== 'self' && !entry.supporter.organisation) {
    context.addIssue({
      code: 'custom',
      path: ['supporter', 'organisation'],
      message: '支援機関の名前 organisation を書いてください。関与が公表されていなければ type: self にします',
    });
  }
  const { from, to } = entry.period ?? {};
  const known = partialDate.safeParse(from).success && partialDate.safeParse(to).success;
  if (known && from && to && to.slice(0, from.length) < from.slice(0, to.length)) {
    context.addIssue({
      code: 'custom',
      path: ['period', 'to'],
      message: `終わり（${to}）が始まり（${from}）より前です`,
    });
  }
}
