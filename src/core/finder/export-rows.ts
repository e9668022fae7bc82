import type { CaseCard } from '#core/cases/card.ts';
import { paths, withBase } from '#core/site/paths.ts';
import type { ExportTexts } from './export-texts.ts';
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

/** A case as downloads tell it. */
type ExportedCase = Pick<CaseCard, 'slug' | 'title' | 'companyName' | 'upcoming'> & ExportTexts;

/**
 * Rows of the CSV: a heading, then a line a case. Several values in one cell are joined by 「／」, because labels hold
 * 「、」.
 */
export function csvRows(
  numbers: readonly number[],
  cases: readonly ExportedCase[],
  collection: FinderCollection,
  frame: ExportFrame,
): string[][] {
  const heads = collection.facets.map(({ label }) => label);
  const rows = cases.map((one, at) => [
    one.title,
    one.companyName,
    one.business,
    ...collection.facets.map(({ name }) => collection.labelsOf(numbers[at] as number, name).join('／')),
    one.summary,
    one.points.join('／'),
    one.questions.join('／'),
    one.publishedAt ?? '',
    one.upcoming ? '準備中' : '公開',
    caseUrl(one, frame),
  ]);
  return [
    ['題名', '事業者', '事業内容', ...heads, '要約', 'ポイント', '問いかけ', '公開日', '状態', 'URL'],
    ...rows,
  ];
}

/** The same as plain data, with the ids of the facets and where it comes from. */
export function exportJson(
  numbers: readonly number[],
  cases: readonly ExportedCase[],
  collection: FinderCollection,
  { title, url, licence, ...place }: ExportFrame,
) {
  return {
    title,
    url,
    licence,
    count: cases.length,
    cases: cases.map((one, at) => ({
      slug: one.slug,
      title: one.title,
      company: one.companyName,
      business: one.business,
      summary: one.summary,
      points: one.points,
      questions: one.questions,
      publication: one.upcoming ? 'upcoming' : 'published',
      publishedAt: one.publishedAt ?? null,
      url: caseUrl(one, { ...place, title, url, licence }) || null,
      facets: Object.fromEntries(
        collection.facets.map(({ name }) => [name, collection.labelsOf(numbers[at] as number, name)]),
      ),
    })),
  };
}

/** 準備中 has no page yet. */
function caseUrl(one: ExportedCase, { origin, root }: ExportFrame): string {
  return one.upcoming ? '' : origin + withBase(root, paths.case(one.slug));
}
