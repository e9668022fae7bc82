import type { CaseCard } from '#core/cases/card.ts';
import { paths, withBase } from '#core/site/paths.ts';
import type { FinderCollection } from './finder-collection.ts';

/** Where a download comes from: goes into the JSON, and makes the addresses absolute. */
export interface ExportFrame {
  origin: string;
  root: string;
  /** The sentence above the list. */
  title: string;
  /** Absolute address of the view. */
  url: string;
  licence: string;
}

/** Rows of the CSV: a heading, then a line a case; several values of one facet are joined by 「／」, because labels hold 「、」. */
export function csvRows(
  numbers: readonly number[],
  cards: readonly CaseCard[],
  collection: FinderCollection,
  frame: ExportFrame,
): string[][] {
  const heads = collection.facets.map(({ label }) => label);
  const rows = cards.map((card, at) => [
    card.title,
    card.companyName,
    ...collection.facets.map(({ name }) => collection.labelsOf(numbers[at] as number, name).join('／')),
    card.summary,
    card.publishedAt ?? '',
    card.upcoming ? '準備中' : '公開',
    caseUrl(card, frame),
  ]);
  return [['題名', '事業者', ...heads, '要約', '公開日', '状態', 'URL'], ...rows];
}

/** The same as plain data, with the ids of the facets and where it comes from. */
export function exportJson(
  numbers: readonly number[],
  cards: readonly CaseCard[],
  collection: FinderCollection,
  { title, url, licence, ...place }: ExportFrame,
) {
  return {
    title,
    url,
    licence,
    count: cards.length,
    cases: cards.map((card, at) => ({
      slug: card.slug,
      title: card.title,
      company: card.companyName,
      summary: card.summary,
      publication: card.upcoming ? 'upcoming' : 'published',
      publishedAt: card.publishedAt ?? null,
      url: caseUrl(card, { ...place, title, url, licence }) || null,
      facets: Object.fromEntries(
        collection.facets.map(({ name }) => [name, collection.labelsOf(numbers[at] as number, name)]),
      ),
    })),
  };
}

/** 準備中 has no page yet. */
function caseUrl(card: CaseCard, { origin, root }: ExportFrame): string {
  return card.upcoming ? '' : origin + withBase(root, paths.case(card.slug));
}
