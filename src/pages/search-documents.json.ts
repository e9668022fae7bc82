import { publishedCases } from '../data/cases.ts';
import { publishedKnowhow } from '../data/knowhow.ts';
import { taxonomies } from '../data/site.ts';
import { companyLine, labelOf } from '../domain/case/company-line.ts';
import { caseOutline } from '../domain/case/outline.ts';
import { knowhowOutline } from '../domain/knowhow-outline.ts';
import { paths } from '../domain/paths.ts';
import type { SearchDocument } from '../search/document.ts';

/** What the search integration indexes. It removes this file from the output when the index stands. */
export async function GET() {
  const tags = (ids: readonly string[]) => ids.map((id) => labelOf(taxonomies.tag, id));
  const cases: SearchDocument[] = (await publishedCases()).map(({ slug, data, sections }) => ({
    id: `case/${slug}`,
    kind: 'case',
    url: paths.case(slug),
    title: data.title,
    companyName: data.company.name,
    companyLine: companyLine(data, taxonomies),
    tags: tags(data.tags),
    summary: data.summary,
    sections: caseOutline(data, sections),
  }));
  const knowhow = (await publishedKnowhow(taxonomies.step.values.map((step) => step.id))).map(
    ({ slug, data, sections }): SearchDocument => ({
      id: `knowhow/${slug}`,
      kind: 'knowhow',
      url: paths.knowhowArticle(slug),
      title: data.title,
      tags: tags(data.tags),
      summary: data.summary,
      sections: knowhowOutline(data, sections),
    }),
  );
  return new Response(JSON.stringify([...cases, ...knowhow]), {
    headers: { 'content-type': 'application/json' },
  });
}
