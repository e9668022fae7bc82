import type { Entry } from '#core/markdown/entry.ts';
import type { News } from '#core/schema/news.ts';
import { type Dated, type NewsDay, newsDays } from '#core/site/news.ts';
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

/** The settings of a case or an article that the list of what is new needs. */
interface Named extends Omit<Dated, 'slug' | 'publishedAt'> {
  publishedAt?: string | undefined;
}

function dated({ title, publishedAt = '', updatedAt, changes }: Named) {
  return { title, publishedAt, updatedAt, changes };
}
