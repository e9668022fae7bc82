import { toKatakana } from './kana-key.ts';
import { kanaRowsByConsonant, VOWELS } from './kana-table.ts';

/** How Latin letters are read out in Japanese. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'エー',
  b: 'ビー',
  c: 'シー',
  d: 'ディー',
  e: 'イー',
  f: 'エフ',
  g: 'ジー',
  h: 'エイチ',
  i: 'アイ',
  j: 'ジェー',
  k: 'ケー',
  l: 'エル',
  m: 'エム',
  n: 'エヌ',
  o: 'オー',
  p: 'ピー',
  q: 'キュー',
  r: 'アール',
  s: 'エス',
  t: 'ティー',
  u: 'ユー',
  v: 'ブイ',
  w: 'ダブリュー',
  x: 'エックス',
  y: 'ワイ',
  z: 'ゼット',
};

const rows = Object.fromEntries(kanaRowsByConsonant.map(([consonant, row]) => [consonant, toKatakana(row)]));
/** Consonants of Latin words, foreign ones read as the nearest that Japanese has. */
const SYLLABLES: Readonly<Record<string, string | undefined>> = {
  ...rows,
  c: 'カシクセコ',
  f: rows.h,
  l: rows.r,
  v: rows.b,
  j: 'ジジジゼジ',
  d: 'ダジドデド',
  y: 'ヤイユエヨ',
  w: 'ワウウウヲ',
};
/** A consonant without a vowel, as loanwords have it. */
const ALONE: Readonly<Record<string, string>> = {
  k: 'ク',
  c: 'ク',
  s: 'ス',
  t: 'ト',
  n: 'ン',
  f: 'フ',
  m: 'ム',
  r: 'ル',
  l: 'ル',
  g: 'グ',
  z: 'ズ',
  d: 'ド',
  b: 'ブ',
  v: 'ブ',
  p: 'プ',
};

const LONGEST_ABBREVIATION = 5;

/** Letter by letter: `fm` → エフエム. Empty for longer words and other letters. */
export function letterNames(word: string): string {
  if (word.length < 2 || word.length > LONGEST_ABBREVIATION) return '';
  const names = [...word].map((letter) => LETTERS[letter]);
  return names.every((name) => name !== undefined) ? names.join('') : '';
}

/** Read as if it were written in Latin for Japanese: `rom` → ロム. Empty when it cannot be. */
export function readAsRomaji(word: string): string {
  if (word.length < 3 || word.length > 12) return '';
  let kana = '';
  for (let at = 0; at < word.length; ) {
    const letter = word[at] as string;
    const consonant = VOWELS.includes(letter) ? '' : letter;
    const vowel = VOWELS.indexOf(consonant ? (word[at + 1] ?? '-') : letter);
    const syllable = vowel < 0 ? ALONE[letter] : SYLLABLES[consonant]?.[vowel];
    if (!syllable) return '';
    kana += syllable;
    at += vowel >= 0 && consonant ? 2 : 1;
  }
  return kana;
}
