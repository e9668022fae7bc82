import { sayValue } from '#core/finder/facet-head.ts';
import { paths } from '#core/site/paths.ts';
import { listedCases } from '#node/data/cases.ts';
import { casesWith, facetGroups } from '#node/data/finder.ts';
import { caseFeed } from '#node/data/page-feeds.ts';

/** One feed for every facet value, also for one that has no case yet: that is when waiting makes sense. */
export function getStaticPaths() {
  return facetGroups().flatMap(({ facet, options }) =>
    options.map(({ id, label }) => ({
      params: { facet: facet.name, value: id },
      props: { title: `${sayValue(facet, label)}の支援事例` },
    })),
  );
}

export function GET({
  params: { facet, value },
  props,
}: {
  params: { facet: string; value: string };
  props: { title: string };
}) {
  const cases = casesWith(listedCases(), facet, value);
  return caseFeed(props.title, paths.facet(facet, value), paths.facetFeed(facet, value), cases);
}
