import { type CaseEntry, listedCases } from '#node/data/cases.ts';
import { taxonomies } from '#node/data/site.ts';
import { drawCover } from '#node/pictures/cover.ts';

export function getStaticPaths() {
  return listedCases().map((entry) => ({ params: { slug: entry.slug }, props: { entry } }));
}

/** The cover of a case, drawn from its own data. */
export function GET({ props }: { props: { entry: CaseEntry } }) {
  const { industry, prefecture, steps } = props.entry.data;
  const svg = drawCover({
    industry,
    prefecture,
    steps,
    stepOrder: taxonomies.step.values.map((step) => step.id),
  });
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
}
