import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readOptions } from '../src/node/command/arguments.ts';
import { chooseBrowser } from '../src/node/command/browser.ts';
import { run } from '../src/node/command/run.ts';
import { readSettings } from '../src/node/content/settings.ts';
import { measureClicks } from './pages/clicks.ts';
import { type Score, scorePage } from './pages/lighthouse.ts';
import { serveCompressed } from './pages/server.ts';
import { pagesTable } from './pages/table.ts';
import { weigh } from './pages/weigh.ts';
import { needForeign } from './support/foreign.ts';
import { readCounts, readNames } from './support/options.ts';

/** What a reader opens most, by the kind of page. */
const PAGES: [kind: string, path: string][] = [
  ['トップ', ''],
  ['事例一覧', 'cases/'],
  ['事例', 'cases/niigata-chorikigu/'],
  ['支援ノウハウ', 'knowhow/itsutsu-no-kabe/'],
  ['施策', 'bureaus/'],
  ['似た企業', 'match/'],
];

/**
 * `npm run bench:pages [-- --runs 5] [--only cases/] [--write]`: Lighthouse (mobile profile) on one page of each kind of
 * the last build, median of the runs, with what a page weighs and how long a click in the finder takes on a
 * processor slowed down four times. `--write` puts the tables into `docs/performance-pages.md`.
 */
await run(async () => {
  const { values } = readOptions({
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const [runs = 0] = readCounts('runs', values.runs);
  const paths = PAGES.map(([, path]) => path).filter(Boolean);
  const only = values.only === undefined ? ['', ...paths] : readNames('only', values.only, paths);
  if (!existsSync('dist')) throw new Error('dist/ がありません。先に npm run build を実行してください');
  await needForeign('ページの速さをはかる');
  const base = readSettings().BASE_PATH;
  const { url, close } = await serveCompressed('dist', base);
  const { chromium } = await import('playwright-core');
  const { executablePath, env } = await chooseBrowser();
  const port = 9300 + (process.pid % 500);
  const browser = await chromium.launch({
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--remote-debugging-port=${port}`,
    ],
    env,
    ...(executablePath ? { executablePath } : {}),
  });
  const scores: Score[] = [];
  try {
    for (const [kind, path] of PAGES.filter(([, one]) => only.includes(one))) {
      const score = await scorePage(url + path, port, runs);
      scores.push({ ...score, kind, path, weight: weigh('dist', path, base) });
      console.log(kind, JSON.stringify(score));
    }
    const clicks = values.only === undefined ? await measureClicks(browser, url) : [];
    const table = pagesTable({ scores, clicks, runs, browser: browser.version() });
    console.log(table);
    if (values.write) {
      mkdirSync('docs', { recursive: true });
      writeFileSync('docs/performance-pages.md', table);
    }
  } finally {
    await browser.close();
    await close();
  }
});
