import { publishedKnowhow } from '../../data/knowhow.ts';
import { dataFile, frame } from '../../data/open-data.ts';
import { absolute } from '../../data/site.ts';
import { paths } from '../../domain/paths.ts';

/** Open data: every know-how article with all its fields. */
export async function GET() {
  const knowhow = (await publishedKnowhow()).map(({ slug, data }) => ({
    slug,
    url: absolute(paths.knowhowArticle(slug)),
    ...data,
  }));
  return dataFile({ ...frame, count: knowhow.length, knowhow });
}
