import type { API } from '@opensearch-project/opensearch';
import { OPENSEARCH_WEIGHTS } from '#core/search/server-answers.ts';
import { BETWEEN, type ServerRecord, START } from '#core/search/server-record.ts';
import { indexOf, MOST_HITS } from './opensearch-query.ts';

/** How often terms stand in a text, as its score; the API description knows this similarity by no other name. */
const COUNTED = 'scripted_tfidf';
const TEXT = { type: 'text', analyzer: 'terms', norms: false, similarity: COUNTED } as const;

/**
 * The index of a build. How many shards and copies it has is the server's to say, by an index template.
 * @param site whose it is: other sites on the same server leave it alone
 */
export const indexFor = (site: string): API.Indices_Create_RequestBody => ({
  settings: {
    analysis: {
      analyzer: { terms: { type: 'custom', tokenizer: 'terms' } },
      tokenizer: { terms: { type: 'char_group', tokenize_on_chars: [BETWEEN] } },
    },
    similarity: { [COUNTED]: { type: 'scripted', script: { source: 'return query.boost * doc.freq;' } } },
    max_result_window: MOST_HITS,
  },
  mappings: {
    _meta: { site },
    dynamic: 'strict',
    properties: {
      page: { type: 'keyword' },
      zone: { type: 'keyword' },
      parts: { type: 'integer' },
      relative: { type: 'double', index: false },
      text: TEXT,
      open: TEXT,
    },
  },
});

const phrase = (field: string, query: string, boost: number) => ({
  match_phrase: { [field]: { query, boost } },
});

/** The stored question: documents with the terms side by side, and how often. */
export const QUESTION: API.Search_RequestBody = {
  size: MOST_HITS,
  track_total_hits: false,
  _source: false,
  docvalue_fields: ['relative'],
  query: {
    bool: {
      should: [
        phrase('text', '{{terms}}', OPENSEARCH_WEIGHTS.text),
        phrase('open', `${START}${BETWEEN}{{terms}}`, OPENSEARCH_WEIGHTS.open),
      ],
    },
  },
};

/** A page as documents, one for each zone that has terms; each tells how many there are. */
export function partsOf({ id, relative, open, title, label, asked, subject, body, meta }: ServerRecord) {
  const zones = Object.entries({ title, label, asked, subject, body, meta }).filter(
    ([, text]) => text !== '',
  );
  return zones.map(([zone, text]) => ({
    _id: `${zone}/${id}`,
    document: { page: id, zone, parts: zones.length, relative, text, ...(zone === 'title' && { open }) },
  }));
}

/** Documents of one request when all of a build are listed. */
export const LISTED = 10_000;

/** All documents of a build in pieces, page by page; a page's documents may stand in two pieces. */
export const listing = (
  build: string,
  after: API.Search_RequestBody['search_after'],
): API.Search_Request => ({
  index: indexOf(build),
  body: {
    size: LISTED,
    _source: false,
    docvalue_fields: ['parts'],
    query: { match_all: {} },
    sort: [{ page: 'asc' }, { zone: 'asc' }],
    ...(after && { search_after: after }),
  },
});
