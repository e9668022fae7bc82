import { listedCases } from '../../../../../data/cases.ts';
import { casesWith, facetGroups } from '../../../../../data/facets.ts';
import { caseFeed } from '../../../../../data/feeds.ts';
import { sayValue } from '../../../../../domain/facet/table.ts';
import { paths } from '../../../../../domain/paths.ts';

/** One feed for every facet value, also for one that has no case yet: that is when waiting makes sense. */
export async function getStaticPaths() {
  return (await facetGroups()).flatMap(({ facet, options }) =>
    options.map(({ id, label }) => ({
      params: { facet: facet.name, value: id },
      props: { title: `${sayValue(facet, label)}の支援事例` },
    })),
  );
}

export async function GET({
  params: { facet, value },
  props,
}: {
  params: { facet: string; value: string };
  props: { title: string };
}) {
  const cases = casesWith(await listedCases(), facet, value);
  return caseFeed(props.title, paths.facet(facet, value), paths.facetFeed(facet, value), cases);
}
