import { type FeedForm, paths } from '#core/site/paths.ts';
import { pageFeed } from '#node/data/feeds.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';

/** The know-how articles as a feed. */
export function inForm(form: FeedForm) {
  const pages = publishedKnowhow().map(({ slug, data }) => ({
    ...data,
    path: paths.knowhowArticle(slug),
  }));
  return pageFeed('支援ノウハウ', paths.knowhow, paths.knowhowFeed, pages, form);
}

export const GET = () => inForm('xml');
