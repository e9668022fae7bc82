import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { ANOTHER, FULL, type OpenCase, OTHER, published, THIN } from '#support/examples.ts';
import { pdfPages } from '#support/pdf.ts';
import { often, sampleOf } from '#support/seed.ts';
import { readJson, SITE } from '#support/site.ts';

const stage = useStage();
const THREE = [FULL, THIN, OTHER];
const articles = readJson<{ knowhow: { slug: string }[] }>(SITE, 'data/knowhow.json').knowhow.map(
  ({ slug }) => `knowhow/${slug}/`,
);

test('cases stand side by side, differences are marked, and the table goes into a spreadsheet', async () => {
  const page = await stage.open(`compare/?ids=${THREE.join(',')}`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.compare > .compare-table').waitFor();
  expect(await page.locator('.compare-table__case').count()).toBe(3);
  // The turn comes first; a mark stands only where one would expect the cases to agree.
  expect(await page.locator('.compare-table__term').first().innerText()).toMatch(/^壁/);
  const trades = THREE.map((slug) => published.find((one) => one.slug === slug)?.facets.industry?.[0]);
  const trade = page.locator('.compare-table__row', { has: page.getByRole('rowheader', { name: '業種' }) });
  expect(await trade.locator('.compare-table__mark').count()).toBe(Number(new Set(trades).size > 1));
  const business = page.locator('.compare-table__row', {
    has: page.getByRole('rowheader', { name: '事業内容' }),
  });
  expect(await business.locator('.compare-table__mark').count()).toBe(0);
  // What only one case tells waits below.
  const fold = page.locator('.compare__fold');
  for (const row of await page
    .locator('.compare > .compare-table .compare-table__row:not(.compare-table__row--beat)')
    .all())
    expect(
      await row.locator('td:not(.compare-table__unknown)').count(),
      await row.innerText(),
    ).toBeGreaterThan(1);
  for (const row of await fold.locator('.compare-table__row').all())
    expect(await row.locator('td:not(.compare-table__unknown)').count()).toBe(1);
  await page.getByRole('button', { name: '表をコピー' }).click();
  await page.getByText('表をコピーしました').waitFor();
  const types = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { html: await read('text/html'), plain: await read('text/plain') };
  });
  expect(types.html).toContain('<table');
  expect(types.plain.split('\r\n')[0]?.split('\t').length).toBe(4);
  const shown = page.locator('.compare-table__row:visible');
  await page.locator('.compare__fold > summary').click();
  const all = await shown.count();
  const only = page.getByLabel('違うところだけ');
  await only.check();
  expect(await shown.count()).toBeLessThan(all);
  expect(await fold.isVisible()).toBe(false);
  await only.uncheck();
  expect(await shown.count()).toBe(all);
});

test('addresses with too many, unknown or no cases are answered in words', async () => {
  const page = await stage.open(
    `compare/?ids=${published
      .slice(0, 5)
      .map(({ slug }) => slug)
      .join(',')}`,
  );
  await page.getByText('はじめの4件を並べました').waitFor();
  await page.goto(`${stage.url}compare/?ids=not-here,${THREE[0]}`);
  await page.getByText('「not-here」は読めませんでした').waitFor();
  await page.goto(`${stage.url}compare/`);
  await page.getByText('比べたい事例を二件以上選んでください').waitFor();
  // No page that needs something of 手元 is a dead end where there is nothing.
  for (const path of ['compare/', 'pack/', 'listen/']) {
    await page.goto(stage.url + path);
    await page.getByRole('link', { name: '支援事例から選ぶ' }).waitFor();
    expect(await page.locator('main :is(button, input):visible').count(), path).toBe(0);
  }
});

test('cases that come late never stand in place of those asked for later', async () => {
  const page = await stage.open('404.html');
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(`**/cases/${THREE[0]}/`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${stage.url}compare/?ids=${THREE[0]},${THREE[1]}`);
  const late = page.waitForResponse(`**/cases/${THREE[0]}/`);
  await page.evaluate((ids) => {
    history.pushState(null, '', `?ids=${ids}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, THREE.slice(1).join(','));
  const links = page.locator('.compare-table__case a');
  await links.first().waitFor();
  const wanted = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(wanted).toEqual(THREE.slice(1).map((slug) => `/cases/${slug}/`));
  release();
  await (await late).finished();
  await page.waitForLoadState('networkidle');
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(wanted);
});

test('on a phone one thing is read of all cases at once, each below its firm', async () => {
  const page = await stage.open(`compare/?ids=${THREE.join(',')}`, { viewport: { width: 390, height: 800 } });
  const row = page.locator('.compare-table__row').first();
  await row.waitFor();
  const firms = row.locator('.compare-table__firm');
  expect(await firms.filter({ visible: true }).count()).toBe(3);
  const lefts = await firms.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // Still a table for those who listen.
  expect(await page.getByRole('columnheader').count()).toBe(3);
});

test('the comparison prints across the sheet, without what is for the screen', async () => {
  const page = await stage.open(`compare/?ids=${THREE.join(',')}`);
  await page.locator('.compare > .compare-table').waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...pdf.matchAll(/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/g)];
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, width, height] of sheets) expect(Number(width)).toBeGreaterThan(Number(height));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.compare__tools, .compare__chips').filter({ visible: true }).count()).toBe(0);
});

// What a visit can carry: one sheet, printed on both sides.
test('the longest cases, and articles, print on two sheets of A4', async () => {
  const page = await stage.open('cases/');
  const longer: string[] = [];
  // The longest are the ones at risk.
  const sizeOf = (slug: string) => readFileSync(join(SITE.folder, 'cases', slug, 'index.html')).length;
  const longest = published.map(({ slug }) => slug).sort((a, b) => sizeOf(b) - sizeOf(a));
  for (const path of [
    ...sampleOf('print', articles, 2),
    ...longest.slice(0, often(3, 15)).map((slug) => `cases/${slug}/`),
  ]) {
    await page.goto(stage.url + path);
    const pages = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    if (pages > 2) longer.push(path);
  }
  expect(longer).toEqual([]);
  // Two sheets are no reason for letters that nobody can read: the smallest of them are of 7 pt.
  await page.emulateMedia({ media: 'print' });
  const sizes = await page
    .locator('.claim-notes li, .source-list li, a[data-claim]')
    .evaluateAll((all) => all.map((one) => (Number.parseFloat(getComputedStyle(one).fontSize) * 72) / 96));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
}, 240_000);

test('the address of every source of a case stands behind it while it is printed, and is gone afterwards', async () => {
  const { slug, sources } = published.find(
    (one) => (one.sources ?? []).filter(({ url }) => url).length > 2,
  ) as OpenCase;
  const page = await stage.open(`cases/${slug}/`);
  const list = page.locator('.source-list');
  // 根拠 says 出典1: the list is numbered, and no second number stands beside it.
  expect(await list.evaluate((one) => getComputedStyle(one).listStyleType)).toBe('decimal');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  for (const [at, { url }] of (sources ?? []).entries()) {
    const item = list.locator('li').nth(at);
    if (url) expect(await item.textContent()).toContain(decodeURI(new URL(url).href));
    expect(await item.locator('sup').count()).toBe(0);
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.locator('.link-note').count()).toBe(0);
  // Of an article, each number in the list below stands in the text: none in what opens on the screen alone.
  const explained = articles.find((path) =>
    readFileSync(join(SITE.folder, path, 'index.html'), 'utf8').includes('class="term"'),
  );
  await page.goto(stage.url + explained);
  expect(await page.locator('.term-note a').count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const marks = await page.locator('sup.link-note:visible').allInnerTexts();
  expect(new Set(marks).size).toBe(await page.locator('.link-note--list li').count());
});

test('the study pack of four cases is six pages: each case one, with questions that no other has', async () => {
  const four = [...THREE, ANOTHER];
  const page = await stage.open(`pack/?ids=${four.join(',')}`);
  await page.locator('study-pack[data-ready]').waitFor();
  const sheets = page.locator('.pack__case');
  expect(await sheets.count()).toBe(4);
  const asked = await Promise.all(
    four.map((_, at) => sheets.nth(at).locator('.pack__discussion li').allInnerTexts()),
  );
  for (const lines of asked) expect(lines.length).toBeGreaterThan(0);
  expect(new Set(asked.flat()).size).toBe(asked.flat().length);
  const own = published.find(({ slug }) => slug === FULL)?.questions?.[0]?.ask;
  expect(asked[0]?.join()).toContain(own);
  for (const text of await sheets.locator('.pack__licence').allInnerTexts()) expect(text).toMatch(/出典: .+/);
  expect(await page.locator('.pack__headline wbr').count()).toBeGreaterThan(0);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toBe(6);
  await page.getByLabel('進行の手引き（進行役用）を入れる').uncheck();
  expect(await page.locator('.pack__guide').count()).toBe(0);
  expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toBe(5);
});

test('without cases in the address, pack and comparison are about the first of 手元', async () => {
  const page = await stage.open('pack/');
  await page.evaluate((slugs) => {
    const items = slugs.map((slug) => ({ kind: 'case', slug, title: slug, company: slug }));
    localStorage.setItem('saved-cases:/', JSON.stringify({ version: 2, items }));
  }, THREE);
  await page.reload();
  await page.getByText('3件の事例が入ります').waitFor();
  expect(new URL(page.url()).search).toBe(`?ids=${THREE.join(',')}`);
  await page.locator('[data-pack-chooser] a').first().click();
  await page.getByText('2件の事例が入ります').waitFor();
  await page.goto(`${stage.url}compare/`);
  await page.getByText('3件を比べています').waitFor();
});
