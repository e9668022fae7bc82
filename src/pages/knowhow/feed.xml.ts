import { paths } from '#core/site/paths.ts';
import { pageFeed } from '#node/data/atom.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';

/** The know-how articles as an Atom feed. */
export function GET() {
  const pages = publishedKnowhow().map(({ slug, data }) => ({
    ...data,
    path: paths.knowhowArticle(slug),
  }));
  return pageFeed('支援ノウハウ', paths.knowhow, paths.knowhowFeed, pages);
}
