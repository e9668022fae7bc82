import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
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

test.each([
  ['cases/', 'case-finder[data-ready]'],
  ['saved/', 'saved-list'],
  ['compare/', 'case-compare'],
  ['pack/', 'study-pack[data-ready]'],
  ['match/', 'match-finder[data-ready]'],
  ['search/', 'site-search'],
  ['contribute/form/', 'case-form[data-ready]'],
  ['offline/', 'offline-page'],
])('an element that leaves the page %s listens to nothing any more', async (path, ready) => {
  const page = await stage.open('404.html');
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
  await page.locator(ready).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
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
  const article = readJson<{ knowhow: { slug: string }[] }>(SITE, 'data/knowhow.json').knowhow[0];
  await page.goto(`${stage.url}knowhow/${article?.slug}/`);
  await page.locator('button.term').first().waitFor();
  expect(await page.locator('button.term').count()).toBeGreaterThan(1);
  expect(await page.evaluate(() => (globalThis as unknown as { resizes(): number }).resizes())).toBe(1);
});
