import { getCollection } from 'astro:content';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { taxonomies } from './site.ts';

/** A know-how article as pages see it. */
export interface KnowhowEntry {
  slug: string;
  data: Knowhow;
  html: string;
  headings: { depth: number; anchor: string; text: string }[];
  sections: { anchor: string | null; heading: string; text: string }[];
}

/** Published articles in the order of the first step they serve, then by title. */
export async function publishedKnowhow(
  stepOrder: readonly string[] = taxonomies.step.values.map((step) => step.id),
): Promise<KnowhowEntry[]> {
  const all = await getCollection('knowhow', ({ data }) => data.entry.publication === 'published');
  const first = (entry: KnowhowEntry) => Math.min(...entry.data.steps.map((step) => stepOrder.indexOf(step)));
  return all
    .map(({ id, data: { entry, ...rendered } }) => ({ slug: id, data: entry, ...rendered }))
    .sort((a, b) => first(a) - first(b) || (a.slug < b.slug ? -1 : 1));
}
