import type { Entry } from '#core/markdown/entry.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { ofContent } from '#node/site/this-run.ts';

/** Published articles in the order of the first step they serve, then by their address. */
export const publishedKnowhow = ofContent(({ knowhow, taxonomies }): Entry<Knowhow>[] => {
  const order = taxonomies.step.values.map(({ id }) => id);
  const first = ({ data }: Entry<Knowhow>) => Math.min(...data.steps.map((step) => order.indexOf(step)));
  return knowhow
    .filter(({ data }) => data.publication === 'published')
    .sort((a, b) => first(a) - first(b) || (a.slug < b.slug ? -1 : 1));
});
