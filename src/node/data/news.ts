import { getCollection } from 'astro:content';
import type { News } from '#core/schema/news.ts';
import { type NewsDay, newsDays } from '#core/site/news.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';
import { taxonomies } from './site.ts';

/** A notice as pages see it. */
export interface Notice {
  slug: string;
  data: News;
  html: string;
  sections: { anchor: string | null; heading: string; text: string }[];
}

/** Every notice, the newest first. */
export async function notices(): Promise<Notice[]> {
  const all = await getCollection('news');
  return all
    .map(({ id, data }) => ({ slug: id, data: data.entry, html: data.html, sections: data.sections }))
    .sort((a, b) => (a.slug < b.slug ? 1 : -1));
}

/** Notices, and new and changed cases and know-how, by day. */
export async function days(): Promise<NewsDay[]> {
  const all = (await notices()).map(({ slug, data }) => ({ slug, ...data }));
  const cases = (await publishedCases()).map(({ slug, data }) => ({ slug, ...dated(data) }));
  const knowhow = await publishedKnowhow(taxonomies.step.values.map((step) => step.id));
  return newsDays({
    notices: all,
    cases,
    knowhow: knowhow.map(({ slug, data }) => ({ slug, ...dated(data) })),
  });
}

function dated(data: { title: string; publishedAt?: string | undefined; updatedAt?: string | undefined }) {
  return { title: data.title, publishedAt: data.publishedAt ?? '', updatedAt: data.updatedAt };
}
