/**
 * Measures how well the search ranks, by queries that were judged by hand: `npm run bench:relevance -- [--queries FILE] [--dir dist] [--json]`.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paths } from '../src/core/site/paths.ts';
import { readOptions } from '../src/node/command/arguments.ts';
import { run } from '../src/node/command/run.ts';
import { openFolder } from '../src/node/search-index/open-folder.ts';
import { type RatedSet, relevanceOf } from './relevance/measure.ts';

const USAGE = `使い方: npm run bench:relevance -- [--queries ファイル] [--dir dist] [--each]
  --queries  {collection: [評価したときにあったページの id], queries: [{id, kind, query, relevant: {ページの id: 2 か 1}}]} の JSON（ふつうは bench/relevance/rated-queries.json）
  --dir      ビルドしたサイトのフォルダ（ふつうは dist）
  --each     検索語ごとの順位も出します`;

await run(async () => {
  const { values } = readOptions({
    options: {
      queries: { type: 'string', default: 'bench/relevance/rated-queries.json' },
      dir: { type: 'string', default: 'dist' },
      each: { type: 'boolean', default: false },
    },
  });
  const { queries, collection } = JSON.parse(readFileSync(resolve(values.queries), 'utf8')) as RatedSet;
  // What came to the collection later was not judged: it can neither gain nor lose.
  const judged = collection && new Set(collection);
  const client = openFolder(join(resolve(values.dir), paths.searchIndex));
  const ranked: string[][] = [];
  const times: number[] = [];
  for (const { query } of queries) {
    const begun = performance.now();
    const { hits } = await client.search(query);
    times.push(performance.now() - begun);
    ranked.push(hits.map(({ id }) => id).filter((id) => judged?.has(id) ?? true));
  }
  await client.close();
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  for (const kind of kinds) {
    const own = queries
      .map((query, at) => ({ query, ids: ranked[at] ?? [] }))
      .filter((one) => one.query.kind === kind);
    const r = relevanceOf(
      own.map((one) => one.query),
      own.map((one) => one.ids),
    );
    console.log(
      `${kind.padEnd(12)} n=${r.queries}  nDCG@10 ${r.ndcg10.toFixed(3)}  P@1 ${r.p1.toFixed(2)}  P@3 ${r.p3.toFixed(2)}  MRR ${r.mrr.toFixed(2)}  何も無し ${(r.nothing * 100).toFixed(0)}%`,
    );
  }
  times.sort((a, b) => a - b);
  console.log(
    `時間 p50 ${(times[times.length >> 1] ?? 0).toFixed(1)} ms  p95 ${(times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1)} ms`,
  );
  if (values.each)
    queries.forEach(({ id, query, relevant }, at) => {
      console.log(
        `${id} ${query}: ${(ranked[at] ?? [])
          .slice(0, 10)
          .map((page) => `${page}${relevant[page] ? `(${relevant[page]})` : ''}`)
          .join(' ')}`,
      );
    });
}, USAGE);
