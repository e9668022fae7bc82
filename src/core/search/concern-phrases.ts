import { scriptOf } from '#core/text/script.ts';
import type { ConcernPhrases } from './concern-rows.ts';

/** A phrase with its pairs and its parts: 「外国人の・お客」, 「人手が・足りない」. */
export interface Phrase<C extends ConcernPhrases> {
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
/** So many letters of a phrase, kana of grammar left out, a word has to be to name its concern. */
const NAMES = 0.5;

/** Letters of what can be said of anything: 「…が増えた」, 「…が分からない」, 「…を変えたい」 need their 「…」. */
const ANYTHING = new Set(
  '増減分取来変続始足出多少高低悪良欲使持見困進行何新思知言入切聞決上下前後中方合間会社',
);
const PARTICLE = /^[のがをにはでとも]$/u;

/** Where the parts of a phrase begin: after a particle that follows a kanji, katakana or Latin letter; が and を anywhere. */
export function partsOf(symbols: readonly string[]): number[] {
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
export function isTelling(
  { concern, symbols, parts }: Phrase<ConcernPhrases>,
  places: readonly number[],
): boolean {
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

/** What follows the word for a kind of work in the name of its trade. */
const GENERIC =
  /^(?:[屋店業師工商所社人家]|会社|工場|工房|メーカー|業者|工事業?|製造業?|小売業?|サービス業?)*$/u;

/** What ends a word that is still being typed, or is no part of it. */
const TRAILING = /[のがをにはでともへや]+$/u;

/** The concerns that one word names: those whose label it stands in, else those of whose phrases it is the most. */
export function namedBy<C extends ConcernPhrases>(typed: string, phrases: readonly Phrase<C>[]): C[] {
  const word = typed.replace(TRAILING, '');
  const letters = [...word];
  if (letters.length < 2 || isOfAnything(letters)) return [];
  const holders = phrases.filter(({ text }) => text.includes(word));
  // 社員 and 会社 stand in the phrases of many.
  if (new Set(holders.map(({ concern }) => concern)).size > MOST_SHARED) return [];
  const naming = holders.filter(({ concern, symbols, text, parts }) => {
    const from = text.indexOf(word);
    if (isInsideLoanword(text, from, word)) return false;
    const after = text.slice(from + word.length);
    const isHead = !after.startsWith('の') || parts.length > 2;
    // What a trade deals in is not the trade: 花火 is no 花火問屋, but 塗装 is 塗装屋.
    if (concern.isTrade && !GENERIC.test(after)) return false;
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
