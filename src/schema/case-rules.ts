import type { z } from 'zod';
import type { Case } from './case-fields.ts';

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
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `公開（published）する事例には ${key}（${label}）が要ります。書き足すか、publication を draft にしてください`,
      });
    }
  }
}

/** Rules that need two fields at once: basis and sources, city and prefecture, supporter and name, period. */
export function agree(entry: Case, context: z.RefinementCtx) {
  if (entry.consent.kind === 'public-source' && !entry.sources?.length) {
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
  if (entry.supporter.type !== 'self' && !entry.supporter.organisation) {
    context.addIssue({
      code: 'custom',
      path: ['supporter', 'organisation'],
      message: '支援機関の名前 organisation を書いてください。関与が公表されていなければ type: self にします',
    });
  }
  if (
    entry.period?.to &&
    entry.period.to.slice(0, entry.period.from.length) < entry.period.from.slice(0, entry.period.to.length)
  ) {
    context.addIssue({
      code: 'custom',
      path: ['period', 'to'],
      message: `終わり（${entry.period.to}）が始まり（${entry.period.from}）より前です`,
    });
  }
}
