import { toCsv } from '#core/format/csv.ts';
import { paths } from '#core/site/paths.ts';
import { listedCases } from '#node/data/cases.ts';
import { absolute, taxonomies } from '#node/data/site.ts';
import { caseRows } from '#node/open-data/case-rows.ts';

/** Open data: one line a case, for spreadsheets. */
export function GET() {
  const rows = listedCases().map(({ slug, data, facets }) => ({
    slug,
    data,
    facets,
    url: data.publication === 'published' ? absolute(paths.case(slug)) : '',
  }));
  return new Response(toCsv(caseRows(rows, taxonomies)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
