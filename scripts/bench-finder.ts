import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { readSettings } from '../src/collection/settings.ts';
import { readTaxonomies } from '../src/collection/taxonomies.ts';
import { CARD_CHUNK, packRecords } from '../src/domain/facet/records.ts';
import { facetHeads } from '../src/domain/facet/table.ts';
import { pagesOf } from '../src/domain/paths.ts';
import { launchBrowser } from './lib/browser.ts';
import { run } from './lib/run.ts';
import { serveSite } from './lib/serve-site.ts';
import { syntheticCases } from './lib/synthetic-cases.ts';

const LOADS = 10;
const PICKS = 200;
const KB = 1024;

/**
 * `npm run bench:finder [-- --cases N]`: the finder of the last build in a real browser, with a synthetic
 * collection of N cases (10,000 when left out) in the place of the real one.
 */
await run(async () => {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' } } });
  const count = Number(values.cases);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--cases には1以上の整数を書いてください（いまは「${values.cases}」）`);
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const folder = join('.cache', 'bench-finder');
  const size = layOut(folder, count, CONTENT_DIR);
  const { url, close } = await serveSite(folder, { base: BASE_PATH, port: 0 });
  const browser = await launchBrowser();
  try {
    const firsts: number[] = [];
    for (let load = 0; load < LOADS; load++) {
      const page = await browser.newPage();
      await page.goto(`${url}cases/?industry=manufacturing&sort=kana`);
      firsts.push(await firstPage(page));
      await page.close();
    }
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${url}cases/`);
    const recounts = await pickAround(page);
    const goal = count <= 60 ? 12 : 300;
    console.log(`事例 ${count.toLocaleString('ja-JP')}件（架空）`);
    report('記録ファイル（gzip）', size / KB, 'KB', goal);
    report('最初の一覧が出るまで、記録を受け取ってから（95%点）', percentile(firsts, 95), 'ms', 100);
    report('全項目の数え直しと表示（中央値）', percentile(recounts, 50), 'ms', 16);
    report('全項目の数え直しと表示（95%点）', percentile(recounts, 95), 'ms', 16);
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

/** Milliseconds from the arrival of the record file until the first page of the list stands. */
async function firstPage(page: Page): Promise<number> {
  const list = await page.waitForFunction(() => performance.getEntriesByName('finder-list')[0]?.toJSON());
  const { startTime, duration } = (await list.jsonValue()) as PerformanceEntry;
  const arrived = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return entries.find((entry) => entry.name.endsWith('/finder/records.json'))?.responseEnd ?? 0;
  });
  return startTime + duration - arrived;
}

/** Picks and drops values all over the panel. @returns what each recount took, in milliseconds */
async function pickAround(page: Page): Promise<number[]> {
  await page.waitForSelector('case-finder[data-ready]');
  return page.evaluate(async (picks) => {
    performance.clearMeasures();
    for (let pick = 0; pick < picks; pick++) {
      const open = [...document.querySelectorAll<HTMLInputElement>('.facet__option input:enabled')];
      const chosen = open.filter((input) => input.checked);
      // Three conditions at most at a time, as a reader would.
      const input = chosen.length > 3 ? chosen[0] : open[(pick * 37) % open.length];
      input?.click();
      await new Promise((done) => setTimeout(done, 30));
    }
    return performance.getEntriesByName('finder-recount').map((entry) => entry.duration);
  }, PICKS);
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

function report(what: string, value: number, unit: string, goal: number): void {
  console.log(
    `${value <= goal ? '✓' : '✗'} ${what}: ${value.toFixed(1)} ${unit}（目標 ${goal} ${unit} 以下）`,
  );
}
