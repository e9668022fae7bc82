import { getCollection } from 'astro:content';
import { type CaseCard, caseCard } from '#core/cases/card.ts';
import { caseOrders } from '#core/cases/order.ts';
import { facetValues } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import { taxonomies } from './site.ts';

/** A case as pages see it: judged data, its HTML, and what is derived once for all pages. */
export interface CaseEntry {
  slug: string;
  data: Case;
  html: string;
  headings: { depth: number; anchor: string; text: string }[];
  sections: { anchor: string | null; heading: string; text: string }[];
  facets: Record<string, string[]>;
  card: CaseCard;
}

let loaded: Promise<CaseEntry[]> | undefined;

/** Every published or upcoming case in 新しい順; drafts and withdrawn cases never get here. 準備中 stands last. */
export function listedCases(): Promise<CaseEntry[]> {
  if (import.meta.env.DEV || !loaded) loaded = load();
  return loaded;
}

/** Cases that have a page of their own. */
export async function publishedCases(): Promise<CaseEntry[]> {
  return (await listedCases()).filter((entry) => entry.data.publication === 'published');
}

async function load(): Promise<CaseEntry[]> {
  const all = await getCollection('cases');
  return all
    .map(({ id, data }) => ({
      slug: id,
      data: data.entry,
      html: data.html,
      headings: data.headings,
      sections: data.sections,
      facets: facetValues(data.entry, taxonomies),
      card: caseCard(id, data.entry, taxonomies),
    }))
    .filter(({ data }) => data.publication === 'published' || data.publication === 'upcoming')
    .sort(caseOrders(taxonomies).new);
}
