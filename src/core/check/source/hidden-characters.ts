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
  /** The letters before it on its line. */
  after: string;
  /** Where it stands in the text, unless it is spelled out there. */
  offset?: number;
  length: number;
}

/**
 * @param text a whole file, without its byte-order mark, lines ended by LF
 * @param most how many are looked for
 * @returns the first hidden characters, each with its place and its code point
 */
export function hiddenCharacters(text: string, most = MOST): Hidden[] {
  const found: Hidden[] = [];
  let line = 1;
  let lineStart = 0;
  for (const { 0: letter, index } of text.matchAll(HIDDEN)) {
    for (
      let end = text.indexOf('\n', lineStart);
      end >= 0 && end < index;
      end = text.indexOf('\n', lineStart)
    ) {
      line += 1;
      lineStart = end + 1;
    }
    const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const around = [...text.slice(lineStart, index)].slice(-6).join('');
    found.push({
      line,
      column: index - lineStart + 1,
      code,
      direction: DIRECTION.test(letter),
      after: around.replace(HIDDEN, ''),
      offset: index,
      length: letter.length,
    });
    if (found.length === most) break;
  }
  return found;
}

/** A file full of them is not worth more lines. */
const MOST = 20;

/** One hidden character as a finding. Where only the letter itself is unseen, taking it out changes nothing. */
export function hiddenFinding(file: string, hidden: Hidden): Finding {
  const { line, column, code, direction, after, offset, length } = hidden;
  const where = after ? `「${after}」のあとに、` : '';
  return {
    file,
    line,
    column,
    field: '文字',
    rule: 'text/hidden',
    severity: 'error',
    message: direction
      ? `${where}目に見えない「文字の向きを変える記号」（${code}）があります`
      : `${where}目に見えない文字（${code}）があります`,
    remedy: '前後を打ち直して取り除いてください',
    ...(offset !== undefined && EMPTY.test(code) ? { fix: { offset, length, text: '' } } : {}),
  };
}

/** Zero-width letters of word processors and web pages, which join and part nothing in Japanese. */
const EMPTY = /^U\+(?:200B|FEFF|00AD|2060)$/;

/** The first hidden characters of a file. */
export function hiddenFindings(file: string, text: string): Finding[] {
  return hiddenCharacters(text).map((one) => hiddenFinding(file, one));
}
