import { monthsAfter } from '#core/format/dates.ts';
import { type Reviewed, type Reviews, reviewsOf } from './reviews.ts';

/** An entry of the collection as its upkeep needs it. */
export interface KeptEntry {
  /** Path of its folder below the content folder. */
  path: string;
  title: string;
  publication: 'published' | 'scheduled' | 'upcoming' | 'draft' | 'withdrawn';
  publishedAt?: string | undefined;
  updatedAt?: string | undefined;
  reviewedAt?: string | undefined;
  consent?: { kind: string; confirmedAt: string } | undefined;
  /** The day on which it is published by itself. */
  comes?: string | undefined;
  /** The day of the last commit that changed it; undefined where git does not know. */
  changed?: string | undefined;
}

/** An entry that waits for somebody: in preparation or a draft. */
interface Waiting extends Pick<KeptEntry, 'path' | 'title' | 'changed' | 'comes'> {
  publication: 'upcoming' | 'draft';
  /** Nobody has touched it for long. */
  old: boolean;
}

/** A consent that somebody gave, oldest first in a list. */
interface Agreed extends Pick<KeptEntry, 'path' | 'title'> {
  kind: string;
  confirmedAt: string;
}

/** What a collection asks of those who keep it. */
export interface Upkeep {
  date: string;
  reviews: Reviews;
  consents: Agreed[];
  waiting: Waiting[];
}

/** Untouched for so many months, what is in preparation or a draft is asked after. */
export const WAITING_MONTHS = 6;

/** @param date the day of the report, `YYYY-MM-DD` */
export function upkeepOf(entries: readonly KeptEntry[], date: string): Upkeep {
  const published = entries.filter(({ publication }) => publication === 'published');
  return {
    date,
    reviews: reviewsOf(
      published.flatMap(({ path, title, reviewedAt, updatedAt, publishedAt }): Reviewed[] => {
        const since = reviewedAt ?? updatedAt ?? publishedAt;
        return since ? [{ path, title, since }] : [];
      }),
      date,
    ),
    consents: published
      .flatMap(({ path, title, consent }): Agreed[] =>
        consent && consent.kind !== 'public-source' ? [{ path, title, ...consent }] : [],
      )
      .sort((a, b) => (a.confirmedAt < b.confirmedAt ? -1 : 1)),
    waiting: entries
      .flatMap(({ path, title, publication, changed, comes }): Waiting[] =>
        publication === 'upcoming' || publication === 'draft'
          ? [{ path, title, publication, changed, comes, old: !comes && isOld(changed, date) }]
          : [],
      )
      .sort((a, b) => ((a.changed ?? '') < (b.changed ?? '') ? -1 : 1)),
  };
}

const isOld = (changed: string | undefined, date: string) =>
  changed !== undefined && monthsAfter(changed, WAITING_MONTHS) <= date;
