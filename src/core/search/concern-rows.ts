import { NotReadable } from '#core/site/load.ts';

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

/** How far あ stands from the letter of one byte that is sent for it. */
const APART = 'あ'.charCodeAt(0) - '2'.charCodeAt(0);
/**
 * A text with the hiragana あ–る and the signs 2–{ in each other's places, and back again: hiragana of one byte make the
 * phrases a twentieth smaller on their way. Neither `/` nor `|`, which part them, is among the signs.
 */
const swapKana = (text: string) =>
  text.replace(/[2-{あ-る]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) + (letter < 'あ' ? APART : -APART)),
  );

/** Stands before phrases that were swapped: those in another language are sent as they are. */
const SWAPPED = '~';

/** Rows as they are sent, a line each in both files: `label|says/…|trade` and `id|words/…|pages…`. */
export function packConcerns(rows: readonly ConcernRow[]): Record<keyof typeof CONCERN_FILES, string> {
  const phrases = rows.map(({ label, says, isTrade }) =>
    [label, says.join('/'), ...(isTrade ? ['trade'] : [])].join('|'),
  );
  const pages = rows.map(({ id, words, pages }) =>
    [id, words.join('/'), pages.map((page) => page.toString(36)).join(' ')].join('|'),
  );
  const text = phrases.join('\n');
  return { phrases: /[あ-る]/.test(text) ? SWAPPED + swapKana(text) : text, pages: pages.join('\n') };
}

/** Reads the phrases that `packConcerns` made. @throws NotReadable when it is something else */
export function unpackPhrases(value: unknown): ConcernPhrases[] {
  const swapped = typeof value === 'string' && value.startsWith(SWAPPED);
  const text = swapped ? swapKana(value.slice(SWAPPED.length)) : value;
  return linesOf(text, CONCERN_FILES.phrases).map(([label = '', says, trade]) => ({
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
