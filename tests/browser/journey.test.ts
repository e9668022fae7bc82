import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { openCases as cases, pageSaying } from '#support/examples.ts';
import { uncover } from '#support/finder.ts';

const stage = useStage();

async function ready(page: Page) {
  await page.locator('case-finder[data-ready]').waitFor();
}
async function count(page: Page): Promise<number> {
  return Number(await page.locator('[data-result-count]').getAttribute('data-result-count'));
}
async function shown(page: Page): Promise<string[]> {
  return (
    page
      // What is only near stands below its own heading and is not counted.
      .locator('[data-finder-list] [data-case]:not(.finder__near ~ *)')
      .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.case ?? ''))
  );
}
async function pick(page: Page, name: string, value: string) {
  const box = page.locator(`input[name="${name}"][value="${value}"]`);
  await uncover(box);
  await box.check();
}

/** A case that writes one name in two ways. */
const CASE = pageSaying('case', '金沢', '金澤').slug;
const { facets } = cases.find(({ slug }) => slug === CASE) as (typeof cases)[number];
const [region = '', wall = ''] = [facets.region?.[0], facets.wall?.[0]];

test('pick two facets, search 金沢 and 金澤, open the case, go back to the same list', async () => {
  const page = await stage.open('cases/');
  await ready(page);
  await pick(page, 'region', region);
  await pick(page, 'wall', wall);
  const expected = cases.filter(
    (one) => one.facets.region?.includes(region) && one.facets.wall?.includes(wall),
  );
  await expect.poll(() => count(page)).toBe(expected.length);
  expect(new URL(page.url()).search).toBe(`?region=${region}&wall=${wall}`);

  const found: string[][] = [];
  for (const word of ['金沢', '金澤']) {
    await page.locator('[data-finder-search] input').fill(word);
    await page.locator('[data-finder-search] input').press('Enter');
    await page.locator('[data-finder-sentence]', { hasText: `「${word}」` }).waitFor();
    await expect.poll(() => shown(page)).toContain(CASE);
    await expect.poll(async () => (await shown(page)).length).toBe(await count(page));
    found.push((await shown(page)).sort());
  }
  expect(found[0]).toEqual(found[1]);
  await expect.poll(() => page.locator(`[data-case="${CASE}"] mark`).count()).toBeGreaterThan(0);
  for (const mark of await page.locator('[data-finder-list] mark').allTextContents())
    expect(mark).toMatch(/^金[沢澤]/);

  const before = { url: page.url(), list: await shown(page) };
  await page.locator(`[data-case="${CASE}"] h2 a`).click();
  await page.locator(`[data-case-page="${CASE}"]`).waitFor();
  await page.goBack();
  await ready(page);
  await expect.poll(() => shown(page)).toEqual(before.list);
  expect(page.url()).toBe(before.url);
});

test('a shared address shows the same view, and chips take conditions away', async () => {
  const page = await stage.open('cases/?industry=manufacturing&industry=construction&region=kanto');
  await ready(page);
  const expected = cases.filter(
    (one) =>
      one.facets.region?.includes('kanto') &&
      one.facets.industry?.some((id) => id === 'manufacturing' || id === 'construction'),
  );
  await expect.poll(() => count(page)).toBe(expected.length);
  const chips = page.locator('[data-finder-chips]');
  await chips.getByRole('link', { name: /業種: *建設業 *を外す/ }).click();
  await expect.poll(() => page.url()).not.toContain('construction');
  await chips.getByRole('link', { name: 'すべて解除' }).click();
  await expect.poll(() => count(page)).toBe(cases.length);
  await page.goBack();
  await expect.poll(() => page.url()).toContain('industry=manufacturing');
  const manufacturing = page.locator('input[name=industry][value=manufacturing]').first();
  await expect.poll(() => manufacturing.isChecked()).toBe(true);
});

test('an unknown facet value in the address is dropped with a notice', async () => {
  const page = await stage.open('cases/?industry=wizardry&region=hokuriku&__proto__=x');
  await ready(page);
  await page.getByText('industry=wizardry').waitFor();
  const expected = cases.filter((one) => one.facets.region?.includes('hokuriku'));
  await expect.poll(() => count(page)).toBe(expected.length);
});

test('without the search index the list and the facets still work, and the reader reads why', async () => {
  const page = await stage.open('about/');
  await page.route('**/search-index/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${stage.url}cases/?q=${encodeURIComponent('金沢')}`);
  await ready(page);
  await page.getByText('検索用のデータを読み込めませんでした').waitFor();
  await expect.poll(() => count(page)).toBe(cases.length);
  await pick(page, 'region', 'hokuriku');
  await expect
    .poll(() => count(page))
    .toBe(cases.filter((one) => one.facets.region?.includes('hokuriku')).length);
});

test('a chunk of the index that does not load gives a message and a way to retry', async () => {
  const page = await stage.open('about/');
  await page.route('**/search-index/**', (route) =>
    /\.pf_(index|meta)/.test(route.request().url())
      ? route.fulfill({ status: 200, body: 'broken' })
      : route.continue(),
  );
  await page.goto(`${stage.url}search/?q=${encodeURIComponent('後継者')}`);
  await page.getByText('検索用のデータを読み取れませんでした').waitFor();
  await page.unroute('**/search-index/**');
  await page.getByRole('button', { name: 'もう一度試す' }).click();
  await expect.poll(() => page.locator('[data-search-list] article').count()).toBeGreaterThan(0);
});

test('the site search finds cases and know-how and marks the words', async () => {
  const page = await stage.open('');
  await page.locator('form[role=search] input[name=q]').fill('事業承継');
  await page.getByRole('button', { name: '検索' }).click();
  await page.waitForURL(/\/search\/\?q=/);
  await expect.poll(() => page.locator('[data-search-list] article').count()).toBeGreaterThan(0);
  for (const text of await page.locator('[data-search-list] mark').allTextContents())
    expect(text).toBe('事業承継');
});

test('without JavaScript every facet value is a link to a page with its cases', async () => {
  const page = await stage.open('cases/', { javaScriptEnabled: false });
  expect(await page.locator('input[type=checkbox]').first().isVisible()).toBe(false);
  const link = page.locator('.facet__link a').filter({ hasText: '北陸' }).first();
  await uncover(link);
  await link.click();
  await page.waitForURL(/\/cases\/by\/region\/hokuriku\//);
  const slugs = await page
    // What is only near stands below its own heading and is not counted.
    .locator('[data-finder-list] [data-case]:not(.finder__near ~ *)')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-case')));
  expect(slugs.sort()).toEqual(
    cases
      .filter((one) => one.facets.region?.includes('hokuriku'))
      .map((one) => one.slug)
      .sort(),
  );
});

test('by keyboard alone: skip link, facet, search, case', async () => {
  const page = await stage.open('cases/');
  await ready(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
  await page.locator('summary', { hasText: '地域' }).first().press('Enter');
  await page.locator('input[name=region][value=hokuriku]').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => page.url()).toContain('region=hokuriku');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('hokuriku');
  await page.locator('[data-finder-list] h2 a').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-case-page]').waitFor();
});

test('a case in preparation is listed but cannot be opened', async () => {
  const upcoming = cases.find((one) => one.publication === 'upcoming');
  const response = await (await stage.open('')).goto(`${stage.url}cases/${upcoming?.slug}/`);
  expect(response?.status()).toBe(404);
});
