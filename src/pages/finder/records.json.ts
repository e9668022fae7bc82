import { listedCases } from '../../data/cases.ts';
import { choices } from '../../data/facets.ts';
import { taxonomies } from '../../data/site.ts';
import { caseOrders } from '../../domain/case/order.ts';
import { FACETS } from '../../domain/facet/table.ts';
import { CARD_CHUNK, type FinderRecords, packCell } from '../../finder/records.ts';

export async function GET() {
  const cases = await listedCases();
  const position = new Map(cases.map((entry, index) => [entry.slug, index]));
  const { new: _default, ...others } = caseOrders(taxonomies);
  const records: FinderRecords = {
    chunk: CARD_CHUNK,
    slugs: cases.map((entry) => entry.slug),
    facets: FACETS.map((facet) => ({
      name: facet.name,
      label: facet.label,
      ids: [...(choices.get(facet.name) ?? [])],
      labels: taxonomies[facet.taxonomy].values.map((value) => value.label),
    })),
    held: FACETS.map((facet) =>
      cases.map((entry) => packCell(entry.facets[facet.name] ?? [], choices.get(facet.name) ?? [])),
    ),
    orders: Object.fromEntries(
      Object.entries(others).map(([key, compare]) => [
        key,
        [...cases].sort(compare).map((entry) => position.get(entry.slug) as number),
      ]),
    ),
  };
  return new Response(JSON.stringify(records), { headers: { 'content-type': 'application/json' } });
}
