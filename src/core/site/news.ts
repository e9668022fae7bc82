/** Something that has a page and dates. */
export interface Dated {
  slug: string;
  title: string;
  publishedAt: string;
  updatedAt?: string | undefined;
  /** What was changed when, the newest first; the first day is `updatedAt`. */
  changes?: readonly { date: string; what: string }[] | undefined;
}
interface NewsNotice extends Dated {
  summary: string;
}
/** What one day brought. A page that is new and changed on the same day is new. */
export interface NewsDay {
  date: string;
  notices: NewsNotice[];
  newCases: Dated[];
  changedCases: Dated[];
  newKnowhow: Dated[];
  changedKnowhow: Dated[];
}

/** Everything that happened, by day, the newest day first; within a day in the order given. */
export function newsDays(all: {
  notices: readonly NewsNotice[];
  cases: readonly Dated[];
  knowhow: readonly Dated[];
}): NewsDay[] {
  const days = new Map<string, NewsDay>();
  const day = (date: string): NewsDay => {
    const found = days.get(date) ?? {
      date,
      notices: [],
      newCases: [],
      changedCases: [],
      newKnowhow: [],
      changedKnowhow: [],
    };
    days.set(date, found);
    return found;
  };
  for (const notice of all.notices) day(notice.publishedAt).notices.push(notice);
  for (const [items, fresh, changed] of [
    [all.cases, 'newCases', 'changedCases'],
    [all.knowhow, 'newKnowhow', 'changedKnowhow'],
  ] as const) {
    for (const item of items) {
      if (item.publishedAt) day(item.publishedAt)[fresh].push(item);
      const days = item.changes?.map(({ date }) => date) ?? [item.updatedAt];
      for (const date of new Set(days)) if (date && date !== item.publishedAt) day(date)[changed].push(item);
    }
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * The newest of it: pages named until there are `most`, and every notice however old.
 * A collection of ten thousand would make a page that nobody can load.
 * @param days the newest first
 * @returns the days that still hold something, and how many mentions of pages were left out
 */
export function recentDays(days: readonly NewsDay[], most: number): { days: NewsDay[]; left: number } {
  let room = most;
  let left = 0;
  const take = (items: readonly Dated[]) => {
    const taken = items.slice(0, room);
    room -= taken.length;
    left += items.length - taken.length;
    return taken;
  };
  const kept = days.map((day) => ({
    ...day,
    newCases: take(day.newCases),
    newKnowhow: take(day.newKnowhow),
    changedCases: take(day.changedCases),
    changedKnowhow: take(day.changedKnowhow),
  }));
  const isFilled = ({ notices, newCases, newKnowhow, changedCases, changedKnowhow }: NewsDay) =>
    [notices, newCases, newKnowhow, changedCases, changedKnowhow].some((items) => items.length > 0);
  return { days: kept.filter(isFilled), left };
}

/** Entries by the day they came, the newest first; those of one day stay in the order given. */
export function newestFirst<T extends { data: { publishedAt?: string | undefined } }>(
  entries: readonly T[],
): T[] {
  const day = ({ data }: T) => data.publishedAt ?? '';
  return entries.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
}
