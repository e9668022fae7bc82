import { BOUNDARY, type Stream } from './stream.ts';

/** A stretch of an original text. */
export interface Range {
  start: number;
  end: number;
}

function matchesAt(symbols: readonly string[], at: number, wanted: readonly string[]): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (symbols[at + index] !== wanted[index]) return false;
  }
  return true;
}

/** Every place where a line of symbols stands in a stream, in the original's offsets. */
export function occurrences(stream: Stream, wanted: readonly string[]): Range[] {
  const found: Range[] = [];
  if (wanted.length === 0) return found;
  const head = wanted[0] === BOUNDARY ? 1 : 0;
  const tail = wanted.at(-1) === BOUNDARY ? 2 : 1;
  const first = wanted[0] as string;
  const last = stream.symbols.length - wanted.length;
  for (let at = stream.symbols.indexOf(first); at >= 0 && at <= last; ) {
    if (matchesAt(stream.symbols, at, wanted)) {
      found.push({
        start: stream.starts[at + head] as number,
        end: stream.ends[at + wanted.length - tail] as number,
      });
    }
    at = stream.symbols.indexOf(first, at + 1);
  }
  return found;
}

/** Ranges in order, those that overlap drawn together. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
