import { existsSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../../scripts/lib/browser.ts';
import { serveSite } from '../../../scripts/lib/serve-site.ts';

/** A case as the open data tell it; what the finder shows is compared with these. */
export interface OpenCase {
  slug: string;
  title: string;
  publication: string;
  facets: Record<string, string[]>;
}

/** Every case of the built site, in 新しい順. */
export function openCases(): OpenCase[] {
  const data = JSON.parse(readFileSync('dist/data/cases.json', 'utf8')) as { cases: OpenCase[] };
  return data.cases;
}

/** What a selection must find, asked of every case: OR inside a facet, AND between facets. */
export function expected(chosen: Record<string, readonly string[]>): string[] {
  return openCases()
    .filter(({ facets }) =>
      Object.entries(chosen).every(([name, ids]) => ids.some((id) => facets[name]?.includes(id))),
    )
    .map(({ slug }) => slug);
}

/** A reader in front of the finder. Pages and the browser are closed after the tests of the file. */
export interface Reader {
  page: Page;
  /** Opens an address of the site (without leading slash) and waits until the finder runs. */
  open(path: string): Promise<void>;
  /** Waits until nothing is being drawn. */
  settled(): Promise<void>;
  /** Slugs in the list, in order. */
  list(): Promise<string[]>;
  count(): Promise<number>;
  sentence(): Promise<string>;
  /** Path and query of the address, decoded. */
  address(): string;
  pick(facet: string, value: string): Promise<void>;
}

/** Starts the built site and a browser for the tests of a file. */
export function finderSite(folder = 'dist', base = '/') {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    if (!existsSync(folder)) throw new Error(`${folder} がありません。先に npm run build を実行してください`);
    site = await serveSite(folder, { base, port: 0 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function reader(options: BrowserContextOptions = {}): Promise<Reader> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const settled = async () => {
      await page.waitForSelector('case-finder[data-ready]');
      await page.waitForFunction(() => !document.querySelector('[data-finder-list][aria-busy]'));
      expect(errors).toEqual([]);
    };
    return {
      page,
      settled,
      open: async (path) => {
        await page.goto(site.url + path);
        if (options.javaScriptEnabled !== false) await settled();
      },
      list: () =>
        page.$$eval('[data-finder-list] [data-case]', (all) =>
          all.map((one) => (one as HTMLElement).dataset.case ?? ''),
        ),
      count: async () => Number(await page.getAttribute('[data-result-count]', 'data-result-count')),
      sentence: async () => (await page.textContent('[data-finder-sentence]')) ?? '',
      address: () => decodeURIComponent(page.url().slice(site.url.length - base.length)),
      pick: async (facet, value) => {
        const box = page.locator(`input[name="${facet}"][value="${value}"]`);
        // A value of the lower level, or of a folded facet, is opened first, from outside in.
        for (const fold of await box.locator('xpath=ancestor::details[not(@open)]').all())
          await fold.locator('summary').first().click();
        await box.click();
        await settled();
      },
    };
  }
  return { reader, url: () => site.url };
}

/** Unfolds every facet and every second level of the open sheet. */
export async function unfold({ page }: Reader): Promise<void> {
  await page.$$eval('dialog details', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}
