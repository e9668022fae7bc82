import { caseOutline } from '#core/cases/outline.ts';
import { knowhowOutline } from '#core/knowhow/outline.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';

/** A page as a search server takes it: flat, with the facets as keywords. */
export interface BulkDocument {
  id: string;
  kind: 'case' | 'knowhow';
  /** Absolute address of the page. */
  url: string;
  title: string;
  summary: string;
  company?: string;
  /** Every section of the page in reading order, each under its heading. */
  body: string;
  publishedAt?: string;
  updatedAt?: string;
  facets: Readonly<Record<string, readonly string[]>>;
}

/** One published case as a document. @param url the absolute address of its page */
export function bulkCase(entry: Entry<Case>, url: string): BulkDocument {
  const { data, sections } = entry;
  return { ...common('case', entry, url, caseOutline(data, sections)), company: data.company.name };
}

/** One published know-how article as a document. Its facets are the ones it shares with cases. */
export function bulkKnowhow(entry: Entry<Knowhow>, url: string): BulkDocument {
  return common('knowhow', entry, url, knowhowOutline(entry.data, entry.sections));
}

function common(
  kind: BulkDocument['kind'],
  { slug, data, facets }: Entry<Case | Knowhow>,
  url: string,
  sections: readonly { heading: string; text: string }[],
) {
  return {
    id: `${kind}/${slug}`,
    kind,
    url,
    title: data.title,
    summary: data.summary,
    body: sections.map(({ heading, text }) => `${heading}\n${text}`).join('\n\n'),
    ...(data.publishedAt ? { publishedAt: data.publishedAt } : {}),
    ...(data.updatedAt ? { updatedAt: data.updatedAt } : {}),
    facets: Object.fromEntries(Object.entries(facets).filter(([, ids]) => ids.length > 0)),
  };
}

/**
 * The bulk format of OpenSearch and Elasticsearch: per document one line that says what to do and one with
 * the document, every line ended. Cut into files that a server takes in one request; the same documents give
 * the same bytes.
 * @param mostBytes UTF-8 bytes a file may have; a single document beyond it stands alone
 * @see https://docs.opensearch.org/latest/api-reference/document-apis/bulk/
 */
export function bulkFiles(index: string, documents: Iterable<BulkDocument>, mostBytes: number): string[] {
  const files: string[] = [];
  let file = '';
  let bytes = 0;
  for (const document of documents) {
    const action = { index: { _index: index, _id: document.id } };
    const lines = `${JSON.stringify(action)}\n${JSON.stringify(document)}\n`;
    const size = new TextEncoder().encode(lines).length;
    if (file && bytes + size > mostBytes) {
      files.push(file);
      file = '';
      bytes = 0;
    }
    file += lines;
    bytes += size;
  }
  return file ? [...files, file] : files;
}

/** What the analysers of the mapping do after a word is cut out: widths folded, letters made small. */
const FOLDED = ['cjk_width', 'lowercase'];

/**
 * Settings and mapping of the index: Japanese by the kuromoji analyser (plugin `analysis-kuromoji`, part by part
 * as the ready-made one is), and pairs of characters beside it for what its dictionary does not know.
 * `dynamic: strict`: a field that is not here is refused instead of being guessed.
 * @param facets names of the facets, each a keyword
 * @see https://docs.opensearch.org/latest/analyzers/language-analyzers/kuromoji/
 */
export function bulkMapping(facets: readonly string[]): object {
  const text = { type: 'text', analyzer: 'japanese', fields: { pairs: { type: 'text', analyzer: 'pairs' } } };
  const keyword = { type: 'keyword' };
  const date = { type: 'date', format: 'strict_date' };
  return {
    settings: {
      analysis: {
        tokenizer: {
          words: { type: 'kuromoji_tokenizer', mode: 'search' },
          pairs: { type: 'ngram', min_gram: 2, max_gram: 2, token_chars: ['letter', 'digit'] },
        },
        analyzer: {
          japanese: {
            type: 'custom',
            char_filter: ['kuromoji_iteration_mark'],
            tokenizer: 'words',
            filter: [
              'kuromoji_baseform',
              'kuromoji_part_of_speech',
              'cjk_width',
              'ja_stop',
              'kuromoji_stemmer',
              'lowercase',
            ],
          },
          pairs: { type: 'custom', tokenizer: 'pairs', filter: FOLDED },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        id: keyword,
        kind: keyword,
        url: { type: 'keyword', index: false },
        title: text,
        summary: text,
        company: text,
        body: text,
        publishedAt: date,
        updatedAt: date,
        facets: { properties: Object.fromEntries(facets.map((name) => [name, keyword])) },
      },
    },
  };
}
