import { NotReadable } from '#core/site/load.ts';
import { pairTerm } from '#core/text/codes.ts';
import { scriptOf } from '#core/text/script.ts';
import { pairWeight, rarity } from './clues.ts';
import { querySymbols, typedOf, type Unit } from './query.ts';

/** A 気がかり, or a trade, as it is heard: how people put it. */
export interface ConcernPhrases {
  label: string;
  says: string[];
  isTrade: boolean;
}
/** What is looked for where a concern is heard. */
export interface ConcernPages {
  id: string;
  /** How pages put it. */
  words: string[];
  /** Pages about it, by their places in the manifest. */
  pages: readonly number[];
}
/** A concern as the search knows it. */
export interface ConcernRow extends ConcernPhrases, ConcernPages {}
/** A concern that a query speaks of. */
export interface SpokenConcern<C extends ConcernPhrases = ConcernRow> {
  concern: C;
  /** The words of the query that said so, as typed. */
  said: string;
  /** How much of a phrase was said, 0–1. */
  share: number;
}

/** Files of the concerns, in the folder of the search: what is heard, and what is loaded once something is heard. */
export const CONCERN_FILES = { phrases: 'concerns.json', pages: 'concern-pages.json' } as const;

/** Rows as they are sent, a line each in both files: `label|says/…|trade` and `id|words/…|pages…`. */
export function packConcerns(rows: readonly ConcernRow[]): Record<keyof typeof CONCERN_FILES, string> {
  const phrases = rows.map(({ label, says, isTrade }) =>
    [label, says.join('/'), ...(isTrade ? ['trade'] : [])].join('|'),
  );
  const pages = rows.map(({ id, words, pages }) =>
    [id, words.join('/'), pages.map((page) => page.toString(36)).join(' ')].join('|'),
  );
  return { phrases: phrases.join('\n'), pages: pages.join('\n') };
}

/** Reads the phrases that `packConcerns` made. @throws NotReadable when it is something else */
export function unpackPhrases(value: unknown): ConcernPhrases[] {
  return linesOf(value, CONCERN_FILES.phrases).map(([label = '', says, trade]) => ({
    label,
    says: list(says, '/'),
    isTrade: trade !== undefined,
  }));
}

/** Reads the pages that `packConcerns` made, in the order of the phrases. @throws NotReadable when it is something else */
export function unpackPages(value: unknown): ConcernPages[] {
  return linesOf(value, CONCERN_FILES.pages).map(([id = '', words, pages]) => ({
    id,
    words: list(words, '/'),
    pages: list(pages, ' ').map((page) => Number.parseInt(page, 36)),
  }));
}

function linesOf(value: unknown, file: string): string[][] {
  if (typeof value !== 'string') throw new NotReadable(`${file} is not a list of concerns`);
  return list(value, '\n').map((line) => line.split('|'));
}
const list = (text: string | undefined, by: string) => (text ? text.split(by) : []);

/** A phrase is said where so much of it is, weighed by how rare its pairs are among all phrases. */
const SAID = 0.5;
const LOANWORD_SAID = 0.8;
/** Phrases of so few pairs are said whole or not at all. */
const SHORT = 2;
/** More would hide what was asked. */
const MOST_CONCERNS = 3;

/** A phrase with its pairs and its parts: 「外国人の・お客」, 「人手が・足りない」. */
interface Phrase<C extends ConcernPhrases> {
  concern: C;
  symbols: readonly string[];
  text: string;
  isLabel: boolean;
  pairs: readonly { term: string; at: number }[];
  /** Where its parts begin, after the particles. */
  parts: readonly number[];
  /** How much of it has to be said: a loanword is said whole, ビジネス is not half of ビジネスプラン. */
  least: number;
}
/** A word that names more concerns than these says nothing of any. */
const MOST_SHARED = 3;
/** How surely a concern is meant by one word of its phrases. */
const NAMED = 0.8;
/** So many letters of a phrase, kana of grammar left out, a word has to be to name its concern. */
const NAMES = 0.5;

/** Letters of what can be said of anything: 「…が増えた」, 「…が分からない」, 「…を変えたい」 need their 「…」. */
const ANYTHING = new Set(
  '増減分取来変続始足出多少高低悪良欲使持見困進行何新思知言入切聞決上下前後中方合間会社',
);
const PARTICLE = /^[のがをにはでとも]$/u;
/** What ends a word that is still being typed, or is no part of it. */
const TRAILING = /[のがをにはでともへや]+$/u;

/** Where the parts of a phrase begin: after a particle that follows a kanji, katakana or Latin letter; が and を anywhere. */
function partsOf(symbols: readonly string[]): number[] {
  const ends = symbols.flatMap((symbol, at) => {
    const before = scriptOf(symbols[at - 1] ?? '');
    const isCut = /[がを]/u.test(symbol) || (PARTICLE.test(symbol) && before !== 'hiragana');
    return isCut && at > 0 && at + 1 < symbols.length ? [at + 1] : [];
  });
  return [0, ...ends];
}

/**
 * Whether a part of a phrase says what the whole says. Its last part has to be said (外国人の is not 外国人のお客), and its
 * first, unless the others are words of the concern by themselves: 「バイトが辞める」 is 「社員が辞める」, but 「本を売りたい」
 * is not 「会社を売りたい」. Of what a trade is called all parts (機械の修理 is not 車の修理).
 */
function isTelling({ concern, symbols, parts }: Phrase<ConcernPhrases>, places: readonly number[]): boolean {
  const isSaid = (from: number) => {
    const next = parts.find((one) => one > from);
    // The particle between two parts belongs to neither.
    const end = next === undefined ? symbols.length : next - 1;
    const own = symbols.slice(from, end);
    const held = places.filter(
      (at) => at + 1 >= from && at < end && (own.length === 1 || (at >= from && at + 1 < end)),
    );
    const letters = held.flatMap((at) => [symbols[at] ?? '', symbols[at + 1] ?? '']);
    return held.length > 0 && (letters.some(isContent) || !own.some(isContent));
  };
  const letters = places.flatMap((at) => [symbols[at] ?? '', symbols[at + 1] ?? '']).filter(isContent);
  if (isOfAnything(letters)) return false;
  const [first = 0] = parts;
  const last = parts.at(-1) ?? 0;
  if (concern.isTrade) return parts.every(isSaid);
  // What several phrases of the concern hold is a word of its own.
  const isOwn = (letter: string) =>
    !ANYTHING.has(letter) &&
    [concern.label, ...concern.says].filter((one) => one.includes(letter)).length > 1;
  return isSaid(last) && (isSaid(first) || letters.some(isOwn));
}

const isContent = (symbol: string) => !['hiragana', 'boundary'].includes(scriptOf(symbol));
const isOfAnything = (symbols: readonly string[]) =>
  symbols.filter(isContent).every((letter) => ANYTHING.has(letter));
const contentOf = (symbols: readonly string[]) => symbols.filter(isContent).length;

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

/** A reader of queries for concerns; made once for a table. */
export function concernReader<C extends ConcernPhrases>(
  rows: readonly C[],
): (units: readonly Unit[]) => SpokenConcern<C>[] {
  const phrases: Phrase<C>[] = rows.flatMap((concern) =>
    [concern.label, ...concern.says].map((typed, at) => {
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
    }),
  );
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
      const naming = namedBy(unit.symbols.join('').replace(TRAILING, ''), phrases);
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

/** The concerns that one word names: those whose label it stands in, else those of whose phrases it is the most. */
function namedBy<C extends ConcernPhrases>(word: string, phrases: readonly Phrase<C>[]): C[] {
  const letters = [...word];
  if (letters.length < 2 || isOfAnything(letters)) return [];
  const holders = phrases.filter(({ text }) => text.includes(word));
  // 社員 and 会社 stand in the phrases of many.
  if (new Set(holders.map(({ concern }) => concern)).size > MOST_SHARED) return [];
  const naming = holders.filter(({ symbols, text, parts }) => {
    const from = text.indexOf(word);
    if (isInsideLoanword(text, from, word)) return false;
    const isHead = !text.slice(from + word.length).startsWith('の') || parts.length > 2;
    return isHead && contentOf(letters) >= contentOf(symbols) * NAMES;
  });
  const labelled = naming.filter(({ isLabel }) => isLabel);
  return [...new Set((labelled.length > 0 ? labelled : naming).map(({ concern }) => concern))];
}

/** バー is no part of サーバー. */
function isInsideLoanword(text: string, from: number, word: string): boolean {
  const isKatakana = (letter: string | undefined) => scriptOf(letter ?? '') === 'katakana';
  const [before, after] = [text[from - 1], text[from + word.length]];
  return (isKatakana(before) && isKatakana(word[0])) || (isKatakana(after) && isKatakana(word.at(-1)));
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
