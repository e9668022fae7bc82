import { publishedCases } from '../data/cases.ts';
import { publishedKnowhow } from '../data/knowhow.ts';
import { notices } from '../data/news.ts';
import { pageFeed } from '../data/whole-feed.ts';
import { paths } from '../domain/paths.ts';

/** Everything with a date of its own as one Atom feed: notices, cases, know-how. */
export async function GET() {
  const pages = [
    ...(await notices()).map(({ slug, data }) => ({ ...data, path: paths.notice(slug) })),
    ...(await publishedKnowhow()).map(({ slug, data }) => ({ ...data, path: paths.knowhowArticle(slug) })),
    ...(await publishedCases()).map(({ slug, data }) => ({
      ...data,
      publishedAt: data.publishedAt ?? '',
      path: paths.case(slug),
    })),
  ];
  return pageFeed('すべての更新', paths.home, paths.feed, pages);
}
