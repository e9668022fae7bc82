import { pairsIn } from '#core/search/spoken-pairs.ts';
import type { MatchRecord } from './match-record.ts';
import { pairReader } from './words.ts';

/** Looks for a trouble, in the words it was put, in what cases say. */
export interface TroubleReader {
  /** How much of a trouble a case speaks of, 0–1. */
  share: (trouble: string, record: MatchRecord) => number;
  /** The line of 「こんな相談のときに」 of a case that holds at least `LEAST_LINE` of what a trouble says. */
  line: (trouble: string, record: MatchRecord) => string | undefined;
}
/** So much of a trouble must stand in a line for the line to be a reason. */
export const LEAST_LINE = 0.5;

/** Makes the reader, once for all cases. */
export function troubleReader(records: readonly MatchRecord[]): TroubleReader {
  const held = new Map(records.map((record) => [record.slug, pairsIn(textOf(record))]));
  const reader = pairReader([...held.values()]);
  return {
    share: (trouble, { slug }) => reader.share(trouble, held.get(slug) ?? new Set()),
    line: (trouble, { asked }) => {
      const shares = asked.map((line) => reader.share(trouble, pairsIn(line)));
      const most = Math.max(0, ...shares);
      return most >= LEAST_LINE ? asked[shares.indexOf(most)] : undefined;
    },
  };
}

const textOf = ({ title, summary, business, asked, points }: MatchRecord) =>
  [title, summary, business, ...asked, ...points].join('\n');
