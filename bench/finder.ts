import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { facetHeads } from '../src/core/finder/facet-head.ts';
import { CARD_CHUNK, packRecords } from '../src/core/finder/finder-records.ts';
import { pagesOf } from '../src/core/site/paths.ts';
import { readOptions } from '../src/node/command/arguments.ts';
import { launchBrowser } from '../src/node/command/browser.ts';
import { run } from '../src/node/command/run.ts';
import { readSettings } from '../src/node/content/settings.ts';
import { readTaxonomies } from '../src/node/content/taxonomies.ts';
import { serveSite } from '../src/node/site/serve-site.ts';
import { syntheticCases } from './finder/synthetic-cases.ts';
import { readCounts } from './support/options.ts';
import { percentile } from './support/percentile.ts';

const LOADS = 10;
const PICKS = 40;
const REPEATS = 5;
const KB = 1024;

/**
 * `npm run bench:finder [-- --cases N]`: the finder of the last build in a real browser, with a synthetic
 * collection of N cases (10,000 when left out) in the place of the real one.
 */
await run(async () => {
  const { values } = readOptions({ options: { cases: { type: 'string', default: '10000' } } });
  const [count = 0] = readCounts('cases', values.cases);
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const folder = join('.cache', `bench-finder-${process.pid}`);
  const size = layOut(folder, count, CONTENT_DIR);
  const { url, close } = await serveSite(folder, { base: BASE_PATH, port: 0 });
  const browser = await launchBrowser();
  try {
    const load = async (query: string) => {
      const page = await browser.newPage();
      await page.goto(`${url}cases/${query}`);
      const taken = await firstPage(page);
      await page.close();
      return taken;
    };
    const near: number[] = [];
    const far: number[] = [];
    for (let turn = 0; turn < LOADS; turn++) {
      near.push(await load('?industry=manufacturing'));
      far.push(await load('?industry=manufacturing&sort=kana'));
    }
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${url}cases/`);
    const { all, best } = await pickAround(page);
    const goal = count <= 60 ? 12 : 300;
    console.log(`事例 ${count.toLocaleString('ja-JP')}件（架空）`);
    // Waiting for a processor counts as time here: on a busy machine only the shortest of several says much.
    console.log(`負荷平均 ${loadavg()[0]?.toFixed(1)}（${cpus().length}コア）`);
    report('記録ファイル（gzip）', size / KB, 'KB', goal);
    for (const [order, firsts] of Object.entries({ 新しい順: near, 五十音順: far })) {
      report(`最初の一覧が出るまで（${order}、${LOADS}回の最短）`, Math.min(...firsts), 'ms', 100);
      report(`最初の一覧が出るまで（${order}、${LOADS}回の中央値）`, percentile(firsts, 0.5), 'ms', 100);
    }
    report('全項目の数え直しと表示（中央値）', percentile(all, 0.5), 'ms', 16);
    report(
      `全項目の数え直しと表示（同じ選択を${REPEATS}回はかった最短の95%点）`,
      percentile(best, 0.95),
      'ms',
      16,
    );
    report('全項目の数え直しと表示（95%点）', percentile(all, 0.95), 'ms', 16);
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Copies the last build and puts a synthetic collection into it. @returns bytes of the packed record file, gzip */
function layOut(folder: string, count: number, contentDir: string): number {
  rmSync(folder, { recursive: true, force: true });
  try {
    cpSync('dist', folder, { recursive: true });
  } catch {
    throw new Error('dist/ がありません。先に npm run build を実行してください');
  }
  const taxonomies = readTaxonomies(contentDir);
  const { cases, cards, orders } = syntheticCases(count, taxonomies);
  const records = JSON.stringify(packRecords(cases, facetHeads(taxonomies), orders));
  writeFileSync(join(folder, 'finder', 'records.json'), records);
  mkdirSync(join(folder, 'finder', 'cards'), { recursive: true });
  pagesOf(cards, CARD_CHUNK).forEach((chunk, number) => {
    writeFileSync(join(folder, 'finder', 'cards', `${number}.json`), JSON.stringify(chunk));
  });
  return gzipSync(records).length;
}

/** Milliseconds from the record file at hand until the first page of the list stands. */
async function firstPage(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('finder-list').length > 0);
  return page.evaluate(() => {
    const [unpack] = performance.getEntriesByName('finder-unpack');
    const [list] = performance.getEntriesByName('finder-list');
    return list && unpack ? list.startTime + list.duration - unpack.startTime : Number.NaN;
  });
}

/**
 * Picks values all over the panel, each on and off several times, with up to three others chosen.
 * @returns milliseconds of every recount, and the shortest of each selection
 */
async function pickAround(page: Page): Promise<{ all: number[]; best: number[] }> {
  await page.waitForSelector('case-finder[data-ready]');
  return page.evaluate(
    async ({ picks, repeats }) => {
      const recount = (input: HTMLInputElement) =>
        new Promise<number>((done) => {
          const observer = new PerformanceObserver((list) => {
            const [measured] = list.getEntriesByName('finder-recount');
            if (!measured) return;
            observer.disconnect();
            done(measured.duration);
          });
          observer.observe({ type: 'measure' });
          input.click();
        });
      const all: number[] = [];
      const best: number[] = [];
      for (let pick = 0; pick < picks; pick++) {
        const open = [...document.querySelectorAll<HTMLInputElement>('.facet__option input:enabled')];
        const chosen = open.filter((input) => input.checked);
        const free = open.filter((input) => !input.checked);
        const input = (chosen.length > 3 ? chosen[0] : free[(pick * 37) % free.length]) as HTMLInputElement;
        const there: number[] = [];
        const back: number[] = [];
        for (let again = 0; again < repeats; again++) {
          there.push(await recount(input));
          back.push(await recount(input));
        }
        all.push(...there, ...back);
        best.push(Math.min(...there), Math.min(...back));
        // It stays switched for the picks to come.
        await recount(input);
      }
      return { all, best };
    },
    { picks: PICKS, repeats: REPEATS },
  );
}

function report(what: string, value: number, unit: string, goal: number): void {
  console.log(
    `${value <= goal ? '✓' : '✗'} ${what}: ${value.toFixed(1)} ${unit}（目標 ${goal} ${unit} 以下）`,
  );
}
