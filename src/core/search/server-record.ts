import { BARRIER, indexRecord, SUBJECT, type Zone, zoneTerms } from './index-record.ts';
import type { SearchDocument } from './search-document.ts';

/** Between the terms of a text on a search server: it needs no escape in an address, and no term holds it. */
export const BETWEEN = '-';

/** Stands before a term that a title begins with; shorter than any term. */
export const START = 'start';

/** Where a server counts finds: in the zones, and in the first words of the body once more. */
export type ServerZone = Zone | 'subject';

/** A page as a search server keeps it: its terms zone by zone. */
export interface ServerRecord extends Record<ServerZone, string> {
  id: string;
  /** The title from its first place and from its second, each behind `START`. */
  open: string;
  /** Length of the whole page as a part of the mean length of all. */
  relative: number;
}

/** Texts of a record that are searched, by name. */
export const SERVER_TEXTS = ['open', 'title', 'label', 'asked', 'subject', 'body', 'meta'] as const;

/**
 * The pages of a site for a search server: the very terms, in the very places, that the index of the browser has.
 * All of them are needed at once, for the mean of their lengths.
 */
export function serverRecords(documents: readonly SearchDocument[]): ServerRecord[] {
  const records = documents.map((document) => ({ id: document.id, record: indexRecord(document) }));
  const lengths = records.map(({ record }) => record.content.split(' ').length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return records.map(({ id, record }, at) => {
    const { title, label, asked, body, meta } = zoneTerms(record);
    const first = title.slice(0, Math.max(0, title.indexOf(BARRIER)));
    const open = first.length > 0 ? [START, ...first, BARRIER, START, ...first.slice(1)] : [];
    const text = (terms: string[]) => terms.join(BETWEEN).replace(PADDING, '');
    return {
      id,
      relative: (lengths[at] as number) / mean,
      open: text(open),
      title: text(title),
      label: text(label),
      asked: text(asked),
      subject: text(body.slice(0, SUBJECT)),
      body: text(body),
      meta: text(meta),
    };
  });
}

/** What only moves on to the next zone. */
const PADDING = /(?:^|-)\.(?:-\.)*$/;
