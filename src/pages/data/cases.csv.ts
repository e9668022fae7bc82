import { listedCases } from '../../data/cases.ts';
import { absolute, taxonomies } from '../../data/site.ts';
import { toCsv } from '../../domain/csv.ts';
import { caseRows } from '../../domain/open-data/case-rows.ts';
import { paths } from '../../domain/paths.ts';

/** Open data: one line a case, for spreadsheets. */
export async function GET() {
  const rows = (await listedCases()).map(({ slug, data, facets }) => ({
    slug,
    data,
    facets,
    url: data.publication === 'published' ? absolute(paths.case(slug)) : '',
  }));
  return new Response(toCsv(caseRows(rows, taxonomies)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
