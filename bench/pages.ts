import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { readOptions, UsageError } from '../src/node/command/arguments.ts';
import { chooseBrowser } from '../src/node/command/browser.ts';
import { run } from '../src/node/command/run.ts';
import { readSettings } from '../src/node/content/settings.ts';
import { type Score, scorePage } from './pages/lighthouse.ts';
import { measurePresses } from './pages/pressing.ts';
import { serveCompressed } from './pages/server.ts';
import { measureShifts } from './pages/shifts.ts';
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

const WHAT = ['scores', 'shifts', 'presses'] as const;

/**
 * `npm run bench:pages [-- --runs 5] [--only cases/] [--what scores,shifts,presses] [--write]`: Lighthouse (mobile profile)
 * on one page of each kind of the last build, median of the runs, with what a page weighs; how much moves while pages of
 * every kind come over a slow line; and how long presses take, both on a processor slowed down four times. `--write`
 * puts the tables into `docs/performance-pages.md`, which holds all three or is not written.
 */
await run(async () => {
  const { values } = readOptions({
    options: {
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
      what: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const [runs = 0] = readCounts('runs', values.runs);
  const paths = PAGES.map(([, path]) => path).filter(Boolean);
  const only = values.only === undefined ? ['', ...paths] : readNames('only', values.only, paths);
  const what = values.what === undefined ? [...WHAT] : readNames('what', values.what, WHAT);
  if (values.write && (values.only !== undefined || what.length < WHAT.length))
    throw new UsageError(
      '--write は、すべてをはかったときだけ使えます（--only や --what といっしょには使えません）',
    );
  if (!existsSync('dist')) throw new Error('dist/ がありません。先に npm run build を実行してください');
  if (what.includes('scores')) await needForeign('ページの速さをはかる');
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
    for (const [kind, path] of PAGES.filter(([, one]) => what.includes('scores') && only.includes(one))) {
      const score = await scorePage(url + path, port, runs);
      scores.push({ ...score, kind, path, weight: weigh('dist', path, base) });
      console.log(kind, JSON.stringify(score));
    }
    const shifts = what.includes('shifts') ? await measureShifts(browser, url, values.only?.split(',')) : [];
    const presses = what.includes('presses') ? await measurePresses(browser, url) : [];
    const table = pagesTable({ scores, shifts, presses, runs, browser: browser.version() });
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
