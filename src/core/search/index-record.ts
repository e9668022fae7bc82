import { pairTerms } from '#core/text/codes.ts';
import { toStream } from '#core/text/stream.ts';
import { lengthLetter, letterLength } from './manifest.ts';
import type { SearchDocument, SearchSection } from './search-document.ts';

/**
 * A place in the index. Phrases report where they first occur, so zones at
 * fixed positions set title hits apart without another question.
 */
export const ZONES = { title: 0, label: 128, asked: 256, body: 576 } as const;
export type Zone = keyof typeof ZONES | 'meta';

/** So many terms a body begins with: they mostly name what it is about. */
export const SUBJECT = 12;

/** A term of every page: one small question lists them all. Longer than any real code point. */
export const EVERY_PAGE = 'zzzzz';

/** A mark the indexer counts as a place but not as a word: no phrase crosses it. */
export const BARRIER = '.';

/**
 * Zone of a position that a phrase was found at.
 * @param length of the page, as its letter tells: where the text ends and the apparatus begins
 */
export function zoneAt(position: number, length: number): Zone {
  if (position < ZONES.label) return 'title';
  if (position < ZONES.asked) return 'label';
  if (position < ZONES.body) return 'asked';
  return position < metaBegin(length) ? 'body' : 'meta';
}

/** Rounded up to what a letter can tell, so that readers of the index need no other word of it. */
const metaBegin = (length: number) => ZONES.body + Math.ceil(length);

class Writer {
  private readonly words: string[] = [];

  /** Adds a text, cut off at `end` so that zones stay where they are. */
  text(text: string, end = Number.POSITIVE_INFINITY): void {
    const { symbols } = toStream(text);
    const room = Math.max(0, end - this.words.length - 1);
    const terms = pairTerms(symbols).slice(0, room);
    if (terms.length > 0) this.words.push(...terms, BARRIER);
  }

  /** Moves on to a zone. */
  pad(position: number): void {
    while (this.words.length < position) this.words.push(BARRIER);
  }

  get length(): number {
    return this.words.length;
  }

  finish(): string {
    this.words.push(EVERY_PAGE);
    return this.words.join(' ');
  }
}

/** A page as the index takes it. */
export interface IndexRecordText {
  content: string;
  /** `lengthLetter` of what is neither title nor label nor apparatus. */
  length: string;
}

/** The record of one page as terms, with the apparatus behind all else. */
export function indexRecord(document: SearchDocument): IndexRecordText {
  const writer = new Writer();
  // Twice: a word of the title says more of a page than one of its text.
  for (let time = 0; time < 2; time += 1) writer.text(document.title, ZONES.label);
  writer.pad(ZONES.label);
  for (const label of [document.companyName, ...document.tags, document.companyLine]) {
    if (label) writer.text(label, ZONES.asked);
  }
  writer.pad(ZONES.asked);
  const inZone = (zone: SearchSection['zone']) => document.sections.filter((one) => one.zone === zone);
  for (const { text } of inZone('asked')) writer.text(text, ZONES.body);
  writer.pad(ZONES.body);
  if (document.summary) writer.text(document.summary);
  for (const { heading, furniture } of document.sections) if (!furniture) writer.text(heading);
  for (const { text } of inZone(undefined)) writer.text(text);
  const length = lengthLetter(writer.length - ZONES.body);
  const apparatus = inZone('meta');
  if (apparatus.length > 0) writer.pad(metaBegin(letterLength(length)));
  for (const { text } of apparatus) writer.text(text);
  return { content: writer.finish(), length };
}

/** The terms of a record zone by zone, barriers among them; the mark of every page is left out. */
export function zoneTerms({ content, length }: IndexRecordText): Record<Zone, string[]> {
  const terms = content.split(' ').slice(0, -1);
  const apparatus = metaBegin(letterLength(length));
  const between = (from: number, to?: number) => terms.slice(from, to);
  return {
    title: between(ZONES.title, ZONES.label),
    label: between(ZONES.label, ZONES.asked),
    asked: between(ZONES.asked, ZONES.body),
    body: between(ZONES.body, apparatus),
    meta: between(apparatus),
  };
}
