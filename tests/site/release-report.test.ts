import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readManifest } from '#node/release/manifest.ts';
import { publish } from '#node/release/publish.ts';
import { readReports, sizeReport } from '#node/release/size-report.ts';
import { openStore, releaseIds } from '#node/release/store.ts';
import { listFiles } from '#node/release/tree.ts';
import { fixtureSite } from '#support/release/fixture-site.ts';

const work = mkdtempSync(join(tmpdir(), 'release-report-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const origin = { commit: 'b'.repeat(40), dirty: false, counts: { cases: 7, knowhow: 3 }, versions: {} };
const site = join(work, 'site');
fixtureSite(site, 'first', 64);
const store = openStore(join(work, 'store'));
const command = (...args: string[]) => {
  const run = spawnSync(process.execPath, ['scripts/report.ts', ...args], { encoding: 'utf8' });
  return { ...run, text: run.stdout + run.stderr };
};

test('the sizes are those of the site as it was built', async () => {
  const { folder, warnings } = await publish(site, store.root, 2, origin);
  expect(warnings).toEqual([]);
  const files = listFiles(site);
  const size = (file: string) => statSync(join(site, file)).size;
  const sent = (file: string) =>
    Math.min(
      size(file) >= 512
        ? gzipSync(readFileSync(join(site, file)), { level: 9 }).length
        : Number.POSITIVE_INFINITY,
      size(file),
    );
  const pages = files.filter((file) => file.endsWith('.html'));
  const report = sizeReport(readManifest(folder));
  expect(report.counts).toEqual(origin.counts);
  expect(report.files).toBe(files.length);
  expect(report.bytes).toBe(files.reduce((sum, file) => sum + size(file), 0));
  expect(report.pages).toBe(pages.length);
  expect(report.pageBytes).toBe(pages.reduce((sum, file) => sum + sent(file), 0));
  expect(report.heaviest.bytes).toBe(Math.max(...pages.map(sent)));
  expect(readReports(store).reports[0]).toEqual(report);
});

test('reports outlive their releases, and one that is missing is written by the next run', async () => {
  for (let round = 0; round < 3; round += 1) await publish(site, store.root, 2, origin);
  expect(releaseIds(store).length).toBe(2);
  expect(readReports(store).reports.length).toBe(4);
  const last = `${releaseIds(store).at(-1)}.json`;
  rmSync(join(store.reports, last));
  await publish(site, store.root, 2, origin);
  expect(readdirSync(store.reports)).toContain(last);
});

test('the command tells the releases in order, and which files are no reports', () => {
  writeFileSync(join(store.reports, '20200101T000000Z-nogit-00000000.json'), '{"id": 1}');
  const { text, status } = command('--to', store.root, '--date', '2030-01-01');
  // Every review is long due by then.
  expect(status).toBe(1);
  expect(text).toContain('■ ！ 出典との照合から12か月がたった記事');
  expect(text).toMatch(/の空きは [\d.]+ MB です/);
  expect(text).toContain('募集テーマ');
  const ids = [...text.matchAll(/\| (\d{8}T\d{6}Z-\S+) \|/g)].map(([, id]) => id);
  expect(ids).toEqual(
    readReports(store)
      .reports.map(({ id }) => id)
      .sort()
      .reverse(),
  );
  expect(text).toMatch(/読めない記録\n {2}20200101T000000Z-nogit-00000000\.json/);
  const shown = JSON.parse(command('--to', store.root, '--date', '2030-01-01', '--json').stdout) as {
    coverage: { date: string; due: unknown[]; cases: number };
    releases: unknown[];
  };
  expect(shown.coverage.date).toBe('2030-01-01');
  expect(shown.coverage.due.length).toBe(shown.coverage.cases);
  expect(shown.releases.length).toBe(ids.length);
  const nowhere = command('--to', join(work, 'nowhere'), '--date', '2026-01-01');
  expect(nowhere.text).toContain('nowhere は公開先のフォルダーではありません（releases/ がありません）');
  expect(nowhere.status).toBe(1);
  expect(command('--date', 'tomorrow').text).toContain('--date は');
});
