import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { useStage } from '#support/browser.ts';
import { readJson, SITE } from '#support/site.ts';

/** A case as the open data tell it; what the finder shows is compared with these. */
export interface OpenCase {
  slug: string;
  title: string;
  publication: string;
  publishedAt?: string;
  sources?: { published?: string }[];
  facets: Record<string, string[]>;
}

let known: OpenCase[] | undefined;

/** Every case of the built site, in the order of the finder when none is asked for. */
export function openCases(): OpenCase[] {
  if (!known) {
    const places = new Map(
      readJson<{ slugs: string }>(SITE, 'finder/records.json')
        .slugs.split(' ')
        .map((slug, place) => [slug, place]),
    );
    const placeOf = ({ slug }: OpenCase) => places.get(slug) ?? -1;
    known = readJson<{ cases: OpenCase[] }>(SITE, 'data/cases.json').cases.sort(
      (a, b) => placeOf(a) - placeOf(b),
    );
  }
  return known;
}

/** What a selection must find, asked of every case: OR inside a facet, AND between facets. */
export function expected(chosen: Record<string, readonly string[]>): string[] {
  return openCases()
    .filter(({ facets }) =>
      Object.entries(chosen).every(([name, ids]) => ids.some((id) => facets[name]?.includes(id))),
    )
    .map(({ slug }) => slug);
}

/** How many cases these are, as the finder says it. */
export function told(slugs: readonly string[]): string {
  const named = new Set(openCases().flatMap((one) => (one.publication === 'upcoming' ? one.slug : [])));
  const upcoming = slugs.filter((slug) => named.has(slug)).length;
  return `${slugs.length}件${upcoming ? `（うち準備中 ${upcoming}件）` : ''}`;
}

/** A reader in front of the finder. */
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

/** A stage with readers of the finder on it. */
export function useFinder() {
  const stage = useStage();
  async function reader(options: BrowserContextOptions = {}): Promise<Reader> {
    // A quiet file first, so that a test can set things up before the finder loads.
    const page = await stage.open('favicon.svg', options);
    const settled = async () => {
      await page.waitForSelector('case-finder[data-ready]');
      await page.waitForFunction(() => !document.querySelector('[data-finder-list][aria-busy]'));
    };
    return {
      page,
      settled,
      open: async (path) => {
        await page.goto(stage.url + path);
        if (options.javaScriptEnabled !== false) await settled();
      },
      list: () =>
        // What is only near stands below its own heading and is not counted.
        page.$$eval('[data-finder-list] [data-case]:not(.finder__near ~ *)', (all) =>
          all.map((one) => (one as HTMLElement).dataset.case ?? ''),
        ),
      count: async () => Number(await page.getAttribute('[data-result-count]', 'data-result-count')),
      sentence: async () => (await page.textContent('[data-finder-sentence]')) ?? '',
      address: () => decodeURIComponent(page.url().slice(stage.url.length - 1)),
      pick: async (facet, value) => {
        const box = page.locator(`input[name="${facet}"][value="${value}"]`);
        await uncover(box);
        await box.click();
        await settled();
      },
    };
  }
  return { reader, stage };
}

/** Unfolds every facet and every second level of the open sheet. */
export async function unfold({ page }: Reader): Promise<void> {
  await page.$$eval('dialog details', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
}

/** Opens the folds around a place of the facet panel, from outside in, and what waits below its list. */
export async function uncover(place: Locator): Promise<void> {
  const closed = place.locator('xpath=ancestor::details[not(@open)]').first();
  while (await closed.count()) await closed.locator('summary').first().click();
  if (await place.isVisible()) return;
  await place.locator('xpath=ancestor::details[@data-facet]/details/summary').click();
}
