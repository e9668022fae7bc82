import { monthsBetween } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** Kinds of what the supporter did: those of which a word stands in a line of his acts. Of a case without a supporter: none. */
export function actsOf({ supporter, supporterActs = [] }: Case, t: Taxonomies): string[] {
  if (supporter.type === 'self') return [];
  return t.act.values
    .filter(({ words }) => supporterActs.some(({ text }) => words.some((word) => text.includes(word))))
    .map(({ id }) => id);
}

/** Whether one of the results is told in figures. A year alone is none. */
export function hasFigure({ results = [] }: Case): boolean {
  return results.some(({ before, after, note = '' }) =>
    [before, after, note].some(
      (said) => typeof said === 'number' || /\p{N}/u.test(String(said ?? '').replaceAll(DATES, '')),
    ),
  );
}

const DATES = /[0-9０-９]+(?:年度?|月期?|日)/gu;

/**
 * Whole months from the start of the support to the first dated result after it; undefined where one of the two is
 * not known to the month. Changes that began before the support do not count.
 */
export function monthsToFirstResult({ supportPeriod, results = [] }: Case): number | undefined {
  const from = supportPeriod?.from;
  if (!from || from.length < MONTH) return undefined;
  const days = results
    .filter(({ kind, to }) => kind !== 'long-span' && to && to.length >= MONTH)
    .map(({ to = '' }) => to.slice(0, MONTH))
    .filter((to) => to >= from.slice(0, MONTH))
    .sort();
  return days[0] === undefined ? undefined : monthsBetween(from.slice(0, MONTH), days[0]) - 1;
}

/** Letters of `YYYY-MM`. */
const MONTH = 7;
