import { derivedFrom, figuresIn, numbersIn } from '#core/check/facts/numbers.ts';
import { type FactLine, type Facts, groupsOf } from '#core/schema/facts.ts';
import { pairsOf, shared } from './letter-pairs.ts';
import type { Statement } from './statements.ts';

/** A line of a fact sheet on which a statement rests. */
export interface GroundLine extends Pick<FactLine, 'from' | 'who' | 'about'> {
  /** `support`; `sources` where a source itself says it, by its title or date. */
  group: string;
  fact: string;
}

/** A statement of a case with what it rests on. */
export interface Ground {
  path: string;
  text: string;
  /** The figures it holds, as they are written. */
  figures: string[];
  /** The lines that carry it, best first; none where the sheet has nothing like it. */
  lines: GroundLine[];
}

/** A line, prepared to be looked through. */
interface Known {
  line: GroundLine;
  figures: ReadonlySet<number>;
  pairs: ReadonlySet<string>;
}

/** A year or an amount points at one line, a 1 or a 2 at many. */
const weightOf = (value: number) => (value >= 100 ? 1 : value >= 10 ? 0.6 : 0.25);
/** From so much likeness on, a line without a common figure says the same as a statement. */
const ALIKE = 0.34;
/** What is less like a statement than this says something else. */
const UNLIKE = 0.08;
/** A line more must tell at least so much of what the lines before it left open. */
const WORTH_A_LINE = 0.16;
/** Groups of labels, which say nothing by themselves. */
const LABELS = ['sources', 'themes', 'industry', 'prefecture', 'city', 'name', 'supporter_type'];
const MOST_LINES = { figures: 0, alike: 2, line: 3 } as const;
/** With fewer pairs, as in 「やってみないか」, the hiragana have to tell. */
const FEW_PAIRS = 3;

/**
 * Prepares a sheet, for many statements.
 * @returns a function that gives a statement with its lines: as few as carry every figure of it, then what is most
 * like its words. The same sheet and statement give the same lines.
 */
export function groundFinder(sheet: Facts): (statement: Statement) => Ground {
  const known = knownLines(sheet, false);
  let knownAsWritten: Known[] | undefined;
  const find = (statement: Statement): Ground => {
    const written = numbersIn(statement.text);
    const figures = [...new Set(written.map(({ text }) => text))];
    const values = written.map(({ value }) => value);
    const { path, text, parts } = statement;
    if (parts) {
      const lines = new Map<string, GroundLine>();
      for (const part of parts)
        for (const line of find({ path, text: part, wants: 'alike' }).lines)
          lines.set(JSON.stringify(line), line);
      if (lines.size) return { path, text, figures, lines: [...lines.values()] };
    }
    const pairs = pairsOf(text);
    if (pairs.size >= FEW_PAIRS)
      return { path, text, figures, lines: chosen(known, statement, values, pairs) };
    knownAsWritten ??= knownLines(sheet, true);
    return { path, text, figures, lines: chosen(knownAsWritten, statement, values, pairsOf(text, true)) };
  };
  return find;
}

function knownLines(sheet: Facts, grammar: boolean): Known[] {
  return linesOf(sheet).map((line) => {
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

function chosen(
  known: readonly Known[],
  statement: Statement,
  values: readonly number[],
  pairs: ReadonlySet<string>,
): GroundLine[] {
  const taken: Known[] = [];
  const open = new Set(values);
  const take = (one: Known) => {
    taken.push(one);
    for (const value of one.figures) open.delete(value);
  };
  const score = (one: Known) => {
    const carried = [...open].filter((value) => one.figures.has(value));
    if (!carried.length) return 0;
    return carried.reduce((sum, value) => sum + weightOf(value), 0) + fitOf(one, statement, pairs) * 2;
  };
  while (open.size) {
    const best = bestOf(known, score);
    if (!best) break;
    take(best);
  }
  for (const value of [...open]) for (const one of derivation(known, value, statement, pairs)) take(one);
  if (statement.wants !== 'figures') addLike(known, statement, pairs, taken);
  return [...new Set(taken)].map(({ line }) => line);
}

/**
 * How alike a line and a statement are, from 0 to 1 (the share of pairs of Ochiai: shared / √(a·b)), so that neither
 * a bare word nor a line of everything is near to all; the named source and the group count too.
 */
function fitOf({ line, pairs }: Known, { groups, source }: Statement, said: ReadonlySet<string>): number {
  const named = source !== undefined && line.from.includes(source) ? 0.15 : 0;
  return (
    likeness(pairs, said) +
    named +
    (groups?.includes(line.group) ? 0.1 : 0) -
    (line.group === 'sources' ? 0.3 : 0)
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size && b.size ? shared(a, b) / Math.sqrt(a.size * b.size) : 0;
}

function bestOf(known: readonly Known[], score: (one: Known) => number): Known | undefined {
  let best: Known | undefined;
  let most = 0;
  for (const one of known) {
    const points = score(one);
    if (points > most) [best, most] = [one, points];
  }
  return best;
}

/** The two lines, or the one, whose figures give a figure that stands in none. */
function derivation(
  known: readonly Known[],
  value: number,
  statement: Statement,
  pairs: ReadonlySet<string>,
): Known[] {
  let best: Known[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const one of known)
    for (const other of known) {
      const gives = [...one.figures].some((a) =>
        [...other.figures].some((b) => derivedFrom(a, b).includes(value)),
      );
      if (!gives) continue;
      const points = fitOf(one, statement, pairs) + fitOf(other, statement, pairs) + (one === other ? 1 : 0);
      if (points > most) [best, most] = [one === other ? [one] : [one, other], points];
    }
  return best;
}

/** Adds the lines most like the words of a statement, as long as each tells something the others do not. */
function addLike(
  known: readonly Known[],
  statement: Statement,
  said: ReadonlySet<string>,
  taken: Known[],
): void {
  const told = new Set(taken.flatMap(({ pairs }) => [...pairs]));
  const rest = () => new Set([...said].filter((pair) => !told.has(pair)));
  while (taken.length < MOST_LINES[statement.wants]) {
    const left = rest();
    if (left.size < said.size * WORTH_A_LINE) return;
    const best = bestOf(known, (one) => {
      if (taken.includes(one) || LABELS.includes(one.line.group) || likeness(one.pairs, said) < UNLIKE)
        return 0;
      const like = fitOf(one, statement, said);
      const news = shared(one.pairs, left) / said.size;
      // What wants a line gets the nearest there is; any further one has to be near, and to tell something new.
      if ((taken.length || statement.wants === 'alike') && (like < ALIKE || news < WORTH_A_LINE)) return 0;
      return like + news;
    });
    if (!best) return;
    taken.push(best);
    for (const pair of best.pairs) told.add(pair);
  }
}
