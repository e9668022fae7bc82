import { type FeedForm, paths } from '#core/site/paths.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';
import { pageFeed } from '#node/data/page-feeds.ts';

/** The know-how articles as a feed. */
export function inForm(form: FeedForm) {
  const pages = publishedKnowhow().map(({ slug, data }) => ({
    ...data,
    path: paths.knowhowArticle(slug),
  }));
  return pageFeed('支援ノウハウ', paths.knowhow, paths.knowhowFeed, pages, form);
}

export const GET = () => inForm('xml');
