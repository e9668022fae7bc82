import { isRecord, valueAt } from './plain-data.ts';

/** A field of an earlier version of the schema, and what became of it. */
interface Former {
  key: string;
  /** The fields that stand in its place; where all of them may stand, the old one is known. */
  now: readonly string[];
  message: string;
  remedy: string;
}

const MIGRATE = 'npm run migrate で、いまの形に書き換えられます（中身は失われません）';

/** Fields that were renamed or split. */
const FORMER: readonly Former[] = [
  {
    key: 'period',
    now: ['supportPeriod', 'storyPeriod'],
    message:
      '「period」は、supportPeriod（支援期間: 支援の時期が出典に書かれているとき）と storyPeriod（話の範囲）に分かれました',
    remedy: MIGRATE,
  },
];

/** What became of a key that no longer exists. @param known keys that may stand in its place */
export function formerKey(key: string, known: readonly string[]): Former | undefined {
  return FORMER.find((one) => one.key === key && one.now.every((name) => known.includes(name)));
}

/** What is said of a fact sheet of the shape without sources per line. */
export const FORMER_FACTS = {
  message:
    'この facts.yaml は前の形（source が一つ）です。いまは sources（出典の一覧）と、行ごとの fact（事実）・from（出典の id）で書きます',
  remedy: MIGRATE,
};

/** Whether the data of a fact sheet has the former shape. */
export function isFormerSheet(data: unknown): boolean {
  return isRecord(data) && !('sources' in data) && ('source' in data || Object.values(data).some(isPlain));
}

const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some((one) => typeof one !== 'object')
    : typeof value !== 'object' || value === null;

/**
 * Where the period of an earlier version belongs. Who supported a firm himself knew what he called 支援期間;
 * of a summary of public sources it is not known whether they stated it, so nothing is claimed.
 */
export function periodHome(data: unknown): 'supportPeriod' | 'storyPeriod' {
  const unsaid =
    valueAt(data, 'supporter', 'type') === 'self' || valueAt(data, 'consent', 'kind') === 'public-source';
  return unsaid ? 'storyPeriod' : 'supportPeriod';
}

/** Answers of a form or file of an earlier version in the fields of this one; nothing is lost. */
export function renewed(data: Record<string, unknown>): Record<string, unknown> {
  if (!('period' in data)) return data;
  const home = periodHome(data);
  if (home in data) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key === 'period' ? home : key, value]),
  );
}
