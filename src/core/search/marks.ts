import { mergeRanges, occurrences, type Range } from '#core/text/occurrences.ts';
import { toStream } from '#core/text/stream.ts';

/** A piece of text, marked or not. Never markup: the page makes elements of it. */
export interface MarkedPart {
  text: string;
  mark: boolean;
}

/** What to mark of an answer: lines of symbols, to be handed back as they are. */
export interface Marks {
  marks: string[][];
  /** Those for a page that holds the query as typed. */
  typed?: string[][];
  /** Those for a page that is only near. */
  near?: string[][];
  hits?: readonly { id: string; tier: string }[];
}

/** In a page that holds the query as typed, just that is marked; elsewhere, whatever was searched. */
export function marksFor({ marks, typed, near, hits }: Marks, id: string): string[][] {
  const tier = hits?.find((hit) => hit.id === id)?.tier;
  if (tier === 'near') return near ?? marks;
  return typed && (tier === 'exact' || tier === 'folded') ? typed : marks;
}

/** Cuts a text at ranges that are in order and apart. */
export function cutAt(text: string, ranges: readonly Range[], from = 0, to = text.length): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = from;
  const push = (end: number, mark: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), mark });
    at = Math.max(at, end);
  };
  for (const range of ranges) {
    if (range.end <= from || range.start >= to) continue;
    push(Math.max(from, range.start), false);
    push(Math.min(to, range.end), true);
  }
  push(to, false);
  return parts;
}

/** Where any of the forms stands in a text. */
export function markRanges(text: string, forms: readonly (readonly string[])[]): Range[] {
  const stream = toStream(text);
  return mergeRanges(forms.flatMap((form) => occurrences(stream, form)));
}

/** A text cut into marked and unmarked parts; put together they are the text. */
export function markText(text: string, forms: readonly (readonly string[])[]): MarkedPart[] {
  return cutAt(text, markRanges(text, forms));
}
