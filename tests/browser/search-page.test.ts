import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { pageSaying, pageSayingOnly } from '#support/examples.ts';
import { answered, askPage } from '#support/search-page.ts';
import { often, sampleOf } from '#support/seed.ts';
import { FORMER_SITE, SITE } from '#support/site.ts';

const stage = useStage();
/** A site with a search server that is not there. */
const silent: string[] = [];
const served = useStage(FORMER_SITE, async ({ url = '' }, response) => {
  if (!url.startsWith('/search-server/')) return false;
  silent.push(url);
  response.writeHead(502).end();
  return true;
});

async function openSearch(words: string, more: Record<string, string> = {}): Promise<Page> {
  const page = await stage.open(`search/?${new URLSearchParams({ q: words, ...more })}`);
  await answered(page);
  return page;
}
async function openFinder(words: string): Promise<Page> {
  const page = await stage.open(`cases/?${new URLSearchParams({ q: words })}`);
  await page.locator('case-finder[data-ready]').waitFor();
  await page.locator('[data-finder-list]:not([aria-busy])').waitFor();
  return page;
}
const tiers = (page: Page) =>
  page
    .locator('[data-search-list] article')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.tier));
const count = async (page: Page) =>
  Number(await page.locator('[data-result-count]').getAttribute('data-result-count'));

test('what was done to the words is shown, and can be switched off and on again', async () => {
  const page = await openSearch('信金');
  const note = page.locator('[data-interpretation]');
  expect(await note.textContent()).toContain('「信金」は「信用金庫」も含めて検索しました');
  const widened = await tiers(page);
  expect(widened).toContain('synonym');
  await note.getByRole('link', { name: '入力どおりに検索する' }).click();
  await page.waitForURL(/exact=1/);
  await answered(page);
  expect(await note.textContent()).toContain('入力どおりの言葉だけで検索しました');
  expect(await tiers(page)).not.toContain('synonym');
  await note.getByRole('link', { name: '表記のゆれや言い換えも含めて検索する' }).click();
  await page.waitForURL((url) => !url.searchParams.has('exact'));
  await answered(page);
  expect(await tiers(page)).toEqual(widened);
});

test('a case is saved from a result of the search, by the keyboard, and it is said', async () => {
  const page = await openSearch('金沢');
  const card = page.locator('[data-search-list] [data-case]').first();
  const title = (await card.locator('h2').textContent())?.trim() ?? '';
  const button = card.locator('.save__button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => button.getAttribute('aria-label')).toBe(`保存済み: ${title}`);
  expect(await page.locator('[data-save-said]').textContent()).toBe(`保存しました: ${title}`);
  const slug = await card.getAttribute('data-case');
  await page.goto(`${stage.url}saved/`);
  expect(await page.locator(`[data-saved="case/${slug}"] [data-field=title]`).textContent()).toBe(title);
});

test('what was done to the words is shown and switched off in the finder too', async () => {
  const page = await openFinder('信金');
  const note = page.locator('[data-interpretation]');
  expect(await note.textContent()).toContain('「信金」は「信用金庫」も含めて検索しました');
  const widened = await count(page);
  expect(widened).toBeGreaterThan(0);
  await note.getByRole('link', { name: '入力どおりに検索する' }).click();
  await expect.poll(() => page.url()).toContain('exact=1');
  await expect.poll(() => count(page)).toBeLessThan(widened);
  await note.getByRole('link', { name: '表記のゆれや言い換えも含めて検索する' }).click();
  await expect.poll(() => page.url()).not.toContain('exact');
  await expect.poll(() => count(page)).toBe(widened);
});

test('words as typed stay words as typed on the way to a case', async () => {
  const page = await stage.open('cases/?q=%E9%87%91%E6%B2%A2&exact=1');
  const card = page.locator('[data-finder-list] [data-case]').first();
  await card.locator('.card__section, [data-field="passage"] mark').first().waitFor();
  await card.locator('h2 a').click();
  await page.waitForURL(/cases\/[a-z0-9-]+\/\?q=[^&]+&exact=1/);
  await page.locator('[data-marked-text] mark').first().waitFor();
  const marks = await page.locator('[data-marked-text] mark').allTextContents();
  expect([...new Set(marks)]).toEqual(['金沢']);
});

test('near results stand under a heading of their own', async () => {
  const page = await openSearch('運送会社で死亡事故をなくすには');
  expect(await page.locator('[data-search-status]').textContent()).toContain('含むページはありません');
  const order = await page
    .locator('[data-search-list] > :is(h2, article)')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.tier ?? one.textContent));
  expect(order[0]).toBe('一部の言葉だけを含むページ・近い内容');
  expect(order.length).toBeGreaterThan(1);
  expect(new Set(order.slice(1))).toEqual(new Set(['near']));

  const holding = await openSearch('事業承継');
  expect(await tiers(holding)).not.toContain('near');
  expect(await holding.locator('.search-near').count()).toBe(0);

  const finder = await openFinder('運送会社で死亡事故をなくすには');
  expect(await count(finder)).toBe(0);
  const near = finder.locator('[data-finder-list] h2', { hasText: '近い内容' });
  await near.waitFor();
  const nearest = await page.locator('[data-search-list] [data-case]').first().getAttribute('data-case');
  expect(await finder.locator(`[data-finder-list] h2.finder__near ~ [data-case="${nearest}"]`).count()).toBe(
    1,
  );
});

test('a word that is nowhere is said to be nowhere, and other ways to search are offered', async () => {
  const page = await openSearch('魚機');
  await page.locator('[data-search-status]', { hasText: 'まだありません' }).waitFor();
  expect(await page.locator('[data-search-list] > *').count()).toBe(0);
  const ways = page.locator('[data-search-ways]');
  expect(await ways.isVisible()).toBe(true);
  await ways.getByRole('link', { name: '条件を選んで' }).click();
  await page.waitForURL(/\/cases\/$/);

  // The finder offers the same ways, and the search of the whole site.
  await page.goto(`${page.url()}?q=${encodeURIComponent('魚機')}`);
  await page.locator('[data-finder-zero]').waitFor();
  const same = page.locator('[data-finder-ways]');
  for (const path of ['search', 'concerns', 'match', 'knowhow', 'glossary', 'coverage'])
    expect(await same.locator(`a[href="/${path}/"]`).isVisible()).toBe(true);

  const holding = await openSearch('事業承継');
  expect(await holding.locator('[data-search-ways]').isVisible()).toBe(false);
});

test('a single question is saved from a result', async () => {
  const page = await openSearch('事業承継');
  const card = page.locator('[data-search-list] article').first();
  await card.getByText('問いかけを選んで保存').click();
  const add = card.getByRole('button', { name: /^手元に加える: / }).first();
  const words = (await add.getAttribute('aria-label'))?.replace('手元に加える: ', '') ?? '';
  await add.click();
  await page.goto(new URL('/saved/', page.url()).href);
  expect(await page.locator('[data-saved] [data-field=title]').textContent()).toBe(words);
});

test('more results come behind a button, and the focus goes on with them', async () => {
  const page = await openSearch('事業承継');
  const cards = page.locator('[data-search-list] article');
  expect(await cards.count()).toBe(20);
  await page.getByRole('button', { name: /続きを見る/ }).click();
  await expect.poll(() => cards.count()).toBeGreaterThan(20);
  const focused = () =>
    cards
      .nth(20)
      .evaluate((card) => card.contains(document.activeElement) && document.activeElement !== null);
  await expect.poll(focused).toBe(true);
});

test('a misspelt word is answered with the spelling that exists', async () => {
  const page = await openSearch('販路改拓');
  const link = page.locator('[data-search-note]').getByRole('link', { name: '販路開拓' });
  expect(await page.locator('[data-search-note]').textContent()).toContain('もしかして');
  await link.click();
  await page.waitForURL((url) => url.searchParams.get('q') === '販路開拓');
  await answered(page);
  expect(await tiers(page)).toContain('exact');

  const finder = await openFinder('販路改拓');
  await finder.getByRole('link', { name: 'もしかして「販路開拓」' }).click();
  await expect.poll(() => count(finder)).toBeGreaterThan(0);
  expect(await finder.locator('[data-finder-search] input').inputValue()).toBe('販路開拓');
});

test('going back brings the words back into the box', async () => {
  const page = await openSearch('金沢');
  const box = page.locator('site-search input[name=q]');
  await box.fill('味噌');
  await box.press('Enter');
  await expect.poll(() => page.locator('[data-search-status]').textContent()).toContain('「味噌」');
  await page.goBack();
  await expect.poll(() => page.locator('[data-search-status]').textContent()).toContain('「金沢」');
  expect(await box.inputValue()).toBe('金沢');
});

/** Anchors of a built page. */
function anchorsOf(pathname: string): Set<string> {
  const $ = load(readFileSync(`${SITE.folder}${pathname}index.html`, 'utf8'));
  return new Set(
    $('[id]')
      .map((_, element) => $(element).attr('id') ?? '')
      .get(),
  );
}

/** Words that stand in many sections. */
const PASSAGES = ['後継者', '信用金庫', '中小機構', 'クラウド', '満足', '研修'];

test('passages lead to their section, and the section is there', async () => {
  const missing: string[] = [];
  let links = 0;
  const page = await stage.open('search/');
  for (const words of sampleOf('passages', PASSAGES, 2)) {
    await page.goto(`${stage.url}search/?q=${encodeURIComponent(words)}`);
    await answered(page);
    const hrefs = await page
      .locator('a.card__section')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const href of hrefs) {
      const { pathname, hash } = new URL(href);
      links += 1;
      if (!anchorsOf(pathname).has(decodeURIComponent(hash.slice(1)))) missing.push(`${words}: ${href}`);
    }
  }
  expect(links).toBeGreaterThan(often(10, 30));
  expect(missing).toEqual([]);

  await page.goto(`${stage.url}search/?q=${encodeURIComponent('損益分岐点')}`);
  await answered(page);
  const link = page.locator('[data-search-list] [data-case] a.card__section').first();
  const heading = await link.textContent();
  await link.click();
  await page.locator('[data-case-page]').waitFor();
  await page.locator('[data-marked-text] mark').first().waitFor();
  const target = page.locator(':target');
  expect(await target.textContent()).toContain(heading);
  const inView = () =>
    target.evaluate((one) => {
      const { top } = one.getBoundingClientRect();
      return top > -4 && top < innerHeight;
    });
  await expect.poll(inView).toBe(true);
});

/** Different words marked in a place, sorted. */
const marked = async (page: Page, place: string) =>
  [...new Set(await page.locator(`${place} mark`).allTextContents())].sort();

/** A query and a result of it, by the way it is found; what is marked there. */
const ARRIVALS: readonly (readonly [words: string, path: string, marks: string[]])[] = [
  ['後継者', pageSaying('case', '後継者').path, ['後継者']],
  ['金澤', pageSaying('case', '金沢', '金澤').path, ['金沢', '金澤']],
  ['ｶｲｾﾞﾝ', pageSaying('case', 'カイゼン').path, ['カイゼン']],
  ['信金', pageSayingOnly('case', '信用金庫', '信金').path, ['信用金庫']],
  ['酒蔵 後継者', pageSaying('case', '酒蔵', '後継者').path, ['後継者', '酒蔵']],
  ['内発的動機づけ', pageSaying('knowhow', '内発的動機づけ').path, ['内発的動機づけ']],
  ['官民合同チーム', 'bureaus/', ['官民合同チーム']],
  ['知識のひろば', 'site/', ['知識のひろば']],
];

test('a page shows the marks of its result on arrival, and they can be taken away', async () => {
  const wrong: string[] = [];
  const page = await stage.open('search/');
  for (const [words, path, expected] of sampleOf('arrivals', ARRIVALS, 3)) {
    await page.goto(`${stage.url}${path}`);
    const plain = await page.locator('[data-marked-text]').textContent();
    await page.goto(`${stage.url}search/?q=${encodeURIComponent(words)}`);
    await answered(page);
    const card = page
      .locator('[data-search-list] article')
      .filter({ has: page.locator(`h2 a[href*="/${path}"]`) });
    const inResult = await card
      .locator('mark')
      .evaluateAll((all) => [...new Set(all.map((one) => one.textContent ?? ''))].sort());
    await card.locator('h2 a').click();
    await page.waitForURL(`**/${path}?q=**`);
    await page.locator('[data-marked-text] mark').first().waitFor();
    const onPage = await marked(page, '[data-marked-text]');
    if (onPage.join() !== [...expected].sort().join())
      wrong.push(`${words} ${path}: on the page ${onPage.join()}, expected ${expected.join()}`);
    if (!inResult.length || inResult.some((one) => !onPage.includes(one)))
      wrong.push(`${words} ${path}: in the result ${inResult.join()}, on the page ${onPage.join()}`);
    if (await page.locator('svg mark').count()) wrong.push(`${words} ${path}: a picture is marked`);
    const shown = page.locator('arrival-marks');
    const number = await page.locator('[data-marked-text] mark').count();
    if (!(await shown.textContent())?.includes(`「${words}」の箇所に印を付けています（${number}か所）`))
      wrong.push(`${words} ${path}: says ${await shown.textContent()}`);
    await shown.getByRole('button', { name: '印を消す' }).click();
    if (await page.locator('[data-marked-text] mark').count()) wrong.push(`${words} ${path}: marks stay`);
    if (await shown.isVisible()) wrong.push(`${words} ${path}: the notice stays`);
    if ((await page.locator('[data-marked-text]').textContent()) !== plain)
      wrong.push(`${path}: the text changed`);
  }
  expect(wrong.join('\n')).toBe('');
});

test('a near result is marked on arrival as it is in the list', async () => {
  const page = await openSearch('運送会社で死亡事故をなくすには');
  const card = page.locator('[data-search-list] [data-case]').first();
  const inResult = await card.locator('mark').allTextContents();
  expect(inResult.length).toBeGreaterThan(0);
  await card.locator('h2 a').click();
  await page.locator('[data-marked-text] mark').first().waitFor();
  expect(await marked(page, '[data-marked-text]')).toEqual(expect.arrayContaining([...new Set(inResult)]));
});

test('without a query, and without the index, a page is left as it is', async () => {
  const { path } = pageSaying('case', '金沢');
  const page = await stage.open(path);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('search-index'))).toEqual([]);
  await page.route('**/search-index/**', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${stage.url}${path}?q=${encodeURIComponent('金沢')}`);
  await page.waitForLoadState('networkidle');
  expect(await page.locator('[data-marked-text] mark').count()).toBe(0);
  expect(await page.locator('arrival-marks').isVisible()).toBe(false);
});

test('the list of 気がかり begins with the stuck adviser and is narrowed by everyday words', async () => {
  const page = await stage.open('concerns/');
  const items = page.locator('[data-concern-item]:visible');
  const all = await items.count();
  expect(await page.locator('main h2').first().textContent()).toContain('面談で行き詰まった');
  const field = page.getByLabel('ふだんの言葉でしぼる');
  await field.fill('若い社員がすぐ辞める');
  await page.getByText(/に当てはまる気がかり \d/).waitFor();
  expect(await items.count()).toBeLessThan(all);
  expect(await items.allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('すぐ辞めてしまう')]),
  );
  expect(await page.locator('main h2:visible').count()).toBe(1);
  await page.reload();
  await page.getByText(/に当てはまる気がかり \d/).waitFor();
  await field.fill('すぐやめる');
  await page.getByText(/「すぐやめる」に当てはまる気がかり \d/).waitFor();
  await field.fill('ぬるぽ');
  await page.getByRole('link', { name: 'サイト全体を、この言葉で検索する' }).waitFor();
  await field.fill('');
  await expect.poll(() => items.count()).toBe(all);
});

test('where the search server is silent, the browser finds the pages and both views say so', async () => {
  const page = await served.open('search/?q=相談');
  await answered(page);
  expect(await page.locator('[data-search-note]').textContent()).toContain(
    'お使いのブラウザーの中で探しました',
  );
  expect((await tiers(page)).length).toBeGreaterThan(0);
  expect(silent.length).toBeGreaterThan(0);
  for (const path of silent.splice(0)) expect(path).toMatch(/^\/search-server\/[0-9a-f]{12}\/[0-9a-z-]+$/);
  await askPage(page, '会社');
  expect(silent).toEqual([]);
  const finder = await served.open('cases/?q=会社');
  await finder.locator('[data-finder-list]:not([aria-busy])').waitFor();
  expect(await finder.locator('[data-finder-note]').textContent()).toContain(
    'お使いのブラウザーの中で探しました',
  );
});
