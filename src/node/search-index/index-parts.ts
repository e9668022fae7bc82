import { createHash } from 'node:crypto';
import { pageText } from '#core/search/page-text.ts';
import type { SearchDocument } from '#core/search/search-document.ts';

/**
 * The indexer needs about 0.6 MB for a page of 1,500 characters, so a large collection is indexed in parts; and of a
 * changed page only its part is made anew. But every word of every search is asked of each part, in files of their own:
 * of a thousand cases eight parts cost a search three times the bytes of two. So parts are few, and beyond a few
 * they grow, up to what a little more than a gigabyte of memory indexes.
 */
const CHARACTERS_PER_PART = 1_000_000;
const FEW_PARTS = 4;
const MOST_CHARACTERS_PER_PART = 2_700_000;
/** How many words one file of the index holds, up to so many characters in all. */
const WORDS_PER_FILE: readonly [characters: number, words: number][] = [
  [1_000_000, 1000],
  [6_000_000, 3000],
  [Number.POSITIVE_INFINITY, 6000],
];

const charactersOf = (documents: readonly SearchDocument[]) =>
  documents.reduce((sum, document) => sum + pageText(document).length, 0);

function numberOfParts(documents: readonly SearchDocument[], pagesPerPart: number | undefined): number {
  if (pagesPerPart) return Math.max(1, Math.ceil(documents.length / pagesPerPart));
  const characters = charactersOf(documents);
  const small = Math.max(1, Math.ceil(characters / CHARACTERS_PER_PART));
  return Math.max(Math.min(FEW_PARTS, small), Math.ceil(characters / MOST_CHARACTERS_PER_PART));
}

/**
 * Shares the documents out among the parts of the index. By its id a page always falls to the same part, so one
 * that comes, goes or changes leaves the other parts as they were.
 * @param pagesPerPart for tests; otherwise the amount of text decides
 * @returns the parts, none of them empty, the documents of each in the order given
 */
export function shareOut(documents: readonly SearchDocument[], pagesPerPart?: number): SearchDocument[][] {
  const parts = Array.from({ length: numberOfParts(documents, pagesPerPart) }, (): SearchDocument[] => []);
  for (const document of documents) {
    const number = createHash('sha256').update(document.id).digest().readUInt32BE();
    (parts[number % parts.length] as SearchDocument[]).push(document);
  }
  return parts.filter((part, at) => part.length > 0 || (at === 0 && documents.length === 0));
}

/**
 * How many words one file of the index holds. Small files make a search cheap, but hosts count files: those of the index
 * grow with all the text, small ones of a thousand cases would be three for every page, and of three thousand cases
 * those of the middle size two.
 */
export function wordsPerFile(documents: readonly SearchDocument[]): number {
  const characters = charactersOf(documents);
  const [, words] = WORDS_PER_FILE.find(([most]) => characters <= most) as [number, number];
  return words;
}

/** Where the parts of an index lie: the first in the folder itself, further ones inside it. */
export function partFolder(part: number): string {
  return part === 0 ? '' : `part-${part}/`;
}
