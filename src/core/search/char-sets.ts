import { recordOf } from '#core/site/shape.ts';
import { BOUNDARY, toStream } from '#core/text/stream.ts';
import { pageText } from './page-text.ts';
import type { SearchDocument } from './search-document.ts';

/**
 * Which pages hold a character at all: for queries of one character and for the near ones. As terms of
 * Pagefind these would be a quarter of its index, of its memory and of its time; kept apart they are small.
 */

/** How many files the sets are spread over. */
const FILES = 64;

/** The sets of one file: character → pages, as distances from one to the next. */
export type CharFile = Readonly<Record<string, string>>;

/** Reads such a file. @throws NotReadable when it is not one */
export function checkChars(value: unknown): CharFile {
  return recordOf<CharFile>({})(value, 'A file of characters');
}

/** Five bits a sign; the second half of the signs goes on. */
const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const BITS = 5;
const HALF = 1 << BITS;

/** Numbers in rising order as text. */
export function packRising(numbers: readonly number[]): string {
  let text = '';
  let before = -1;
  for (const number of numbers) {
    let distance = number - before;
    for (; distance >= HALF; distance >>= BITS) text += SIGNS[HALF + (distance % HALF)];
    text += SIGNS[distance];
    before = number;
  }
  return text;
}

/** The numbers of such a text. */
export function unpackRising(text: string): number[] {
  const numbers: number[] = [];
  let [number, distance, shift] = [-1, 0, 0];
  for (const sign of text) {
    const value = SIGNS.indexOf(sign);
    distance += (value % HALF) << shift;
    shift += BITS;
    if (value >= HALF) continue;
    number += distance;
    numbers.push(number);
    [distance, shift] = [0, 0];
  }
  return numbers;
}

/** Which file holds a character. */
export function charFile(char: string): string {
  return `chars/${((char.codePointAt(0) ?? 0) % FILES).toString(36)}.json`;
}

/** Numbers of the pages that hold each character. */
export type Holders = ReadonlyMap<string, readonly number[]>;

/** Which pages hold each character, numbered in the given order. */
export function charHolders(documents: readonly SearchDocument[]): Holders {
  const pages = new Map<string, number[]>();
  for (const [number, document] of documents.entries()) {
    for (const char of new Set(toStream(pageText(document)).symbols)) {
      const own = pages.get(char);
      if (own) own.push(number);
      else pages.set(char, [number]);
    }
  }
  pages.delete(BOUNDARY);
  return pages;
}

/**
 * The files that say which pages hold a character.
 * @param rank the number that each page has in the files
 */
export function charFiles(holders: Holders, rank: readonly number[]): Map<string, CharFile> {
  const files = new Map<string, Record<string, string>>();
  // Every file is there, so that a character that no page holds is no error.
  for (let at = 0; at < FILES; at += 1) files.set(charFile(String.fromCodePoint(at)), {});
  for (const [char, numbers] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ranked = numbers.map((number) => rank[number] as number).sort((a, b) => a - b);
    (files.get(charFile(char)) as Record<string, string>)[char] = packRising(ranked);
  }
  return files;
}
