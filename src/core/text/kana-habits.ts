import { isKana, toKatakana } from './kana-key.ts';

/** Most spellings that are tried for one word. */
export const MOST_SPELLINGS = 12;

type Habit = (katakana: string) => string;

const replace =
  (from: RegExp, to: string): Habit =>
  (text) =>
    text.replace(from, to);

const WIDE: Readonly<Record<string, string>> = { ァ: 'ア', ィ: 'イ', ゥ: 'ウ', ェ: 'エ', ォ: 'オ' };
const NARROW: Readonly<Record<string, string>> = { ア: 'ァ', イ: 'ィ', エ: 'ェ', オ: 'ォ' };

const VU: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

const OLD: Readonly<Record<string, string>> = {
  バ: 'ヴァ',
  ビ: 'ヴィ',
  ブ: 'ヴ',
  ベ: 'ヴェ',
  ボ: 'ヴォ',
};
const VOICING = new Map([...'クグトドスズフブ'].map((one, at, all) => [one, all[at ^ 1] as string] as const));

/** Whether two spellings end in the plain and the voiced sound of one kana: バック and バッグ. */
export function endsVoicedApart(one: string, other: string): boolean {
  return VOICING.get(toKatakana(one).at(-1) ?? '') === other.at(-1);
}

/** Ways in which writers of loanwords differ, most common first (外来語の表記, 1991). */
const HABITS: readonly Habit[] = [
  replace(/ー$/, ''),
  (text) => (/[ァ-ヺ]$/.test(text) && text.length > 2 ? `${text}ー` : text),
  replace(/ー/g, ''),
  replace(/ッ/g, ''),
  (text) => text.replace(/ヴ([ァィェォ])?/g, (_, small?: string) => (small ? (VU[small] as string) : 'ブ')),
  replace(/(?<=[エケセテネヘメレゲゼデベペェ])ー/g, 'イ'),
  replace(/(?<=.)[ェイ](?=$|[^ァィゥェォー])/g, 'ー'),
  replace(/(?<=.)ウ(?=$|[^ァィゥェォー])/g, 'ー'),
  replace(/(?<=リ|ミ|ティ|ディ)ィ/g, 'ー'),
  (text) => text.replace(/(?<=[ウヴフ])([アイエオ])/g, (one) => NARROW[one] as string),
  (text) => text.replace(/(?<=ウ)([ァィェォ])/g, (one) => WIDE[one] as string),
  replace(/ディ/g, 'デ'),
  replace(/ディ/g, 'ジ'),
  replace(/ティ/g, 'チ'),
  replace(/トゥ/g, 'ツ'),
  replace(/(?<=[キシチニヒミリギジビピ])ア/g, 'ヤ'),
  replace(/(?<=[キシチニヒミリギジビピアイエ])ヤ/g, 'ア'),
  replace(/ア$/, 'ー'),
  (text) => text.replace(/[バビブベボ](?![ァィゥェォ])/g, (one) => OLD[one] as string),
  (text) => text.replace(/[クグトドスズフブ]$/, (one) => VOICING.get(one) as string),
];

const toHiragana = (katakana: string) =>
  katakana.replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60));

/** A kana word all in katakana and all in hiragana, without itself. */
export function otherKana(word: string): string[] {
  const katakana = toKatakana(word);
  return [katakana, toHiragana(katakana)].filter((one) => one !== word);
}

/**
 * Other ways to write a kana word, the likeliest first: in the other kana, then
 * by each habit, then by two of them. The word itself is not among them.
 */
export function kanaSpellings(word: string): string[] {
  if (!isKana(word) || word.length < 2) return [];
  const katakana = toKatakana(word);
  const spellings = otherKana(word);
  const once = HABITS.map((habit) => habit(katakana));
  spellings.push(...once);
  for (const one of new Set(once)) for (const habit of HABITS) spellings.push(habit(one));
  // A habit that leaves two kana of a word leaves too little of it, unless they are all that sounds.
  const sounding = katakana.replace(/[ーッ]/g, '').length;
  const long = (one: string) => one.length >= Math.min(3, sounding);
  const others = new Set(spellings.filter(long));
  others.delete(word);
  return [...others].slice(0, MOST_SPELLINGS);
}
