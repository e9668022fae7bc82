import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type {} from '../search-page/system.ts';
import { watchPeak } from '../support/peak.ts';
import { percentile } from '../support/percentile.ts';
import { bundlePage } from './bundle.ts';
import { type Corpus, SETS, type SetName } from './corpus.ts';
import { bare, mean, meanQuality, type Quality } from './metrics.ts';
import { type BenchServer, serveCounting } from './server.ts';

/** Without the quality where only costs are measured. */
export interface SetReport extends Partial<Quality> {
  /** Share of queries whose first result is marked with the query, or its words, and nothing else. */
  marks: number | null;
  p50: number;
  p95: number;
}

export interface SystemReport {
  name: string;
  sets: Partial<Record<SetName, SetReport>>;
  bytes: { first: number; coldMean: number; coldP95: number };
  index: { bytes: number; seconds: number; peakMB: number };
}

/** How many keyword queries are asked of a browser that has seen nothing. */
const COLD = 100;

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = files.map(async (file) => (await stat(join(file.parentPath, file.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Builds the index in a process of its own and measures it. */
async function buildIndex(name: string, corpusFile: string, folder: string) {
  const script = fileURLToPath(new URL('./build-index.ts', import.meta.url));
  const child = spawn(process.execPath, [script, name, corpusFile, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watch = watchPeak(child.pid as number);
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const peakMB = watch.stop();
  if (status !== 0) throw new Error(`${name}: the index was not built`);
  const { seconds } = JSON.parse(output.trim().split('\n').at(-1) as string) as { seconds: number };
  return { bytes: await sizeOf(folder), seconds, peakMB };
}

/** Asks every query of a set twice: the second time counts as warm. */
async function askSet(page: Page, set: SetName, corpus: Corpus, quality: boolean): Promise<SetReport> {
  const queries = corpus[set];
  const asked = await page.evaluate(
    async ([list, name]) => {
      const system = globalThis.bench.now as NonNullable<typeof globalThis.bench.now>;
      const answers: { ids: string[]; ms: number; marks: string[] | null }[] = [];
      for (const query of list) {
        await system.ask(query, name);
        const marks = name === 'keyword' && system.marks ? await system.marks(query) : null;
        answers.push({ ...(await system.ask(query, name)), marks });
      }
      return answers;
    },
    [queries.map(({ q }) => q), set] as const,
  );
  const times = asked.map(({ ms }) => ms);
  const marked = asked.map(({ marks }, at) => {
    const { q } = queries[at] as { q: string };
    const wanted = new Set([q, ...q.split(/\s+/)].map(bare));
    if (!marks) return null;
    return marks.length > 0 && marks.every((mark) => wanted.has(bare(mark))) ? 1 : 0;
  });
  const known = marked.filter((value) => value !== null);
  return {
    ...(quality &&
      meanQuality(
        queries,
        asked.map(({ ids }) => ids),
      )),
    marks: known.length > 0 ? mean(known) : null,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** Bytes of the first visit, and of one keyword query more. */
async function coldBytes(page: Page, server: BenchServer, address: string, corpus: Corpus) {
  server.takeBytes();
  await page.goto(address);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  await page.evaluate(() => globalThis.bench.make().open());
  const first = server.takeBytes();
  const step = Math.max(1, Math.floor(corpus.keyword.length / COLD));
  const cold: number[] = [];
  for (let at = 0; at < corpus.keyword.length && cold.length < COLD; at += step) {
    await page.evaluate(async () => {
      globalThis.bench.now = globalThis.bench.make();
      await globalThis.bench.now.open();
    });
    server.takeBytes();
    await page.evaluate(async (query) => {
      const system = globalThis.bench.now as NonNullable<typeof globalThis.bench.now>;
      if (system.count) await system.count(query);
      else await system.ask(query, 'keyword');
    }, corpus.keyword[at]?.q as string);
    cold.push(server.takeBytes());
    await page.evaluate(() => globalThis.bench.now?.close?.());
  }
  return { first, coldMean: Math.round(mean(cold)), coldP95: percentile(cold, 0.95) };
}

/** Builds, serves and asks one system in a real browser. */
export async function runSystem(
  name: string,
  options: {
    browser: Browser;
    corpus: Corpus;
    corpusFile: string;
    folder: string;
    quality: boolean;
  },
): Promise<SystemReport> {
  const { browser, corpus, corpusFile, folder, quality } = options;
  const index = await buildIndex(name, corpusFile, folder);
  await bundlePage(folder, name);
  const server = await serveCounting(folder);
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`));
  try {
    const address = `${server.origin}/${name}.html`;
    const bytes = await coldBytes(page, server, address, corpus);
    await page.goto(address);
    await page.waitForFunction(() => globalThis.bench !== undefined);
    await page.evaluate(async () => {
      globalThis.bench.now = globalThis.bench.make();
      await globalThis.bench.now.open();
    });
    const sets: SystemReport['sets'] = {};
    for (const set of SETS) if (corpus[set].length > 0) sets[set] = await askSet(page, set, corpus, quality);
    return { name, sets, bytes, index };
  } finally {
    await page.close();
    await server.close();
  }
}
