import { KANA_ROWS, VOWELS } from './kana-table.ts';

const letters = (row: string) => [...row];
/** Rows with a glide: きゃ きぃ きゅ きぇ きょ. */
const glided = (row: string) => ['ゃ', 'ぃ', 'ゅ', 'ぇ', 'ょ'].map((small) => `${row[1]}${small}`);
/** Those whose i needs no glide: しゃ し しゅ しぇ しょ. */
const softened = (row: string) => glided(row).map((one, at) => (at === 1 ? (row[1] as string) : one));
const { k, s, t, n, h, m, r, g, z, b, p, ...others } = KANA_ROWS;

/** Syllables of Hepburn and of what keyboards take for them, by consonant, with a, i, u, e, o. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.entries(others).map(([consonant, row]) => [consonant, letters(row)])),
  ...Object.fromEntries(
    Object.entries({ k, s, t, n, h, m, r, g, z, b, p }).flatMap(([consonant, row]) => [
      [consonant, letters(row)],
      [`${consonant}y`, glided(row)],
    ]),
  ),
  jy: glided(z),
  sh: softened(s),
  ch: softened(t),
  j: softened(z),
  ts: ['つぁ', 'つぃ', 'つ', 'つぇ', 'つぉ'],
  f: ['ふぁ', 'ふぃ', 'ふ', 'ふぇ', 'ふぉ'],
  y: ['や', 'い', 'ゆ', 'いぇ', 'よ'],
  w: ['わ', 'うぃ', 'う', 'うぇ', 'を'],
};
const SYLLABLE = /^([bcdfghjkmnprstwyz]{0,2})([aiueo])/;

/**
 * What was meant when the Japanese input was off: `wakuwaku` → わくわく. A doubled consonant is っ, an n before
 * a consonant or at the end ん. Empty when the word is not Japanese throughout.
 */
export function romajiToKana(word: string): string {
  let rest = word.toLowerCase();
  let kana = '';
  while (rest !== '') {
    const syllable = SYLLABLE.exec(rest);
    const row = syllable && ROWS[syllable[1] as string];
    if (row) {
      kana += row[VOWELS.indexOf(syllable[2] as string)];
      rest = rest.slice(syllable[0].length);
    } else if (/^n'?(?![aiueoy])/.test(rest) || /^m(?=[bmp])/.test(rest)) {
      kana += 'ん';
      rest = rest.replace(/^(?:n'|nn(?![aiueoy])|[nm])/, '');
    } else if (/^([bcdfghjkprstz])\1/.test(rest) || rest.startsWith('tch')) {
      kana += 'っ';
      rest = rest.slice(1);
    } else {
      return '';
    }
  }
  return kana;
}
