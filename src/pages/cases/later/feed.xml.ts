import { formatDate } from '#core/format/dates.ts';
import { type FeedForm, paths } from '#core/site/paths.ts';
import { publishedCases } from '#node/data/cases.ts';
import { pageFeed } from '#node/data/page-feeds.ts';

/** What became known of the cases after they were published, one entry for each. */
export function inForm(form: FeedForm) {
  const entries = publishedCases().flatMap(({ slug, data }) =>
    (data.later ?? []).map(({ date, what }, index, all) => ({
      path: paths.case(slug),
      // The newest stands first, so that this number stays with its entry.
      fragment: `later-${all.length - index}`,
      title: `その後（${formatDate(date)}）: ${data.title}`,
      summary: what,
      publishedAt: data.updatedAt ?? data.publishedAt,
    })),
  );
  return pageFeed('その後', paths.cases, paths.laterFeed, entries, form);
}

export const GET = () => inForm('xml');
