/** Syllables of Hepburn and of what keyboards take for them, by consonant, with a, i, u, e, o. */
const ROWS: Readonly<Record<string, string>> = {
  '': 'あ い う え お',
  k: 'か き く け こ',
  s: 'さ し す せ そ',
  sh: 'しゃ し しゅ しぇ しょ',
  t: 'た ち つ て と',
  ch: 'ちゃ ち ちゅ ちぇ ちょ',
  ts: 'つぁ つぃ つ つぇ つぉ',
  n: 'な に ぬ ね の',
  h: 'は ひ ふ へ ほ',
  f: 'ふぁ ふぃ ふ ふぇ ふぉ',
  m: 'ま み む め も',
  y: 'や い ゆ いぇ よ',
  r: 'ら り る れ ろ',
  w: 'わ うぃ う うぇ を',
  g: 'が ぎ ぐ げ ご',
  z: 'ざ じ ず ぜ ぞ',
  j: 'じゃ じ じゅ じぇ じょ',
  d: 'だ ぢ づ で ど',
  b: 'ば び ぶ べ ぼ',
  p: 'ぱ ぴ ぷ ぺ ぽ',
  ky: 'きゃ きぃ きゅ きぇ きょ',
  sy: 'しゃ しぃ しゅ しぇ しょ',
  ty: 'ちゃ ちぃ ちゅ ちぇ ちょ',
  ny: 'にゃ にぃ にゅ にぇ にょ',
  hy: 'ひゃ ひぃ ひゅ ひぇ ひょ',
  my: 'みゃ みぃ みゅ みぇ みょ',
  ry: 'りゃ りぃ りゅ りぇ りょ',
  gy: 'ぎゃ ぎぃ ぎゅ ぎぇ ぎょ',
  zy: 'じゃ じぃ じゅ じぇ じょ',
  jy: 'じゃ じぃ じゅ じぇ じょ',
  by: 'びゃ びぃ びゅ びぇ びょ',
  py: 'ぴゃ ぴぃ ぴゅ ぴぇ ぴょ',
};
const VOWELS = 'aiueo';
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
      kana += row.split(' ')[VOWELS.indexOf(syllable[2] as string)];
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
