import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { FULL, OTHER } from '#support/examples.ts';
import { readJson, SITE } from '#support/site.ts';

const stage = useStage();

/** What elements listen to beyond themselves. */
const OUTSIDE = [
  'beforeunload',
  'hashchange',
  'keydown',
  'online',
  'offline',
  'pagehide',
  'pageshow',
  'popstate',
  'saved-change',
  'scrollend',
  'storage',
];

/** Writes down what moves in a page on a phone whose scripts come after its first paint, and keeps cases in its 手元. */
async function watchMoves(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(
    ([key, slugs]) => {
      const items = slugs.map((slug) => ({ kind: 'case', slug, title: slug, company: slug }));
      localStorage.setItem(key, JSON.stringify({ version: 2, items }));
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[]) {
          const [element] = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
          moved.push(`${element?.localName}.${element?.getAttribute('class')} ${value}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    },
    [`saved-cases:${SITE.base}`, [FULL, OTHER]] as const,
  );
  await page.route('**/_astro/*.js', async (route) => {
    await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
    await route.continue();
  });
}

test.each([
  ['cases/?wall=unseen&year=1', 'case-finder[data-ready]'],
  ['questions/?wall=unseen', 'question-picker'],
  ['concerns/', 'concern-filter'],
  [`cases/${FULL}/`, 'save-button'],
  ['saved/', 'saved-list'],
  ['compare/', 'case-compare'],
  ['pack/', 'study-pack[data-ready]'],
  ['match/', 'match-finder[data-ready]'],
  ['search/', 'site-search'],
  ['contribute/form/', 'case-form[data-ready]'],
  ['offline/', 'offline-page'],
])(
  'nothing moves while %s comes, and an element that leaves it listens to nothing any more',
  async (path, ready) => {
    const page = await stage.open('404.html');
    await watchMoves(page);
    await page.addInitScript((types) => {
      const heard: { type: string; signal: AbortSignal | undefined }[] = [];
      Object.assign(globalThis, { heard });
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, work, options) {
        const outside = this === undefined || this === window || this === document;
        if (outside && types.includes(type))
          heard.push({ type, signal: typeof options === 'object' ? options.signal : undefined });
        return listen.call(this ?? window, type, work, options);
      };
    }, OUTSIDE);
    await page.goto(stage.url + path);
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
    const { count, left } = await page.evaluate(() => {
      const { heard } = globalThis as unknown as { heard: { type: string; signal?: AbortSignal }[] };
      for (const element of document.querySelectorAll(':not(:defined), *'))
        if (element.localName.includes('-')) element.remove();
      return {
        count: heard.length,
        left: heard.filter(({ signal }) => !signal?.aborted).map(({ type }) => type),
      };
    });
    expect(count).toBeGreaterThan(0);
    expect(left).toEqual([]);
  },
);

test('the conditions of a list stay where they are while its cards come over a slow line', async () => {
  const page = await stage.open('404.html');
  await watchMoves(page);
  const session = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 150, downloadThroughput: 100_000, uploadThroughput: 100_000 };
  await session.send('Network.emulateNetworkConditions', slow);
  await page.goto(`${stage.url}cases/`);
  const facets = page.locator('#finder-facets');
  await page.locator('case-finder[data-ready]').waitFor();
  expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
  expect(await facets.evaluate((one) => getComputedStyle(one).visibility), 'once it is there').toBe(
    'visible',
  );
});

test('an element without one of its parts says which one, and who should write it', async () => {
  const first = await stage.open('404.html');
  // A page of its own: what it throws is what is asked for.
  const page = await first.context().newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.route('**/compare/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace('data-compare-status', 'data-gone'),
    });
  });
  await page.goto(`${stage.url}compare/`);
  await expect.poll(() => thrown.join()).toContain('case-compare');
  expect(thrown.join()).toMatch(
    /<case-compare> has no part “status”.*src\/pages\/compare\.astro.*data-compare-status/,
  );
});

test('all explanations of a page are placed by one listener', async () => {
  const page = await stage.open('404.html');
  await page.addInitScript(() => {
    let resizes = 0;
    Object.assign(globalThis, { resizes: () => resizes });
    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, work, options) {
      if (type === 'resize') resizes += 1;
      return listen.call(this ?? window, type, work, options);
    };
  });
  await watchMoves(page);
  const article = readJson<{ knowhow: { slug: string }[] }>(SITE, 'data/knowhow.json').knowhow[0];
  await page.goto(`${stage.url}knowhow/${article?.slug}/`);
  await page.locator('button.term').first().waitFor();
  expect(await page.locator('button.term').count()).toBeGreaterThan(1);
  expect(await page.evaluate(() => (globalThis as unknown as { resizes(): number }).resizes())).toBe(1);
  expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
});
