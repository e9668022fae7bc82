import { formatDate, monthsAfter } from '#core/format/dates.ts';
import type { AskedSource } from '#core/schema/source-record.ts';
import { REVIEW_MONTHS } from './reviews.ts';

/** An entry with sources, and when people last looked at it. */
interface Sourced {
  sources?: readonly { url?: string | undefined }[] | undefined;
  reviewedAt?: string | undefined;
  updatedAt?: string | undefined;
  publishedAt?: string | undefined;
}

/** What a page says of the check of its sources. */
export interface SourceBadge {
  text: string;
  /** More than a year has gone by without a check. */
  old: boolean;
}

/**
 * Only what is on record: `出典を2026年11月に確認`, by the oldest of the days on which its sources opened as they were.
 * Without any check on record nothing is said, until a year has gone by without anybody comparing it either.
 * @param day the day of the build, `YYYY-MM-DD`
 */
export function sourceBadge(
  entry: Sourced,
  record: ReadonlyMap<string, AskedSource>,
  day: string,
): SourceBadge | undefined {
  const urls = [...new Set((entry.sources ?? []).flatMap(({ url }) => url ?? []))];
  const days = urls
    .flatMap((url) => {
      const asked = record.get(url);
      return asked?.seen && (asked.state === 'there' || asked.state === 'moved') ? [asked.seen] : [];
    })
    .sort();
  const [oldest] = days;
  const people = entry.reviewedAt ?? entry.updatedAt ?? entry.publishedAt;
  const last = [oldest, people]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  const old = last !== undefined && monthsAfter(last, REVIEW_MONTHS) <= day;
  const month = oldest && formatDate(oldest.slice(0, 'YYYY-MM'.length));
  const part = days.length < urls.length ? `${urls.length}つのうち${days.length}つ` : '';
  const said = month ? `出典${part}を${month}に確認` : '';
  const warning = old ? '出典の確認から一年以上たっています' : '';
  const text = [said, warning].filter(Boolean).join('。');
  return text ? { text, old } : undefined;
}
