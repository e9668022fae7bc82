import { MOST_PAGES } from './most-pages.ts';

/** Name of the index of a build. */
export const indexOf = (build: string) => `bansou-pages-${build}`;
/** Name that the index of a build has beside its own once it is whole. */
export const aliasOf = (build: string) => `bansou-whole-${build}`;
/** Name of the stored question. */
export const QUESTION_ID = 'bansou-question';

/** Every page is up to six documents, one for each place where finds are counted. */
export const MOST_HITS = 6 * MOST_PAGES;

/** What is left of an answer: all that the search reads. */
const LEFT = ['timed_out', '_shards.failed', 'hits.hits._id', 'hits.hits._score', 'hits.hits.fields'];

/**
 * Path and query of the one question that OpenSearch may be asked, for a recipe: the stored one, with terms. The body
 * goes in the address, for Caddy can send none of its own.
 * @param build,terms what stands for them: a place that the web server fills with letters, digits and `-`
 * @see https://docs.opensearch.org/latest/api-reference/search-apis/search-template/
 * @see https://docs.opensearch.org/latest/api-reference/common-parameters/ for `source` and `source_content_type`
 */
export function openSearchQuestion(build: string, terms: string): string {
  const [before, after] = JSON.stringify({ id: QUESTION_ID, params: { terms: '\n' } })
    .split('\\n')
    .map(encodeURIComponent);
  const given = [
    ['source', `${before}${terms}${after}`],
    ['source_content_type', encodeURIComponent('application/json')],
    ['filter_path', encodeURIComponent(LEFT.join(','))],
  ];
  return `/${aliasOf(build)}/_search/template?${given.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
