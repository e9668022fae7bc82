/**
 * Measures how well the search ranks, by queries that were judged by hand, beside other searches over the same pages:
 * `npm run bench:relevance -- [--queries FILE] [--dir dist] [--systems ours,bm25,minisearch,pagefind] [--each]`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pageText } from '../src/core/search/page-text.ts';
import type { SearchDocument } from '../src/core/search/search-document.ts';
import { paths } from '../src/core/site/paths.ts';
import { readOptions, UsageError } from '../src/node/command/arguments.ts';
import { run } from '../src/node/command/run.ts';
import { openFolder } from '../src/node/search-index/open-folder.ts';
import { type RatedQuery, type RatedSet, relevanceOf } from './relevance/measure.ts';
import { indexPages } from './relevance/rated-pages.ts';
import { type BenchPage, bm25OnKuromoji, miniSearch, type Rank } from './relevance/rivals.ts';
import { stockPagefind } from './relevance/stock-pagefind.ts';
import { needForeign } from './support/foreign.ts';

const SYSTEMS = ['ours', 'bm25', 'minisearch', 'pagefind'] as const;
const USAGE = `使い方: npm run bench:relevance -- [--queries ファイル] [--dir dist] [--systems ours,bm25,minisearch,pagefind] [--each]
  --queries  {collection: [評価したときにあったページの id], queries: [{id, kind, query, relevant: {ページの id: 2 か 1}}]} の JSON（ふつうは bench/relevance/rated-queries.json）
  --dir      ビルドしたサイトのフォルダ（ふつうは dist）
  --systems  くらべる相手: bm25（kuromoji の語の BM25）、minisearch（二文字ずつ）、pagefind（そのままの Pagefind）。ふつうは ours だけ
  --each     検索語ごとの順位も出します`;

/** The pages of the built site; those that were judged, where they are named. */
function pagesOf(searchFolder: string, judged: ReadonlySet<string> | undefined): SearchDocument[] {
  const folder = join(searchFolder, 'text');
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as SearchDocument)
    .filter(({ id }) => judged?.has(id) ?? true);
}

/** What a system makes of the queries: ids in rank order, and the time of each in ms. */
async function ask(rank: Rank, queries: readonly RatedQuery[]) {
  const ranked: string[][] = [];
  const times: number[] = [];
  for (const { query } of queries) {
    const begun = performance.now();
    ranked.push(await rank(query));
    times.push(performance.now() - begun);
  }
  return { ranked, times: times.sort((a, b) => a - b) };
}

function print(
  name: string,
  queries: readonly RatedQuery[],
  { ranked, times }: Awaited<ReturnType<typeof ask>>,
) {
  console.log(name);
  for (const [kind, own] of Map.groupBy(queries.keys(), (at) => queries[at]?.kind ?? '')) {
    const r = relevanceOf(
      own.flatMap((at) => queries[at] ?? []),
      own.map((at) => ranked[at] ?? []),
    );
    console.log(
      `${kind.padEnd(12)} n=${r.queries}  nDCG@10 ${r.ndcg10.toFixed(3)}  P@1 ${r.p1.toFixed(2)}  P@3 ${r.p3.toFixed(2)}  MRR ${r.mrr.toFixed(2)}  何も無し ${(r.nothing * 100).toFixed(0)}%`,
    );
  }
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`時間 p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`);
}

function printEach(queries: readonly RatedQuery[], ranked: readonly (readonly string[])[]) {
  queries.forEach(({ id, query, relevant }, at) => {
    const shown = (ranked[at] ?? []).slice(0, 10);
    const rated = shown.map((page) => `${page}${relevant[page] ? `(${relevant[page]})` : ''}`);
    console.log(`${id} ${query}: ${rated.join(' ')}`);
  });
}

await run(async () => {
  const { values } = readOptions({
    options: {
      queries: { type: 'string', default: 'bench/relevance/rated-queries.json' },
      dir: { type: 'string', default: 'dist' },
      systems: { type: 'string', default: 'ours' },
      each: { type: 'boolean', default: false },
    },
  });
  const names = values.systems.split(',');
  const strange = names.find((name) => !SYSTEMS.some((one) => one === name));
  if (strange !== undefined)
    throw new UsageError(`「${strange}」という検索はありません（${SYSTEMS.join('、')}）`);
  if (names.includes('minisearch')) await needForeign('MiniSearch とくらべる');
  const { queries, collection } = JSON.parse(readFileSync(resolve(values.queries), 'utf8')) as RatedSet;
  const searchFolder = join(resolve(values.dir), paths.searchIndex);
  const documents = pagesOf(searchFolder, collection && new Set(collection));
  const pages = documents.map(
    (document): BenchPage => ({ id: document.id, title: document.title, text: pageText(document) }),
  );
  const folder = mkdtempSync(join(tmpdir(), 'relevance-'));
  try {
    await indexPages(searchFolder, documents, folder);
    for (const name of names) {
      const client = openFolder(folder);
      const stock = name === 'pagefind' ? await stockPagefind(pages) : undefined;
      const ours: Rank = async (query) => (await client.search(query)).hits.map(({ id }) => id);
      const rank =
        name === 'bm25'
          ? await bm25OnKuromoji(pages)
          : name === 'minisearch'
            ? await miniSearch(pages)
            : (stock?.rank ?? ours);
      const answers = await ask(rank, queries);
      await stock?.end();
      await client.close();
      print(name, queries, answers);
      if (values.each) printEach(queries, answers.ranked);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, USAGE);
