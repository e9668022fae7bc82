import type { Vocabulary } from '#core/form/vocabulary.ts';
import { listedCases } from '#node/data/cases.ts';
import { originalsFiles } from '#node/data/originals.ts';
import { taxonomies } from '#node/data/site.ts';
import { content } from '#node/site/this-run.ts';

/** What the form's check needs to know of this instance; see `Vocabulary`. Drafts are left out. */
export function GET() {
  const taken = listedCases()
    .map(({ slug }) => slug)
    .sort();
  const withdrawn = content()
    .cases.filter(({ data }) => data.publication === 'withdrawn')
    .map(({ slug }) => slug)
    .sort();
  const vocabulary: Vocabulary = { taxonomies, taken, withdrawn, originals: originalsFiles() };
  return new Response(JSON.stringify(vocabulary), { headers: { 'content-type': 'application/json' } });
}
