import { NotReadable } from '#core/site/load.ts';
import { pairTerm } from '#core/text/codes.ts';
import { scriptOf } from '#core/text/script.ts';
import { GRAMMAR, pairWeight, rarity } from './clues.ts';
import { querySymbols, typedOf, type Unit } from './query.ts';

/** A 気がかり, or a trade, as the search knows it: how people put it, and how pages put it. */
export interface ConcernRow {
  /** That of a trade begins with `trade/`, and is this alone where the instance has no lists of trades to lead to. */
  id: string;
  label: string;
  says: string[];
  words: string[];
  /** Pages about it, by their places in the manifest. */
  pages: readonly number[];
}
/** A concern that a query speaks of. */
export interface SpokenConcern {
  concern: ConcernRow;
  /** The words of the query that said so, as typed. */
  said: string;
  /** How much of a phrase was said, 0–1. */
  share: number;
}

/** File of the concerns, in the folder of the search. */
export const CONCERNS_FILE = 'concerns.json';
/** Rows as they are sent: a line each, `id|label|says/…|words/…|pages…`. */
export function packConcerns(rows: readonly ConcernRow[]): string {
  return rows
    .map(({ id, label, says, words, pages }) =>
      [id, label, says.join('/'), words.join('/'), pages.map((page) => page.toString(36)).join(' ')].join(
        '|',
      ),
    )
    .join('\n');
}

/** Reads what `packConcerns` made. @throws NotReadable when it is something else */
export function unpackConcerns(value: unknown): ConcernRow[] {
  if (typeof value !== 'string') throw new NotReadable(`${CONCERNS_FILE} is not a list of concerns`);
  const list = (text: string | undefined, by: string) => (text ? text.split(by) : []);
  return list(value, '\n').map((line) => {
    const [id = '', label = '', says, words, pages] = line.split('|');
    const about = list(pages, ' ').map((page) => Number.parseInt(page, 36));
    return { id, label, says: list(says, '/'), words: list(words, '/'), pages: about };
  });
}

/** A phrase is said where so much of it is, weighed by how rare its pairs are among all phrases. */
const SAID = 0.5;
const LOANWORD_SAID = 0.8;
/** Phrases of so few pairs are said whole or not at all. */
const SHORT = 2;
/** More would hide what was asked. */
const MOST_CONCERNS = 3;

interface Phrase {
  concern: ConcernRow;
  pairs: string[];
  /** How much of it has to be said: a loanword is said whole, ビジネス is not half of ビジネスプラン. */
  least: number;
}
/** A word that is part of more concerns than these says nothing of any. */
const MOST_SHARED = 3;
/** How surely a concern is meant by one word of its phrases. */
const NAMED = 0.8;

/** A concern with the pairs of the query that said so, and what these weigh. */
interface Heard extends SpokenConcern {
  weight: number;
  held: ReadonlySet<string>;
}
/** 「を減らしたい」 is no second concern where 「むだを減らしたい」 said one already. */
const isPart = (some: ReadonlySet<string>, all: ReadonlySet<string>) =>
  some.size < all.size && [...some].every((term) => all.has(term));

const pairsOf = (symbols: readonly string[]) =>
  symbols.slice(1).flatMap((second, at) => {
    const first = symbols[at] as string;
    const weight = pairWeight(first, second);
    return weight > 0 ? [{ term: pairTerm(first, second), weight, at }] : [];
  });

/** A reader of queries for concerns; made once for a table. */
export function concernReader(rows: readonly ConcernRow[]): (units: readonly Unit[]) => SpokenConcern[] {
  const phrases: Phrase[] = rows.flatMap((concern) =>
    [concern.label, ...concern.says].map((text) => {
      const symbols = querySymbols(text);
      const isLoanword = symbols.every((one) => scriptOf(one) === 'katakana');
      const pairs = pairsOf(symbols).map(({ term }) => term);
      return { concern, pairs, least: isLoanword ? LOANWORD_SAID : SAID };
    }),
  );
  const named = rows.map((concern) => ({
    concern,
    text: [concern.label, ...concern.says, ...concern.words]
      .map((one) => querySymbols(one).join(''))
      .join('\n'),
  }));
  const worth = new Map<string, number>();
  for (const { pairs } of phrases)
    for (const term of new Set(pairs)) worth.set(term, (worth.get(term) ?? 0) + 1);
  for (const [term, count] of worth) worth.set(term, rarity(count, phrases.length));
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + (worth.get(term) ?? 0), 0);
  return (units) => {
    const asked = units.map((unit) => ({ unit, pairs: pairsOf(unit.symbols) }));
    const inAll = asked.flatMap(({ pairs }) => pairs);
    const all = new Set(inAll.map(({ term }) => term));
    const grammar = new Set(inAll.filter(({ weight }) => weight <= GRAMMAR).map(({ term }) => term));
    const best = new Map<ConcernRow, Heard>();
    for (const { concern, pairs, least } of phrases) {
      if (pairs.length === 0) continue;
      const held = pairs.filter((term) => all.has(term));
      const share = weigh(held) / weigh(pairs);
      const weight = weigh(held);
      // The end of a sentence (…てしまう) is said of anything.
      if (share < 1 && held.every((term) => grammar.has(term))) continue;
      if (share < least || weight <= (best.get(concern)?.weight ?? 0)) continue;
      const said = saidIn(asked, new Set(held));
      // バー is not said by サーバー, nor 着付け by 受け付け.
      if (pairs.length <= SHORT && !(said.isWhole && share === 1)) continue;
      best.set(concern, { concern, share, weight, said: said.text, held: new Set(held) });
    }
    for (const { unit, pairs } of asked) {
      const word = unit.symbols.join('');
      const naming = named.filter(({ text }) => text.includes(word));
      if (naming.length > MOST_SHARED || pairs.length === 0) continue;
      const weight = weigh(pairs.map(({ term }) => term));
      for (const { concern } of naming)
        if (weight > (best.get(concern)?.weight ?? 0))
          best.set(concern, {
            concern,
            share: NAMED,
            weight,
            said: unit.typed,
            held: new Set(pairs.map(({ term }) => term)),
          });
    }
    const ranked = [...best.values()].sort((a, b) => b.weight * b.share - a.weight * a.share);
    return ranked
      .filter((one, at) => !ranked.slice(0, at).some((stronger) => isPart(one.held, stronger.held)))
      .slice(0, MOST_CONCERNS)
      .map(({ concern, said, share }) => ({ concern, said, share }));
  };
}

/**
 * The stretch of the query from the first to the last pair that was said, in the word that holds most of them; to the
 * borders of its words, as typed.
 */
function saidIn(
  asked: readonly { unit: Unit; pairs: readonly { term: string; at: number }[] }[],
  held: ReadonlySet<string>,
): { text: string; isWhole: boolean } {
  let best = { count: 0, text: '', isWhole: true };
  for (const { unit, pairs } of asked) {
    const places = pairs.filter(({ term }) => held.has(term)).map(({ at }) => at);
    if (places.length <= best.count) continue;
    const [first, end] = [Math.min(...places), Math.max(...places) + 2];
    const [from, to] = [wordBorder(unit, first, -1), wordBorder(unit, end - 1, 1) + 1];
    best = { count: places.length, text: typedOf(unit, from, to), isWhole: from === first && to === end };
  }
  return best;
}

/** The last place of the word of kanji, katakana or Latin letters that one place belongs to, in one direction. */
function wordBorder({ symbols }: Unit, place: number, step: 1 | -1): number {
  const script = scriptOf(symbols[place] ?? '');
  let at = place;
  while (script !== 'hiragana' && symbols[at + step] && scriptOf(symbols[at + step] as string) === script)
    at += step;
  return at;
}
