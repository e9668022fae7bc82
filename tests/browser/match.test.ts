import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pass, useStage } from '#support/browser.ts';
import { readJson, SITE } from '#support/site.ts';

const stage = useStage();
const { cases } = readJson<{ cases: { slug: string; facets: Record<string, string[]> }[] }>(
  SITE,
  'data/cases.json',
);

async function open(path = 'match/', options = {}): Promise<Page> {
  const page = await stage.open(path, options);
  await page.locator('match-finder[data-ready]').waitFor();
  return page;
}
const shown = (page: Page) =>
  page
    .locator('[data-match-list] [data-case]')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.case ?? ''));

test('a recorded run: from the first word on nothing leaves the page, and the page itself counts none', async () => {
  // With the worker allowed: it, too, has nothing to fetch on this page.
  const page = await open('match/', { serviceWorkers: 'allow' });
  const asked: string[] = [];
  // The browser itself, not the page, asks for the picture in its tab again when the address changes.
  page.context().on('request', (request) => {
    if (!/\/favicon\.(?:svg|ico)$/.test(request.url())) asked.push(request.url());
  });
  await page.locator('select[name=industry]').selectOption('manufacturing');
  await page.locator('input[name=employees]').fill('１２');
  await page.locator('input[name=wall][value=unfaced]').check();
  await page.locator('textarea[name=words]').fill('後継者が決まらない');
  await page.locator('.match__weights summary').click();
  await page.locator('input[name="w.industry"]').fill('5');
  await expect.poll(async () => (await shown(page)).length).toBe(10);
  await page.locator('[data-match-more]').click();
  await expect.poll(async () => (await shown(page)).length).toBe(20);
  await page.locator('[data-match-list] .save__button').first().click();
  await page.getByText('保存しました').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  await pass(page, 1_000);
  expect(asked).toEqual([]);
  expect(await page.locator('[data-match-requests]').textContent()).toBe('0');
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0);
});

test('with the network cut, everything on the page still works', async () => {
  const page = await open();
  await page.context().setOffline(true);
  await page.locator('select[name=ownerType]').selectOption('second');
  await expect.poll(async () => (await shown(page)).length).toBe(10);
  await page.context().setOffline(false);
});

test('the nearest agree in what was given, and say why; weight 0 leaves a trait out', async () => {
  const page = await open('match/#industry=manufacturing&ownerType=second');
  const first = page.locator('[data-match-list] [data-case]').first();
  await first.waitFor();
  expect(await first.locator('[data-why=agrees] dd').textContent()).toBe('製造業・2代目');
  const slug = (await shown(page))[0];
  expect(cases.find((one) => one.slug === slug)?.facets).toMatchObject({
    industry: ['manufacturing'],
    ownerType: ['second'],
  });
  await page.goto(`${stage.url}match/#industry=manufacturing&ownerType=second&w.industry=0`);
  await page.locator('match-finder[data-ready]').waitFor();
  await expect.poll(() => first.locator('[data-why=agrees] dd').textContent()).toBe('2代目');
});

test('the state stands in the fragment: a reload shows the same, and unknown parts are reported', async () => {
  const page = await open('match/#industry=manufacturing&industry=piracy');
  await page.getByText('「industry=piracy」').waitFor();
  await page.locator('textarea[name=words]').fill('下請け');
  await expect
    .poll(() => decodeURIComponent(page.url()))
    .toMatch(/\/match\/#industry=manufacturing&words=下請け$/);
  const before = await shown(page);
  await page.reload();
  await page.locator('match-finder[data-ready]').waitFor();
  expect(await page.locator('textarea[name=words]').inputValue()).toBe('下請け');
  expect(await shown(page)).toEqual(before);
  await page.getByRole('button', { name: '入力をすべて消す' }).click();
  await expect.poll(() => page.url()).toMatch(/\/match\/$/);
  expect(await shown(page)).toEqual([]);
});

test('nothing is drawn from kana that are still being composed', async () => {
  const page = await open();
  const box = page.locator('textarea[name=words]');
  await box.focus();
  const type = (text: string, isComposing: boolean) =>
    box.evaluate(
      (element, [value, composing]) => {
        (element as HTMLTextAreaElement).value = value as string;
        element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing as boolean }));
      },
      [text, isComposing] as const,
    );
  await type('かかくてんか', true);
  await pass(page, 1_000);
  expect(await shown(page)).toEqual([]);
  await type('価格転嫁', false);
  await expect.poll(async () => (await shown(page)).length).toBe(10);
});

test('the memo is one page of paper and holds the firm, three cases and their questions', async () => {
  const page = await open(
    'match/#industry=manufacturing&employees=12&ownerType=second&salesTrend=down&wall=unfaced&step=awareness',
  );
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.memo__case:visible').count()).toBe(3);
  expect(await page.locator('.memo__firm').innerText()).toContain('12名');
  expect(await page.locator('.match').isVisible()).toBe(false);
});
