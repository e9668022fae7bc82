import { monthsAfter } from '#core/format/dates.ts';

/** After so many months an entry is to be compared with its sources again. */
export const REVIEW_MONTHS = 12;

/** A published entry, and when it was last compared with its sources. */
export interface Reviewed {
  /** Path of its folder below the content folder. */
  path: string;
  title: string;
  /** 点検日, else 更新日, else 公開日. */
  since: string;
}

/** Which entries are to be compared with their sources, and how that is spread over the year. */
export interface Reviews {
  /** Those of which the year is over, longest ago first. */
  due: Reviewed[];
  /** How many fall due in each month of the year to come, this one first; what is due already is not in it. */
  months: { month: string; count: number }[];
  /** How many a month spread all of them evenly. */
  evenly: number;
  /** One month holds so many that they can hardly be done in it. */
  crowded: boolean;
  /** With which to begin now, longest ago first: as many as spread the work evenly. */
  first: Reviewed[];
}

/** A month may hold this many times an even share, and so few are never a crowd. */
const CROWD = { share: 3, least: 10 };

/**
 * Spreads the reviews of a collection.
 * @param date `YYYY-MM-DD`
 */
export function reviewsOf(entries: readonly Reviewed[], date: string): Reviews {
  const sorted = [...entries].sort((a, b) => compare(a.since, b.since) || compare(a.path, b.path));
  const dueAt = ({ since }: Reviewed) => monthsAfter(since, REVIEW_MONTHS);
  const due = sorted.filter((one) => dueAt(one) <= date);
  const months = Array.from({ length: REVIEW_MONTHS + 1 }, (_, at) => {
    const month = monthsAfter(date, at).slice(0, 7);
    const count = sorted.filter((one) => dueAt(one) > date && dueAt(one).startsWith(month)).length;
    return { month, count };
  });
  const evenly = Math.ceil(entries.length / REVIEW_MONTHS);
  const fullest = Math.max(...months.map(({ count }) => count));
  const crowded = fullest >= CROWD.least && fullest > evenly * CROWD.share;
  return { due, months, evenly, crowded, first: sorted.slice(0, evenly) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
