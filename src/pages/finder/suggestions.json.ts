import { hasFacet } from '#core/finder/facets.ts';
import type { Suggestion } from '#core/search/suggestions.ts';
import { paths } from '#core/site/paths.ts';
import { neighbourCases, publishedCases } from '#node/data/cases.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';
import { taxonomies } from '#node/data/site.ts';

/** A list of suggestions stays small enough to load while a reader types. */
const MOST_PAGES = 1_000;
const MOST_ASKED = 1_000;

const WORDS = ['tag', 'industry', 'prefecture', 'supporterType', 'wall', 'step'] as const;

/**
 * What the search boxes suggest: words of the taxonomies that find something, 気がかり by all they are called, then
 * companies, what is asked (searched for, as it leads to more than one page), and titles.
 */
export function GET() {
  const cases = [...publishedCases(), ...neighbourCases()].slice(0, MOST_PAGES);
  const held = new Set(cases.flatMap((entry) => Object.values(entry.facets).flat()));
  const words = WORDS.filter((name) => hasFacet(taxonomies, name)).flatMap((name) =>
    taxonomies[name].values
      .filter((value) => held.has(value.id))
      .map(
        (value): Suggestion => ({
          text: value.label,
          note: taxonomies[name].label,
          path: paths.facet(name, value.id),
          ...('kana' in value && value.kana ? { kana: String(value.kana) } : {}),
        }),
      ),
  );
  const concerns = taxonomies.concern.values.map(
    ({ id, label, says }): Suggestion => ({
      text: label,
      note: '気がかり',
      path: paths.concern(id),
      kana: says.join(' '),
    }),
  );
  const asked = [...publishedKnowhow(), ...cases]
    .flatMap(({ data }) => data.asked ?? [])
    .slice(0, MOST_ASKED)
    .map((text): Suggestion => ({ text, note: '相談' }));
  const companies = cases.map(
    ({ slug, data }): Suggestion => ({
      text: data.company.name,
      note: '事業者',
      path: paths.case(slug),
      kana: data.company.kana,
    }),
  );
  const titles = cases.map(
    ({ slug, data }): Suggestion => ({ text: data.title, note: '事例', path: paths.case(slug) }),
  );
  const articles = publishedKnowhow().map(
    ({ slug, data }): Suggestion => ({
      text: data.title,
      note: 'ノウハウ',
      path: paths.knowhowArticle(slug),
    }),
  );
  return new Response(
    JSON.stringify([...words, ...concerns, ...companies, ...asked, ...articles, ...titles]),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
}
