import { Ahead, type Soon } from '#core/search/ahead.ts';
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

/** Makes the reader, once for all cases: what they say is read when there is a trouble to look for. */
export function troubleReader(records: readonly MatchRecord[], soon?: Soon): TroubleReader {
  const known = new Ahead(function* () {
    const held = new Map<string, Said>();
    for (const record of records) {
      held.set(record.slug, saidIn(record));
      yield;
    }
    return { held, reader: pairReader([...held.values()].map(({ all }) => all)) };
  });
  soon?.(known);
  return {
    share: (trouble, { slug }) => {
      if (!trouble) return 0;
      const { held, reader } = known.outcome;
      return reader.share(trouble, held.get(slug)?.all ?? new Set());
    },
    line: (trouble, { slug, asked }) => {
      if (!trouble) return undefined;
      const { held, reader } = known.outcome;
      const shares = (held.get(slug)?.lines ?? []).map((line) => reader.share(trouble, line));
      const most = Math.max(0, ...shares);
      return most >= LEAST_LINE ? asked[shares.indexOf(most)] : undefined;
    },
    nearest: (trouble, says, { slug, asked }) => {
      const { held, reader } = known.outcome;
      const shares = (held.get(slug)?.lines ?? []).map(
        (line) => reader.share(trouble, line) + reader.share(says, line) / 2,
      );
      return asked[shares.indexOf(Math.max(...shares))];
    },
  };
}

/** The pairs of what a case says, of all of it and of each line of 「こんな相談のときに」. */
interface Said {
  all: ReadonlySet<string>;
  lines: ReadonlySet<string>[];
}

function saidIn(record: MatchRecord): Said {
  return { all: pairsIn(textOf(record)), lines: record.asked.map((line) => pairsIn(line)) };
}

const textOf = ({ title, summary, business, asked, points }: MatchRecord) =>
  [title, summary, business, ...asked, ...points].join('\n');
