import { isKana, toKatakana } from './kana-key.ts';

/** Most spellings that are tried for one word. */
export const MOST_SPELLINGS = 10;

type Habit = (katakana: string) => string;

const replace =
  (from: RegExp, to: string): Habit =>
  (text) =>
    text.replace(from, to);

const WIDE: Readonly<Record<string, string>> = { ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ' };
const NARROW: Readonly<Record<string, string>> = { ア: 'ァ', イ: 'ィ', エ: 'ェ', オ: 'ォ' };

const VU: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

/** Ways in which writers of loanwords differ, most common first (外来語の表記, 1991). */
const HABITS: readonly Habit[] = [
  replace(/ー$/, ''),
  (text) => (/[ァ-ヺ]$/.test(text) && text.length > 2 ? `${text}ー` : text),
  replace(/ー/g, ''),
  (text) =>
    text.replace(/ヴ([ァィェォ])?/g, (_, small?: string) => (small ? (VU[small] as string) : 'ブ')),
  replace(/[ェイ](?=$|[^ァィゥェォー])/g, 'ー'),
  replace(/ウ(?=$|[^ァィゥェォー])/g, 'ー'),
  (text) => text.replace(/(?<=[ウヴフ])([アイエオ])/g, (one) => NARROW[one] as string),
  (text) => text.replace(/(?<=[ウ])([ァィェォ])/g, (one) => WIDE[one] as string),
  replace(/ディ/g, 'デ'),
  replace(/ディ/g, 'ジ'),
  replace(/ティ/g, 'チ'),
  replace(/トゥ/g, 'ツ'),
  replace(/(?<=[キシチニヒミリギジビピ])ア/g, 'ヤ'),
  replace(/(?<=[キシチニヒミリギジビピアイエ])ヤ/g, 'ア'),
  replace(/ッ/g, ''),
  replace(/ア$/, 'ー'),
];

const toHiragana = (katakana: string) =>
  katakana.replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60));

/**
 * Other ways to write a kana word, the likeliest first: in the other kana, then
 * by each habit, then by two of them. The word itself is not among them.
 */
export function kanaSpellings(word: string): string[] {
  if (!isKana(word) || word.length < 2) return [];
  const katakana = toKatakana(word);
  const spellings = [katakana, toHiragana(katakana)];
  const once = HABITS.map((habit) => habit(katakana));
  spellings.push(...once);
  for (const one of once) for (const habit of HABITS) spellings.push(habit(one));
  const others = new Set(spellings.filter((one) => one.length > 1));
  others.delete(word);
  return [...others].slice(0, MOST_SPELLINGS);
}
