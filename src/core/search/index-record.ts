import { pairTerms } from '#core/text/codes.ts';
import { toStream } from '#core/text/stream.ts';
import type { SearchDocument } from './search-document.ts';

/**
 * A place in the index. Phrases report where they first occur, so zones at
 * fixed positions set title hits apart without another question.
 */
const ZONES = { title: 0, label: 128, body: 256 } as const;
type Zone = keyof typeof ZONES;

/** A term of every page: one small question lists them all. Longer than any real code point. */
export const EVERY_PAGE = 'zzzzz';

/** A mark the indexer counts as a place but not as a word: no phrase crosses it. */
const BARRIER = '.';

/** Zone of a position that a phrase was found at. */
export function zoneAt(position: number): Zone {
  if (position < ZONES.label) return 'title';
  return position < ZONES.body ? 'label' : 'body';
}

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

  finish(): string {
    this.words.push(EVERY_PAGE);
    return this.words.join(' ');
  }
}

/** The record of one page as terms. */
export function indexRecord(document: SearchDocument): string {
  const writer = new Writer();
  // Twice: a word of the title says more of a page than one of its text.
  for (let time = 0; time < 2; time += 1) writer.text(document.title, ZONES.label);
  writer.pad(ZONES.label);
  for (const label of [document.companyName, ...document.tags, document.companyLine]) {
    if (label) writer.text(label, ZONES.body);
  }
  writer.pad(ZONES.body);
  if (document.summary) writer.text(document.summary);
  for (const section of document.sections) {
    writer.text(section.heading);
    writer.text(section.text);
  }
  return writer.finish();
}
