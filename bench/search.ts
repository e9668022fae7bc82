/**
 * Measures the search against stock Pagefind and MiniSearch, in a real Chromium:
 * `npm run bench:search -- --corpus FILE|--collection [--json] [--systems ours,pagefind] [--pages N --length N]`.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { paths } from '../src/core/site/paths.ts';
import { readOptions, UsageError } from '../src/node/command/arguments.ts';
import { launchBrowser } from '../src/node/command/browser.ts';
import { run } from '../src/node/command/run.ts';
import { collectionCorpus } from './search/collection-corpus.ts';
import { readCorpus, scaled } from './search/corpus.ts';
import { printReport } from './search/print.ts';
import { runSystem, type SystemReport } from './search/run-system.ts';
import { needForeign } from './support/foreign.ts';
import { readCounts, readNames } from './support/options.ts';

const USAGE = `使い方: npm run bench:search -- --corpus ファイル | --collection [--json] [--systems ours,pagefind,minisearch] [--pages 1000 --length 1500]
  --corpus   {docs:[{id,title,text}], keyword|substring|question|variant: [{q, truth:[id]}]} の JSON
  --collection  ビルドしたこのサイト（dist/）のページと、tests/fixtures/search-queries.yaml の問いで測ります
  --json     一つの JSON で出します
  --pages    同じ文を配り直して、このページ数で費用だけを測ります（--length は 1 ページの文字数）`;

await run(async () => {
  const { values } = readOptions({
    options: {
      corpus: { type: 'string' },
      collection: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      systems: { type: 'string', default: 'ours,pagefind,minisearch' },
      pages: { type: 'string' },
      length: { type: 'string', default: '1500' },
    },
  });
  const searchFolder = join('dist', paths.searchIndex);
  if (values.collection && !existsSync(searchFolder))
    throw new UsageError('dist に検索の索引がありません。先に npm run build でサイトを作ってください。');
  if (!values.corpus && !values.collection) throw new UsageError('--corpus か --collection が要ります');
  const names = readNames('systems', values.systems, ['ours', 'pagefind', 'minisearch']);
  const [pages = 0] = values.pages === undefined ? [] : readCounts('pages', values.pages);
  const [length = 0] = readCounts('length', values.length);
  if (names.includes('minisearch')) await needForeign('MiniSearch とくらべる');
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  const browser = await launchBrowser();
  try {
    const original = values.collection
      ? collectionCorpus(searchFolder, 'content', 'tests/fixtures/search-queries.yaml')
      : await readCorpus(resolve(values.corpus ?? ''));
    const corpus = pages > 0 ? scaled(original, pages, length) : original;
    const corpusFile = join(folder, 'corpus.json');
    await writeFile(corpusFile, JSON.stringify(corpus));
    const systems: SystemReport[] = [];
    for (const name of names) {
      if (!values.json) console.error(`${name} …`);
      const options = {
        browser,
        corpus,
        corpusFile,
        folder: join(folder, name),
        quality: pages === 0,
      };
      systems.push(await runSystem(name, options));
    }
    if (values.json) console.log(JSON.stringify({ systems }));
    else printReport({ pages: corpus.docs.length, systems });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}, USAGE);
