import { readDate } from '#core/format/read-date.ts';

/** A term as it can be put in order: a later one is greater. */
export interface Term {
  /** Months since year 0, or terms before the latest below zero. */
  order: number;
  kind: 'date' | 'relative';
}

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/前々(?:期|年)|2(?:期|年)前/u, -2],
  [/3(?:期|年)前/u, -3],
  [/前(?:期|年)|1(?:期|年)前/u, -1],
  [/最新|当期|今期|直近|直前期/u, 0],
];

/** Reads the heading of a column: 「令和4年3月期」「2022年3月31日」「前々期」「最新期」. */
export function readTerm(text: string): Term | undefined {
  const said = text.normalize('NFKC').replace(/\s+/gu, '');
  const date = readDate(said.replace(/(?:決算)?(?:期|度|末)$|決算$/u, ''));
  if (date) {
    const [year = 0, month = 0] = date.split('-').map(Number);
    return { order: year * 12 + month, kind: 'date' };
  }
  const relative = RELATIVE.find(([pattern]) => pattern.test(said))?.[1];
  return relative === undefined ? undefined : { order: relative, kind: 'relative' };
}
