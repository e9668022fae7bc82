import { paths } from '#core/site/paths.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';
import { dataFile, frame } from '#node/data/open-data.ts';
import { absolute } from '#node/data/site.ts';

/** Open data: every know-how article with all its fields. */
export function GET() {
  const knowhow = publishedKnowhow().map(({ slug, data }) => ({
    slug,
    url: absolute(paths.knowhowArticle(slug)),
    ...data,
  }));
  return dataFile({ ...frame, count: knowhow.length, knowhow });
}
