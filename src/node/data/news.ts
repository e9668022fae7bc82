import type { Entry } from '#core/markdown/entry.ts';
import type { News } from '#core/schema/news.ts';
import { type NewsDay, newsDays } from '#core/site/news.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';

/** Every notice, the newest first. */
export const notices = ofContent(({ news }): Entry<News>[] =>
  news.toSorted((a, b) => (a.slug < b.slug ? 1 : -1)),
);

/** Notices, and new and changed cases and know-how, by day. */
export const days = ofContent((): NewsDay[] =>
  newsDays({
    notices: notices().map(({ slug, data }) => ({ slug, ...data })),
    cases: publishedCases().map(({ slug, data }) => ({ slug, ...dated(data) })),
    knowhow: publishedKnowhow().map(({ slug, data }) => ({ slug, ...dated(data) })),
  }),
);

function dated(data: { title: string; publishedAt?: string | undefined; updatedAt?: string | undefined }) {
  return { title: data.title, publishedAt: data.publishedAt ?? '', updatedAt: data.updatedAt };
}
