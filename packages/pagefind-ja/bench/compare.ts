/**
 * Measures this search against Pagefind as it comes, over one folder of HTML, in one run:
 * `npm run bench -w pagefind-ja -- SITE QUERIES.yaml` (both from the root of the repository).
 * A query: `{q, kind, right: [pattern, …]}`; the right pages are those whose text matches all its patterns.
 * A system's answer is what it shows as found: of this search all tiers but the near ones, which it shows apart.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { parse } from 'yaml';
import { pageText } from '../../../src/core/search/page-text.ts';
import { openFolder } from '../../../src/node/search-index/open-folder.ts';

import { readFolder } from '../src/folder.ts';
import { FOLDER } from '../src/index.ts';

export interface JudgedQuery {
  q: string;
  kind: string;
  /** Patterns that the text of a right page matches, all of them. */
  right: string[];
}
/** What one system did with one query. */
export interface Outcome extends JudgedQuery {
  truth: string[];
  found: string[];
}
/** Mean over the queries, 0–1. */
export interface Quality {
  precision: number;
  recall: number;
  f1: number;
  /** Queries that were answered with nothing. */
  nothing: number;
}

/** Addresses of the pages that a query finds, of both searches. */
type Find = (query: string) => Promise<string[]>;

/** Asks both searches all queries. @param site folder of a built site, with this search in it */
export async function compare(
  site: string,
  queries: readonly JudgedQuery[],
): Promise<{ ours: Outcome[]; stock: Outcome[] }> {
  const { documents } = await readFolder({ site });
  const texts = documents.map((document) => ({ url: document.url, text: pageText(document) }));
  const judged = queries.map((query) => {
    const patterns = query.right.map((pattern) => new RegExp(pattern, 'u'));
    const truth = texts.filter(({ text }) => patterns.every((one) => one.test(text))).map(({ url }) => url);
    if (truth.length === 0) throw new Error(`no page is right for ${query.q}`);
    return { ...query, truth };
  });
  const ask = async (find: Find) => {
    const outcomes: Outcome[] = [];
    for (const query of judged) outcomes.push({ ...query, found: await find(query.q) });
    return outcomes;
  };
  const client = openFolder(join(site, FOLDER));
  const ours = await ask(async (query) => {
    const { hits } = await client.search(query);
    const held = hits.filter(({ tier }) => tier !== 'near');
    const pages = await Promise.all(held.map(({ id }) => client.passages({ marks: [] }, id, { limit: 0 })));
    return pages.map(({ document }) => document.url);
  });
  await client.close();
  const stock = await stockPagefind(site);
  try {
    return { ours, stock: await ask(stock.find) };
  } finally {
    await stock.end();
  }
}

/** Pagefind as Starlight runs it: over the folder of the built site, with its own settings. */
async function stockPagefind(site: string): Promise<{ find: Find; end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind: no index');
  await index.addDirectory({ path: resolve(site) });
  await index.writeFiles({ outputPath: folder });
  await close();
  const address = 'http://folder.invalid/pagefind/';
  const own = globalThis.fetch;
  globalThis.fetch = async (input) =>
    new Response(
      await readFile(
        join(folder, decodeURIComponent(String(input).slice(address.length).replace(/\?.*$/, ''))),
      ),
    );
  const stock = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as {
    options(options: object): Promise<void>;
    init(): Promise<void>;
    search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  };
  await stock.options({ basePath: address, baseUrl: '/' });
  return {
    find: async (query) => {
      const { results } = await stock.search(query);
      return (await Promise.all(results.map(({ data }) => data()))).map(({ url }) => url);
    },
    end: async () => {
      globalThis.fetch = own;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Means over the queries of one kind, or of all. */
export function qualityOf(outcomes: readonly Outcome[]): Quality {
  const each = outcomes.map(({ truth, found }) => {
    const right = found.filter((url) => truth.includes(url)).length;
    const [precision, recall] = [found.length ? right / found.length : 0, right / truth.length];
    return { precision, recall, f1: right ? (2 * precision * recall) / (precision + recall) : 0 };
  });
  const mean = (key: 'precision' | 'recall' | 'f1') =>
    each.reduce((sum, one) => sum + one[key], 0) / Math.max(1, each.length);
  return {
    precision: mean('precision'),
    recall: mean('recall'),
    f1: mean('f1'),
    nothing: outcomes.filter(({ found }) => found.length === 0).length,
  };
}

/** The table of one run: a row for each kind of query and one for all. */
export function tableOf({ ours, stock }: { ours: Outcome[]; stock: Outcome[] }): string {
  const kinds = [...new Set(ours.map(({ kind }) => kind))];
  const row = (name: string, is: (one: Outcome) => boolean) => {
    const cells = [ours, stock].map((all) => {
      const { recall, precision, f1, nothing } = qualityOf(all.filter(is));
      return `${recall.toFixed(3)} ／ ${precision.toFixed(3)} ／ ${f1.toFixed(3)} ／ ${nothing}`;
    });
    return `| ${name} (${ours.filter(is).length}) | ${cells.join(' | ')} |`;
  };
  return [
    '| kind (queries) | pagefind-ja: recall ／ precision ／ F1 ／ nothing | Pagefind as it comes |',
    '|---|---|---|',
    ...kinds.map((kind) => row(kind, (one) => one.kind === kind)),
    row('all', () => true),
  ].join('\n');
}

/** Reads a file of judged queries. */
export async function readQueries(file: string): Promise<JudgedQuery[]> {
  return parse(await readFile(file, 'utf8')) as JudgedQuery[];
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const [site, file] = process.argv.slice(2).map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  if (!site || !file) throw new Error('npm run bench -w pagefind-ja -- SITE QUERIES.yaml');
  const result = await compare(site, await readQueries(file));
  console.log(tableOf(result));
  for (const [name, outcomes] of Object.entries(result))
    for (const { q, truth, found } of outcomes) {
      const missed = truth.filter((url) => !found.includes(url));
      const wrong = found.filter((url) => !truth.includes(url));
      if (missed.length + wrong.length > 0)
        console.log(`${name} ${q}: misses ${missed.join(' ') || '–'}, wrong ${wrong.join(' ') || '–'}`);
    }
}
