import { derivedFrom, figuresIn, MAX_FIGURES } from '#core/check/facts/numbers.ts';
import { type FactLine, type Facts, groupsOf } from '#core/schema/facts.ts';
import { pairsOf } from './letter-pairs.ts';

/** A line of a fact sheet on which a statement rests. */
export interface GroundLine extends Pick<FactLine, 'from' | 'who' | 'about'> {
  /** `support`; `sources` where a source itself says it, by its title or date. */
  group: string;
  fact: string;
}

/** A line, prepared to be looked through. */
export interface KnownLine {
  line: GroundLine;
  figures: ReadonlySet<number>;
  pairs: ReadonlySet<string>;
}

/** A sheet of more lines is looked through no further: nobody writes so many, a machine could. */
const MOST_LINES = 1000;

/** The lines of a sheet, and its sources as lines of their own. @param grammar see `pairsOf` */
export function knownLines(sheet: Facts, grammar: boolean): KnownLine[] {
  return linesOf(sheet)
    .slice(0, MOST_LINES)
    .map((line) => {
      const words = [line.fact, line.who, line.about].filter(Boolean).join(' ');
      return { line, figures: figuresIn(words), pairs: pairsOf(words, grammar) };
    });
}

function linesOf(sheet: Facts): GroundLine[] {
  return [
    ...groupsOf(sheet).flatMap(([group, lines]) =>
      lines.map(({ fact, from, who, about }) => ({
        group,
        fact: String(fact),
        from,
        ...(who === undefined ? {} : { who }),
        ...(about === undefined ? {} : { about }),
      })),
    ),
    ...sheet.sources.map(({ id, title, date }) => ({
      group: 'sources',
      fact: [title, date].filter(Boolean).join('、'),
      from: [id],
    })),
  ];
}

/** Enough to find the nearest lines among. */
const MOST_PAIRS = 20;

/** Figures that stand in no line, each with the first few pairs of figures of the lines that give it. */
export function derivations(known: readonly KnownLine[]): Map<number, [a: number, b: number][]> {
  const figures = [...new Set(known.flatMap((one) => [...one.figures]))].slice(0, MAX_FIGURES);
  const found = new Map<number, [number, number][]>();
  for (const a of figures)
    for (const b of figures)
      for (const value of derivedFrom(a, b)) {
        const pairs = found.get(value) ?? [];
        if (pairs.length < MOST_PAIRS) pairs.push([a, b]);
        found.set(value, pairs);
      }
  return found;
}
