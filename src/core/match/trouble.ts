import { pairsIn } from '#core/search/spoken-pairs.ts';
import type { MatchRecord } from './match-record.ts';
import { pairReader } from './words.ts';

/** Looks for a trouble, in the words it was put, in what cases say. */
export interface TroubleReader {
  /** How much of a trouble a case speaks of, 0–1. */
  share: (trouble: string, record: MatchRecord) => number;
  /** The line of 「こんな相談のときに」 of a case that holds at least `LEAST_LINE` of what a trouble says. */
  line: (trouble: string, record: MatchRecord) => string | undefined;
  /** The line of a case that is nearest to a trouble, and after that to what its concerns are called; else its first. */
  nearest: (trouble: string, says: string, record: MatchRecord) => string | undefined;
}
/** So much of a trouble must stand in a line for the line to be a reason. */
export const LEAST_LINE = 0.5;

/** Makes the reader, once for all cases. */
export function troubleReader(records: readonly MatchRecord[]): TroubleReader {
  const held = new Map(records.map((record) => [record.slug, pairsIn(textOf(record))]));
  const reader = pairReader([...held.values()]);
  const lines = new Map(records.map(({ slug, asked }) => [slug, asked.map((line) => pairsIn(line))]));
  return {
    share: (trouble, { slug }) => reader.share(trouble, held.get(slug) ?? new Set()),
    line: (trouble, { slug, asked }) => {
      const said = pairsIn(trouble);
      const shares = (lines.get(slug) ?? []).map((line) => reader.held(said, line));
      const most = Math.max(0, ...shares);
      return most >= LEAST_LINE ? asked[shares.indexOf(most)] : undefined;
    },
    nearest: (trouble, says, { slug, asked }) => {
      const [said, called] = [pairsIn(trouble), pairsIn(says)];
      const shares = (lines.get(slug) ?? []).map(
        (line) => reader.held(said, line) + reader.held(called, line) / 2,
      );
      return asked[shares.indexOf(Math.max(...shares))];
    },
  };
}

const textOf = ({ title, summary, business, asked, points }: MatchRecord) =>
  [title, summary, business, ...asked, ...points].join('\n');
