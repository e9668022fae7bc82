import { type Document, type Field, type Fields, only, Refused, type Settings, scoreOf } from './query.ts';

interface Index {
  settings: Settings;
  fields: Fields;
  meta: unknown;
  created: number;
  aliases: Set<string>;
  /** What is kept, and what of it searches see: that which was there when the index was refreshed last. */
  documents: Map<string, Document>;
  seen: Document[];
}

export interface Answer {
  status: number;
  body: unknown;
}

const SEARCH = [
  'size',
  'track_total_hits',
  '_source',
  'docvalue_fields',
  'query',
  'sort',
  'search_after',
] as const;

/**
 * An OpenSearch as far as the import and the search use one: what its documentation and API description say of those
 * requests, by brute force. Whatever else it is asked is refused.
 */
export class OpenSearchTwin {
  readonly indices = new Map<string, Index>();
  readonly scripts = new Map<string, string>();
  #clock = 0;

  /** @param body JSON, or lines of it for `_bulk` */
  ask(method: string, address: string, body = ''): Answer {
    const { pathname, searchParams } = new URL(address, 'http://host.invalid');
    try {
      const given = Object.fromEntries(searchParams);
      return { status: 200, body: filtered(this.#answer(method, pathname, given, body), given.filter_path) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { message: reason, status } = error;
      return { status, body: { error: { type: 'refused', reason }, status } };
    }
  }

  #answer(method: string, pathname: string, given: Record<string, string>, text: string): unknown {
    const [first = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent);
    const action = `${method} ${[first.startsWith('_') ? first : '{index}', ...rest].join('/')}`;
    if (/^(?:PUT|POST) _scripts\/[^/]+$/.test(action)) {
      const { script } = only(JSON.parse(text), ['script']);
      const { lang, source } = only(script, ['lang', 'source']);
      if (lang !== 'mustache') throw new Refused('script_lang not supported');
      this.scripts.set(rest[0] ?? '', String(source));
      return { acknowledged: true };
    }
    switch (action) {
      case 'POST _bulk':
        return this.#bulk(text);
      case 'POST _aliases':
        for (const one of only(JSON.parse(text), ['actions']).actions as unknown[]) {
          const { index, alias } = only(only(one, ['add']).add, ['index', 'alias']);
          this.#index(String(index)).aliases.add(String(alias));
        }
        return { acknowledged: true };
      case 'GET {index}':
        return Object.fromEntries([...this.indices].filter(([name]) => isOf(name, first)).map(described));
      case 'PUT {index}':
        return this.#create(first, JSON.parse(text));
      case 'DELETE {index}':
        this.#index(first);
        this.indices.delete(first);
        return { acknowledged: true };
      case 'GET {index}/_refresh':
      case 'POST {index}/_refresh':
        this.#index(first).seen = [...this.#index(first).documents.values()];
        return { _shards: { total: 1, successful: 1, failed: 0 } };
      case 'POST {index}/_delete_by_query': {
        const index = this.#index(first);
        const { query } = only(JSON.parse(text), ['query']);
        const gone = index.seen.filter((one) => scoreOf(query, one, index.fields, index.settings));
        for (const { _id } of gone) index.documents.delete(_id);
        if (given.refresh === 'true') index.seen = [...index.documents.values()];
        return { deleted: gone.length, failures: [] };
      }
      case 'POST {index}/_search':
        return this.#search(first, JSON.parse(text));
      case 'POST {index}/_search/template':
      case 'GET {index}/_search/template': {
        if (text === '' && given.source_content_type !== 'application/json')
          throw new Refused('source and source_content_type parameters are required', 500);
        const { id, params } = only(JSON.parse(text || (given.source ?? '')), ['id', 'params']);
        return this.#search(first, JSON.parse(this.#rendered(String(id), params)));
      }
      default:
        throw new Refused(`no handler found for [${action}]`);
    }
  }

  /** @see https://docs.opensearch.org/latest/api-reference/search-apis/search-template/ */
  #rendered(id: string, params: unknown): string {
    const source = this.scripts.get(id);
    if (source === undefined) throw new Refused(`unable to find script [${id}]`, 404);
    const values = params as Record<string, string>;
    return source.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => JSON.stringify(values[name] ?? '').slice(1, -1));
  }

  #create(name: string, body: unknown): unknown {
    if (this.indices.has(name)) throw new Refused(`index [${name}] already exists`);
    const { settings, mappings } = only(body, ['settings', 'mappings']);
    only(settings, ['analysis', 'similarity', 'max_result_window']);
    const { _meta, dynamic, properties } = only(mappings, ['_meta', 'dynamic', 'properties']);
    for (const field of Object.values(only(properties, Object.keys(properties ?? {}))))
      only(field, ['type', 'index', 'analyzer', 'norms', 'similarity']);
    if (dynamic !== 'strict') throw new Refused('only strict mappings here');
    this.#clock += 1;
    this.indices.set(name, {
      settings: settings as Settings,
      fields: properties as Record<string, Field>,
      meta: _meta,
      created: this.#clock,
      aliases: new Set(),
      documents: new Map(),
      seen: [],
    });
    return { acknowledged: true, shards_acknowledged: true, index: name };
  }

  #bulk(text: string): unknown {
    const lines = text.trimEnd().split('\n');
    const items = [];
    for (let at = 0; at < lines.length; at += 2) {
      const { index: action } = only(JSON.parse(lines[at] as string), ['index']);
      const { _index, _id } = only(action, ['_index', '_id']) as Record<string, string>;
      const source = JSON.parse(lines[at + 1] as string) as Document['source'];
      const index = this.#index(String(_index));
      const strange = Object.keys(source).find((name) => !index.fields[name]);
      const error = { type: 'strict_dynamic_mapping_exception', reason: `[${strange}] is not allowed` };
      if (!strange) index.documents.set(String(_id), { _id: String(_id), source });
      items.push({ index: strange ? { _id, status: 400, error } : { _id, status: 201 } });
    }
    return { errors: items.some(({ index }) => index.status >= 400), items };
  }

  #index(name: string): Index {
    const found = [...this.indices].find(([own, { aliases }]) => own === name || aliases.has(name))?.[1];
    if (!found) throw new Refused(`no such index [${name}]`, 404);
    return found;
  }

  #search(name: string, body: unknown): unknown {
    const { settings, fields, seen } = this.#index(name);
    const given = only(body, SEARCH);
    const size = Number(given.size);
    if (size > settings.max_result_window) throw new Refused('Result window is too large');
    const sorts = (given.sort as Record<string, string>[] | undefined)?.map(
      (one) => Object.keys(one)[0] ?? '',
    );
    const docvalues = given.docvalue_fields as string[];
    for (const field of [...(sorts ?? []), ...docvalues])
      if (!fields[field] || fields[field].type === 'text') throw new Refused(`no values of [${field}]`);
    const valuesOf = ({ source }: Document) => (sorts ?? []).map((field) => source[field] as string);
    const compare = (a: string[], b: string[]) =>
      a.map((value, at) => (value < (b[at] ?? '') ? -1 : Number(value > (b[at] ?? '')))).find((x) => x) ?? 0;
    const found = seen.flatMap((document) => {
      const score = scoreOf(given.query, document, fields, settings);
      return score === undefined ? [] : [{ document, score, sort: valuesOf(document) }];
    });
    const after = given.search_after as string[] | undefined;
    const ordered = found
      .filter(({ sort }) => !after || compare(sort, after) > 0)
      .toSorted((a, b) => (sorts ? compare(a.sort, b.sort) : b.score - a.score));
    const hits = ordered.slice(0, size).map(({ document: { _id, source }, score, sort }) => ({
      _index: name,
      _id,
      _score: sorts ? null : score,
      fields: Object.fromEntries(docvalues.map((field) => [field, [source[field]]])),
      ...(sorts && { sort }),
    }));
    const shards = { total: 1, successful: 1, skipped: 0, failed: 0 };
    return { took: 1, timed_out: false, _shards: shards, hits: { max_score: null, hits } };
  }
}

const isOf = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

const described = ([name, { aliases, created, fields, meta }]: [string, Index]) => [
  name,
  {
    aliases: Object.fromEntries([...aliases].map((alias) => [alias, {}])),
    mappings: { _meta: meta, properties: fields },
    settings: { index: { creation_date: String(created) } },
  },
];

/**
 * What `filter_path` leaves of an answer; objects and lists of which nothing is left go as well.
 * @see https://docs.opensearch.org/latest/api-reference/common-parameters/
 */
function filtered(value: unknown, paths: string | undefined): unknown {
  if (paths === undefined) return value;
  const kept = pick(
    value,
    paths.split(',').map((path) => path.split('.')),
  );
  return kept ?? {};
}

function pick(value: unknown, paths: readonly string[][]): unknown {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) {
    const kept = value.flatMap((one) => pick(one, paths) ?? []);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const further = paths.filter(([head]) => head === name).map(([, ...tail]) => tail);
    const left = further.length > 0 ? pick(inner, further) : undefined;
    return left === undefined ? [] : [[name, left] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
