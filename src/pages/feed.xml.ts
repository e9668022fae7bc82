import { type FeedForm, paths } from '#core/site/paths.ts';
import { publishedCases } from '#node/data/cases.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';
import { notices } from '#node/data/news.ts';
import { pageFeed } from '#node/data/page-feeds.ts';

/** Everything with a date of its own as one feed: notices, cases, know-how. */
export function inForm(form: FeedForm) {
  const pages = [
    ...notices().map(({ slug, data }) => ({ ...data, path: paths.notice(slug) })),
    ...publishedKnowhow().map(({ slug, data }) => ({ ...data, path: paths.knowhowArticle(slug) })),
    ...publishedCases().map(({ slug, data }) => ({
      ...data,
      publishedAt: data.publishedAt ?? '',
      path: paths.case(slug),
    })),
  ];
  return pageFeed('すべての更新', paths.home, paths.feed, pages, form);
}

export const GET = () => inForm('xml');
