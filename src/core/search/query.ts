import { BOUNDARY, isAlphabet, toStream } from '#core/text/stream.ts';

/** Longest query that is answered, in UTF-16 units; and the most words in it. */
const LONGEST_QUERY = 300;
/** The most words of a query that are searched. */
export const MOST_WORDS = 16;

/** One word or quoted phrase of a query: all of them must be found. */
export interface Unit {
  /** As typed. */
  typed: string;
  /** What is searched, without punctuation at the ends. */
  symbols: string[];
  /** The same with the punctuation that was typed at the ends. */
  edged: string[];
  /** What was typed for each symbol that is no boundary. */
  letters: string[];
  /** Whether the reader put it in quotation marks: taken literally. */
  literal: boolean;
}

export interface Query {
  units: Unit[];
  tooLong: boolean;
}

const QUOTED = /["“”„‟＂]([^"“”„‟＂]+)["“”„‟＂]|[^\s"“”„‟＂]+/gu;

/** Takes away boundaries at the ends, except at the edge of a Latin word, where they say "whole word". */
function trimBoundaries(symbols: readonly string[]): string[] {
  let first = 0;
  let last = symbols.length;
  if (symbols[0] === BOUNDARY && !isAlphabet(symbols[1] ?? '')) first = 1;
  if (symbols.at(-1) === BOUNDARY && !isAlphabet(symbols.at(-2) ?? '')) last -= 1;
  return symbols.slice(first, last);
}

/** Symbols of a text to search for. */
export function querySymbols(text: string): string[] {
  return trimBoundaries(toStream(text).symbols);
}

/** The same, but with a boundary where the text has something before or after its words. */
function edgedSymbols(text: string): string[] {
  const { symbols, starts, ends } = toStream(text);
  const before = (starts[1] ?? 0) > 0;
  const after = (ends.at(-2) ?? 0) < text.length;
  const trimmed = trimBoundaries(symbols);
  if (before && trimmed[0] !== BOUNDARY) trimmed.unshift(BOUNDARY);
  if (after && trimmed.at(-1) !== BOUNDARY) trimmed.push(BOUNDARY);
  return trimmed;
}

/** The typed letters behind the symbols of a text, without its boundaries. */
function lettersOf(text: string): string[] {
  const { symbols, starts, ends } = toStream(text);
  return symbols.flatMap((symbol, at) => (symbol === BOUNDARY ? [] : [text.slice(starts[at], ends[at])]));
}

/** What the reader typed for the symbols of a unit from one place to before another. */
export function typedOf({ symbols, letters }: Unit, from: number, to: number): string {
  const before = symbols.slice(0, from).filter((one) => one !== BOUNDARY).length;
  const count = symbols.slice(from, to).filter((one) => one !== BOUNDARY).length;
  return letters.slice(before, before + count).join('');
}

/**
 * Reads a query. White space separates words, all of which are wanted;
 * quotation marks hold words together. Any string is a query; one without a
 * letter or digit has no units.
 */
export function parseQuery(text: string): Query {
  if (text.length > LONGEST_QUERY) return { units: [], tooLong: true };
  const units: Unit[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const typed = match[1] ?? match[0];
    const symbols = querySymbols(typed);
    const known = units.some((unit) => unit.symbols.join('') === symbols.join(''));
    if (symbols.length > 0 && !known) {
      const literal = match[1] !== undefined;
      units.push({
        typed: typed.trim(),
        symbols,
        edged: edgedSymbols(typed.trim()),
        letters: lettersOf(typed),
        literal,
      });
    }
  }
  return units.length > MOST_WORDS ? { units: [], tooLong: true } : { units, tooLong: false };
}
