import { listedCases } from '../../data/cases.ts';
import { absolute, site, taxonomies } from '../../data/site.ts';
import { companyLine } from '../../domain/case/company-line.ts';
import { paths } from '../../domain/paths.ts';

/** Open data: every published or upcoming case with all its public fields and its facet values. */
export async function GET() {
  const cases = (await listedCases()).map(({ slug, data, facets }) => ({
    slug,
    ...(data.publication === 'published' ? { url: absolute(paths.case(slug)) } : {}),
    companyLine: companyLine(data, taxonomies),
    ...data,
    facets,
  }));
  const body = {
    name: site.name,
    licence: site.licence.content,
    licenceUrl: site.licence.contentUrl,
    count: cases.length,
    cases,
  };
  return new Response(JSON.stringify(body, null, 1), { headers: { 'content-type': 'application/json' } });
}
