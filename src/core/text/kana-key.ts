/**
 * How a kana spelling sounds, roughly: hiragana as katakana, long vowels and
 * doubled consonants left out, foreign sounds as the older spelling has them.
 * サーバー and サーバ, ヴァイオリン and バイオリン, メイン and メーン, オオサカ
 * and おおさか are alike under it. The habits are those of 「外来語の表記」
 * (内閣告示第二号, 1991), which allows both spellings of each pair.
 */

import { type Consonant, kanaColumn, kanaRowsByConsonant } from './kana-table.ts';

const VOICED_OLD: Readonly<Record<string, string>> = {
  ヂ: 'ジ',
  ヅ: 'ズ',
  ヲ: 'オ',
  ヰ: 'イ',
  ヱ: 'エ',
};

/** Foreign sounds and what they are written as where the reader's keyboard or habit lacks them. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴュ/g, 'ビュ'],
  [/ヴ/g, 'ブ'],
  [/ティ/g, 'チ'],
  [/ディ/g, 'ジ'],
  [/テュ/g, 'チュ'],
  [/デュ/g, 'ジュ'],
  [/トゥ/g, 'ツ'],
  [/ドゥ/g, 'ド'],
  [/シェ/g, 'セ'],
  [/ジェ/g, 'ゼ'],
  [/クァ/g, 'カ'],
  [/クヮ/g, 'カ'],
  [/グァ/g, 'ガ'],
  [/([イキギシジチニヒビピミリ])ア/g, '$1ヤ'],
];

const SMALL: Readonly<Record<string, string>> = {
  ァ: 'ア',
  ィ: 'イ',
  ゥ: 'ウ',
  ェ: 'エ',
  ォ: 'オ',
  ヮ: 'ワ',
};

/** Letters by their vowel; those that `plainSounds` knows no more do no harm. */
const VOWEL = new Map(
  [...'アイウエオ'].flatMap((vowel, at) =>
    [...toKatakana(kanaColumn(at)), ...(['ヤワャ', '', 'ユュ', '', 'ヨョ'][at] as string)].map(
      (one) => [one, vowel] as const,
    ),
  ),
);

/** Vowels that only lengthen the vowel before: オウ, エイ and every vowel twice. */
const LENGTHENS: Readonly<Record<string, string>> = {
  ア: 'ア',
  イ: 'イエ',
  ウ: 'ウオ',
  エ: 'エ',
  オ: 'オ',
};

const KANA = /^[\u3041-\u3096\u30A1-\u30FAー]+$/;

/** Katakana as hiragana; everything else as it is. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** The reading of a name as it is kept, in hiragana without spaces and dots; undefined for what is none. */
export function readKana(text: string): string | undefined {
  const plain = toHiragana(text.normalize('NFKC').replace(/[\s・]/g, ''));
  return /^[ぁ-んー]+$/.test(plain) ? plain : undefined;
}

/** Hiragana as katakana; everything else as it is. In a loop, since all that is compared goes through here. */
export function toKatakana(text: string): string {
  let katakana = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    katakana += String.fromCharCode(code >= 0x3041 && code <= 0x3096 ? code + 0x60 : code);
  }
  return katakana;
}

/** Whether a text is written in kana alone. */
export function isKana(text: string): boolean {
  return KANA.test(text);
}

/** Katakana in the plainer spelling of each sound. */
function plainSounds(text: string): string {
  let kana = toKatakana(text).replace(/[ヂヅヲヰヱ]/g, (one) => VOICED_OLD[one] as string);
  for (const [sound, plain] of FOREIGN) kana = kana.replace(sound, plain);
  return kana.replace(/[ァィゥェォヮ]/g, (one) => SMALL[one] as string);
}

/** Every long vowel as ー: オオ, オウ and オー alike. */
function longVowels(kana: string): string {
  let sound = '';
  let vowel: string | undefined;
  for (const one of kana) {
    const long = one === 'ー' || (vowel !== undefined && LENGTHENS[one]?.includes(vowel));
    if (!long) vowel = VOWEL.get(one);
    if (!long) sound += one;
    else if (!sound.endsWith('ー')) sound += 'ー';
  }
  return sound;
}

/**
 * How a kana word is read, long vowels and doubled consonants kept: what words
 * with kanji are found by (おおさか and オーサカ are 大阪; メーン is not 面).
 * An empty string when it is not written in kana alone.
 */
export function soundKey(text: string): string {
  return isKana(text) ? longVowels(plainSounds(text)) : '';
}

/** The key of a loanword, or an empty string when it is not written in kana alone. */
export function kanaKey(text: string): string {
  return isKana(text) ? longVowels(plainSounds(text.replace(/[ーッ]/g, ''))).replaceAll('ー', '') : '';
}

/** Consonants that even those keep apart who mishear a word: voiced and plain are one, but for ハ and バ. */
const HEARD: Readonly<Partial<Record<Consonant, string>>> = {
  k: 'K',
  g: 'K',
  s: 'S',
  z: 'S',
  t: 'T',
  d: 'T',
  n: 'N',
  h: 'H',
  b: 'B',
  p: 'B',
  m: 'M',
  r: 'R',
};
const CONSONANT = new Map(
  kanaRowsByConsonant.flatMap(([consonant, row]) =>
    [...toKatakana(row)].map((one) => [one, HEARD[consonant] ?? ''] as const),
  ),
);

/**
 * Only the consonants of a key, for when nothing better is found: レポート and
 * リポート, フック and ホック. Empty when fewer than two are left, which says
 * too little.
 */
export function consonantKey(key: string): string {
  const consonants = [...key].map((one) => CONSONANT.get(one) ?? (one === 'ン' ? 'N' : '')).join('');
  return consonants.length < 2 ? '' : `~${consonants}`;
}

/** A consonant of a word, as `consonantKey` tells them apart, and the vowels that follow it before the next. */
export interface Sound {
  /** Empty for the vowels that a word begins with. */
  consonant: string;
  vowels: string;
}

/** The sounds of a key; ン is a consonant without a vowel. */
export function soundsOf(key: string): Sound[] {
  const sounds: Sound[] = [];
  for (const one of key) {
    const consonant = CONSONANT.get(one) ?? (one === 'ン' ? 'N' : '');
    const last = sounds.at(-1);
    if (consonant || !last) sounds.push({ consonant, vowels: VOWEL.get(one) ?? '' });
    else last.vowels += VOWEL.get(one) ?? '';
  }
  return sounds;
}

const unmarked = (key: string) => key.normalize('NFD').replace(/[\u3099\u309A]/gu, '');
const SMALL_KANA: Readonly<Record<string, string>> = { ャ: 'ヤ', ュ: 'ユ', ョ: 'ヨ', ッ: 'ツ' };
const plainest = (key: string) => unmarked(key).replace(/[ャュョッ]/gu, (one) => SMALL_KANA[one] as string);

/** Whether two keys are one but for the marks of a voiced sound, small kana, or two kana that changed places. */
export function isMiswritten(key: string, other: string): boolean {
  const [one, two] = [plainest(key), plainest(other)];
  if (one === two) return true;
  const at = [...one].findIndex((kana, place) => kana !== two[place]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? '') + (one[at] ?? '') + one.slice(at + 2);
  return swapped === two;
}

/** Vowels of which a loanword is written with either: リポート and レポート, フック and ホック; no シフト and ソフト. */
const NEAR_VOWELS = 'イエアオウ';

/** Whether two keys of one length differ in vowels only that are heard as one another. */
export function areNearVowels(key: string, other: string): boolean {
  const place = (kana: string | undefined) => NEAR_VOWELS.indexOf(VOWEL.get(kana ?? '') ?? '');
  return [...key].every((kana, at) => kana === other[at] || Math.abs(place(kana) - place(other[at])) <= 1);
}
