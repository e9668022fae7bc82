import { BOUNDARY } from './stream.ts';

/**
 * Terms of the index in letters and digits only. Whatever cuts words, strips
 * accents or changes case on the way (the indexer, the browser's segmenter)
 * leaves them whole, and no term is the beginning of another, so a term is
 * found exactly or not at all.
 */
const BASE = 36;
const SLOTS = BASE ** 3;
/** Slots whose first digit is `z` mark rare characters. */
const FREE = SLOTS - BASE ** 2;

/** Blocks with a three-letter code: Latin to Cyrillic, kana, kanji, Hangul. */
const BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x04ff],
  [0x3000, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

function slotOf(codePoint: number): number {
  let slot = 0;
  for (const [first, last] of BLOCKS) {
    if (codePoint >= first && codePoint <= last) return slot + codePoint - first;
    slot += last - first + 1;
  }
  return FREE;
}

const cache = new Map<string, string>();

/** The code of one symbol of a stream: three characters, or `z` and four for a rare one. */
export function code(symbol: string): string {
  const known = cache.get(symbol);
  if (known !== undefined) return known;
  const point = symbol === BOUNDARY ? 0 : (symbol.codePointAt(0) as number);
  const slot = slotOf(point);
  const made =
    slot < FREE ? slot.toString(BASE).padStart(3, '0') : `z${point.toString(BASE).padStart(4, '0')}`;
  if (cache.size < 50_000) cache.set(symbol, made);
  return made;
}

/** The term of two neighbouring symbols. */
export function pairTerm(first: string, second: string): string {
  return code(first) + code(second);
}

/** Terms of every pair of neighbours of a line of symbols, in order. */
export function pairTerms(symbols: readonly string[]): string[] {
  const terms: string[] = [];
  for (let index = 1; index < symbols.length; index += 1) {
    terms.push(pairTerm(symbols[index - 1] as string, symbols[index] as string));
  }
  return terms;
}
