import type { Finding } from './finding.ts';
import type { Place } from './yaml-source.ts';

/**
 * Characters that a reviewer cannot see: control characters, direction marks (they reorder what is shown:
 * "Trojan Source", CVE-2021-42574), zero-width characters, line separators, the invisible tag alphabet.
 * A variation selector stays where it chooses the shape of a kanji (葛󠄀城) or of a sign; anywhere else, or in
 * a row, it carries what nobody sees.
 */
const HIDDEN = new RegExp(
  [
    '(?<![\\p{Script=Han}\\p{S}\\p{Emoji}])[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]',
    // Letters and marks without ink: fillers, joiners, the empty braille cell, controls of music and shorthand.
    '\\u034f|[\\u115f\\u1160\\u2800\\u3164\\uffa0]|\\u17b4|\\u17b5|[\\u180b-\\u180f]',
    '[\\u{1bca0}-\\u{1bca3}]|[\\u{1d173}-\\u{1d17a}]',
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b-\\u200f\\u2028-\\u202e]',
    '[\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffc]|[\\u{e0000}-\\u{e007f}]',
  ].join('|'),
  'gu',
);

const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

export interface Hidden extends Place {
  /** `U+202E` */
  code: string;
  /** Whether it changes the direction of what is shown. */
  direction: boolean;
}

/**
 * @param text a whole file, without its byte-order mark, lines ended by LF
 * @returns every hidden character with its place and its code point
 */
export function hiddenCharacters(text: string): Hidden[] {
  return [...text.matchAll(HIDDEN)].map(({ 0: letter, index }) => {
    const before = text.slice(0, index);
    return {
      line: before.split('\n').length,
      column: index - before.lastIndexOf('\n'),
      code: `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      direction: DIRECTION.test(letter),
    };
  });
}

/** One hidden character as a finding. */
export function hiddenFinding(file: string, { line, column, code, direction }: Hidden): Finding {
  return {
    file,
    line,
    column,
    field: '文字',
    rule: 'text/hidden',
    severity: 'error',
    message: direction
      ? `目に見えない「文字の向きを変える記号」（${code}）があります`
      : `目に見えない文字（${code}）があります`,
    remedy: '前後を打ち直して取り除いてください',
  };
}

const MOST = 20;

/** The first hidden characters of a file; a file full of them is not worth more lines. */
export function hiddenFindings(file: string, text: string): Finding[] {
  return hiddenCharacters(text)
    .slice(0, MOST)
    .map((one) => hiddenFinding(file, one));
}
