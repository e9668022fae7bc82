import { caseOrders } from '#core/cases/order.ts';
import { facetHeads } from '#core/finder/facet-head.ts';
import { packRecords } from '#core/finder/finder-records.ts';
import { shelvedCases } from '#node/data/cases.ts';
import { taxonomies } from '#node/data/site.ts';

/** The record file of the finder; see `FinderRecords`. */
export function GET() {
  const cases = shelvedCases();
  const position = new Map(cases.map((entry, number) => [entry.slug, number]));
  const { depth: _default, ...others } = caseOrders(taxonomies);
  const orders = Object.fromEntries(
    Object.entries(others).map(([key, compare]) => [
      key,
      [...cases].sort(compare).map((entry) => position.get(entry.slug) as number),
    ]),
  );
  const recorded = cases.map(({ slug, facets, card }) => ({ slug, facets, upcoming: card.upcoming }));
  const records = packRecords(recorded, facetHeads(taxonomies), orders);
  return new Response(JSON.stringify(records), { headers: { 'content-type': 'application/json' } });
}
