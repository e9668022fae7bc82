import { pairTerm } from '#core/text/codes.ts';
import { scriptOf } from '#core/text/script.ts';
import { Ahead } from './ahead.ts';
import { pairWeight, rarity } from './clues.ts';
import { isTelling, namedBy, type Phrase, partsOf } from './concern-phrases.ts';
import type { ConcernPhrases, SpokenConcern } from './concern-rows.ts';
import { querySymbols, typedOf, type Unit } from './query.ts';

/** A phrase is said where so much of it is, weighed by how rare its pairs are among all phrases. */
const SAID = 0.5;
const LOANWORD_SAID = 0.8;
/** Phrases of so few pairs are said whole or not at all. */
const SHORT = 2;
/** More would hide what was asked. */
const MOST_CONCERNS = 3;

/** How surely a concern is meant by one word of its phrases. */
const NAMED = 0.8;

/** A concern with the pairs of the query that said so, and what these weigh. */
interface Heard<C extends ConcernPhrases> extends SpokenConcern<C> {
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

/** Makes a reader of queries for concerns, once for a table, concern by concern. */
export function concernReader<C extends ConcernPhrases>(
  rows: readonly C[],
): Ahead<(units: readonly Unit[]) => SpokenConcern<C>[]> {
  return new Ahead(function* () {
    const phrases: Phrase<C>[] = [];
    for (const concern of rows) {
      phrases.push(...phrasesOf(concern));
      yield;
    }
    return readerOf(phrases);
  });
}

function phrasesOf<C extends ConcernPhrases>(concern: C): Phrase<C>[] {
  return [concern.label, ...concern.says].map((typed, at) => {
    const symbols = querySymbols(typed);
    const isLoanword = symbols.every((one) => scriptOf(one) === 'katakana');
    const least = isLoanword ? LOANWORD_SAID : SAID;
    return {
      concern,
      symbols,
      text: symbols.join(''),
      isLabel: at === 0,
      pairs: pairsOf(symbols),
      parts: partsOf(symbols),
      least,
    };
  });
}

function readerOf<C extends ConcernPhrases>(
  phrases: readonly Phrase<C>[],
): (units: readonly Unit[]) => SpokenConcern<C>[] {
  const worth = new Map<string, number>();
  for (const { pairs } of phrases)
    for (const term of new Set(pairs.map(({ term }) => term))) worth.set(term, (worth.get(term) ?? 0) + 1);
  for (const [term, count] of worth) worth.set(term, rarity(count, phrases.length));
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + (worth.get(term) ?? 0), 0);
  return (units) => {
    const asked = units.map((unit) => ({ unit, pairs: pairsOf(unit.symbols) }));
    const all = new Set(asked.flatMap(({ pairs }) => pairs.map(({ term }) => term)));
    const best = new Map<C, Heard<C>>();
    for (const phrase of phrases) {
      const { concern, pairs, least } = phrase;
      const found = pairs.filter(({ term }) => all.has(term));
      if (found.length === 0) continue;
      const held = found.map(({ term }) => term);
      const weight = weigh(held);
      const share = weight / weigh(pairs.map(({ term }) => term));
      if (
        share < 1 &&
        !isTelling(
          phrase,
          found.map(({ at }) => at),
        )
      )
        continue;
      if (share < least || weight <= (best.get(concern)?.weight ?? 0)) continue;
      const said = saidIn(asked, new Set(held));
      // バー is not said by サーバー, nor 着付け by 受け付け.
      if (pairs.length <= SHORT && !(said.isWhole && share === 1)) continue;
      best.set(concern, { concern, share, weight, said: said.text, held: new Set(held) });
    }
    for (const { unit, pairs } of asked) {
      const naming = namedBy(unit.symbols.join(''), phrases);
      if (pairs.length === 0) continue;
      const weight = weigh(pairs.map(({ term }) => term));
      for (const concern of naming)
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
