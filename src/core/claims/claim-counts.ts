import type { Claims } from './claims.ts';

/** How many claims there are, how many reach a line of their sheet, a source, and two independent ones. */
export interface ClaimCounts {
  all: number;
  line: number;
  source: number;
  agreed: number;
}

/** Counts the claims of some cases. */
export function countClaims(cases: readonly Claims[]): ClaimCounts {
  const counts = { all: 0, line: 0, source: 0, agreed: 0 };
  for (const { all, notes } of cases) {
    const lines = new Map(notes.map((note) => [note.number, note.lines]));
    for (const { note } of all) {
      const own = lines.get(note ?? 0) ?? [];
      counts.all += 1;
      counts.line += Number(own.length > 0);
      counts.source += Number(own.some(({ from }) => from.length > 0));
      counts.agreed += Number(own.some(({ agreed }) => agreed));
    }
  }
  return counts;
}
