import { numbersIn } from '#core/check/facts/numbers.ts';
import type { Facts } from '#core/schema/facts.ts';
import { pairsOf, shared } from './letter-pairs.ts';
import { derivations, type GroundLine, type KnownLine, knownLines } from './sheet-lines.ts';
import type { Statement } from './statements.ts';

/** A statement of a case with what it rests on. */
export interface Ground {
  path: string;
  text: string;
  /** The figures it holds, as they are written. */
  figures: string[];
  /** The lines that carry it, best first; none where the sheet has nothing like it. */
  lines: GroundLine[];
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
  const byWords = linesFinder(sheet, false);
  let byLetters: LinesFinder | undefined;
  const linesFor = (statement: Statement): GroundLine[] => {
    const lines = (statement.parts ?? []).flatMap((text) =>
      linesFor({ path: statement.path, text, wants: 'alike' }),
    );
    if (lines.length) return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
    const pairs = pairsOf(statement.text);
    if (pairs.size >= FEW_PAIRS) return byWords(statement, pairs);
    byLetters ??= linesFinder(sheet, true);
    return byLetters(statement, pairsOf(statement.text, true));
  };
  return (statement) => ({
    path: statement.path,
    text: statement.text,
    figures: [...new Set(numbersIn(statement.text).map(({ text }) => text))],
    lines: linesFor(statement),
  });
}

type LinesFinder = (statement: Statement, pairs: ReadonlySet<string>) => GroundLine[];
/** A line with how alike it is to a statement, and how well it fits it, its group and its source counted in. */
interface Fitting extends KnownLine {
  like: number;
  fit: number;
}

function linesFinder(sheet: Facts, grammar: boolean): LinesFinder {
  const known = knownLines(sheet, grammar);
  let derived: ReturnType<typeof derivations> | undefined;
  return (statement, pairs) => {
    const all = known.map((one) => fitting(one, statement, pairs));
    const values = new Set(numbersIn(statement.text).map(({ value }) => value));
    const taken = carrying(all, values);
    for (const { figures } of taken) for (const value of figures) values.delete(value);
    if (values.size) derived ??= derivations(known);
    for (const value of values) taken.push(...giving(all, derived?.get(value) ?? []));
    if (statement.wants !== 'figures') addLike(all, statement, pairs, taken);
    return [...new Set(taken)].map(({ line }) => line);
  };
}

/**
 * How alike a line and a statement are, from 0 to 1 (the share of pairs of Ochiai: shared / √(a·b)), so that neither
 * a bare word nor a line of everything is near to all.
 */
function fitting(known: KnownLine, { groups, source }: Statement, said: ReadonlySet<string>): Fitting {
  const { line, pairs } = known;
  const like = pairs.size && said.size ? shared(pairs, said) / Math.sqrt(pairs.size * said.size) : 0;
  const named = source !== undefined && line.from.includes(source) ? 0.15 : 0;
  const fit = like + named + (groups?.includes(line.group) ? 0.1 : 0) - (line.group === 'sources' ? 0.3 : 0);
  return { ...known, like, fit };
}

/** As few lines as hold the values that stand in any line. */
function carrying(all: readonly Fitting[], values: ReadonlySet<number>): Fitting[] {
  const open = new Set(values);
  const taken: Fitting[] = [];
  while (open.size) {
    const best = bestOf(all, ({ figures, fit }) => {
      const carried = [...open].filter((value) => figures.has(value));
      return carried.length ? carried.reduce((sum, value) => sum + weightOf(value), 0) + fit * 2 : 0;
    });
    if (!best) break;
    taken.push(best);
    for (const value of best.figures) open.delete(value);
  }
  return taken;
}

/** The line, or the two, that fit best among those whose figures give another. */
function giving(all: readonly Fitting[], pairs: readonly (readonly [number, number])[]): Fitting[] {
  const nearest = (...wanted: number[]) =>
    bestOf(all, ({ figures, fit: near }) => (wanted.every((one) => figures.has(one)) ? 1 + near : 0));
  const choices = pairs.map(([a, b]) => {
    const both = nearest(a, b);
    return both ? [both] : [a, b].flatMap((one) => nearest(one) ?? []);
  });
  const points = (lines: readonly Fitting[]) =>
    lines.reduce((sum, { fit: near }) => sum + near, 0) + (lines.length === 1 ? 1 : 0);
  return choices.reduce<Fitting[]>(
    (best, lines) => (!best.length || points(lines) > points(best) ? lines : best),
    [],
  );
}

function bestOf(all: readonly Fitting[], score: (one: Fitting) => number): Fitting | undefined {
  let best: Fitting | undefined;
  let most = 0;
  for (const one of all) {
    const points = score(one);
    if (points > most) [best, most] = [one, points];
  }
  return best;
}

/** Adds the lines most like the words of a statement, as long as each tells something the others do not. */
function addLike(
  all: readonly Fitting[],
  { wants }: Statement,
  said: ReadonlySet<string>,
  taken: Fitting[],
): void {
  const near = all.filter(({ line, like }) => !LABELS.includes(line.group) && like >= UNLIKE);
  const told = new Set(taken.flatMap(({ pairs }) => [...pairs]));
  while (taken.length < MOST_LINES[wants]) {
    const left = new Set([...said].filter((pair) => !told.has(pair)));
    if (left.size < said.size * WORTH_A_LINE) return;
    // What wants a line gets the nearest there is; any further one has to be near, and to tell something new.
    const choosy = taken.length > 0 || wants === 'alike';
    const best = bestOf(near, (one) => {
      if (taken.includes(one) || (choosy && one.fit < ALIKE)) return 0;
      const news = shared(one.pairs, left) / said.size;
      return choosy && news < WORTH_A_LINE ? 0 : one.fit + news;
    });
    if (!best) return;
    taken.push(best);
    for (const pair of best.pairs) told.add(pair);
  }
}
