import { labelOf } from '#core/cases/company-line.ts';
import { type Briefing, briefing } from '#core/listen/briefing.ts';
import { pagesOf } from '#core/site/paths.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';
import { glossary } from './glossary.ts';

/** So many briefings stand in one file. */
const IN_ONE = 20;

/** The briefings of all published cases by their slugs, in files of twenty. */
export const briefingFiles = ofContent(({ taxonomies }): Briefing[][] => {
  const readings = glossary().map(({ term, kana }) => ({ written: term, kana }));
  const labels = { wall: (id: string) => labelOf(taxonomies.wall, id) };
  const all = publishedCases()
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(({ slug, data }) => briefing(slug, data, labels, readings));
  return pagesOf(all, IN_ONE);
});
