import { publishedKnowhow } from '../../data/knowhow.ts';
import { pageFeed } from '../../data/whole-feed.ts';
import { paths } from '../../domain/paths.ts';

/** The know-how articles as an Atom feed. */
export async function GET() {
  const pages = (await publishedKnowhow()).map(({ slug, data }) => ({
    ...data,
    path: paths.knowhowArticle(slug),
  }));
  return pageFeed('支援ノウハウ', paths.knowhow, paths.knowhowFeed, pages);
}
