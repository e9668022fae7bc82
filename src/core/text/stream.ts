import { normalize } from './normalize.ts';

/** What stands in a stream where words are apart: punctuation, space, the edge of a Latin word. */
export const BOUNDARY = '|';

/**
 * A text as the line of symbols that is indexed and searched: letters, digits
 * and kanji one by one, everything else drawn together into `BOUNDARY`.
 * It begins and ends with a boundary unless it is empty.
 */
export interface Stream {
  symbols: string[];
  /** Start of each symbol in the original text (for a boundary: where it falls). */
  starts: number[];
  /** End (exclusive) of each symbol in the original text. */
  ends: number[];
}

type Kind = 'alphabet' | 'digit' | 'other' | 'dropped' | 'apart';

/** Written inside words without meaning: middle dot, soft hyphen, zero width, variation selectors. */
const DROPPED = /[・\u00AD\u200B-\u200D\u2060\uFEFF\p{M}]/u;
const ALPHABET = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Sorts one normalised character. */
function kindOf(char: string): Kind {
  if (char >= 'ぁ' && char <= 'ヺ' && char !== '・' && char !== '゛' && char !== '゜' && char !== '゠') {
    return DROPPED.test(char) ? 'dropped' : 'other';
  }
  if (char >= '一' && char <= '鿿') return 'other';
  if (DROPPED.test(char)) return 'dropped';
  if (/\p{Nd}/u.test(char)) return 'digit';
  if (/[\p{L}\p{N}]/u.test(char)) return ALPHABET.test(char) ? 'alphabet' : 'other';
  return 'apart';
}

/** Kinds are asked for the same few thousand characters again and again. */
const kinds = new Map<string, Kind>();
function kind(char: string): Kind {
  let known = kinds.get(char);
  if (known === undefined) {
    known = kindOf(char);
    if (kinds.size < 20_000) kinds.set(char, known);
  }
  return known;
}

/** Where letters alone show no edge of a word. */
const isCut = (one: Kind) => one === 'alphabet' || one === 'digit';

/**
 * Turns any text into its stream. A word of an alphabet has a boundary on both
 * sides (so `DX` is not found inside `EDX`), and two where it is really apart
 * from its neighbour (so `DX推進` and `DX 推進` differ); a comma between digits
 * is no boundary (1,000 = 1000), a middle dot is nothing except between Latin words or numbers, which it
 * holds apart (`DX・IT`).
 */
export function toStream(original: string): Stream {
  const { text, starts: from, ends: to } = normalize(original);
  const stream: Stream = { symbols: [], starts: [], ends: [] };
  let previous: Kind = 'apart';
  const push = (symbol: string, start: number, end: number) => {
    stream.symbols.push(symbol);
    stream.starts.push(start);
    stream.ends.push(end);
  };
  const boundary = (at: number) => {
    if (stream.symbols.at(-1) !== BOUNDARY) push(BOUNDARY, at, at);
  };
  let apartAt = -1;
  let unit = 0;
  for (const char of text) {
    const at = unit;
    unit += char.length;
    const start = from[at] as number;
    const end = to[at] as number;
    const now = kind(char);
    if (char === '・' && isCut(previous) && isCut(kind(text[unit] ?? ''))) {
      if (apartAt < 0) apartAt = start;
      continue;
    }
    if (now === 'dropped') continue;
    if (now === 'apart') {
      const comma = char === ',' && previous === 'digit' && apartAt < 0 && /\p{Nd}/u.test(text[unit] ?? '');
      if (!comma && apartAt < 0) apartAt = start;
      continue;
    }
    if (stream.symbols.length === 0) {
      boundary(start);
    } else if (apartAt >= 0) {
      boundary(apartAt);
      if (now === 'alphabet' || previous === 'alphabet') push(BOUNDARY, start, start);
    } else if ((now === 'alphabet') !== (previous === 'alphabet')) {
      boundary(start);
    }
    push(char, start, end);
    previous = now;
    apartAt = -1;
  }
  if (stream.symbols.length > 0) boundary(apartAt >= 0 ? apartAt : original.length);
  return stream;
}

/** Whether a symbol is a letter of an alphabet, where words have edges. */
export function isAlphabet(symbol: string): boolean {
  return kind(symbol) === 'alphabet';
}
