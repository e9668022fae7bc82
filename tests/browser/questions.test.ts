import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { PracticeCase } from '#core/practice/practice-case.ts';
import { useStage } from '#support/browser.ts';
import { FULL } from '#support/examples.ts';
import { readJson, SITE } from '#support/site.ts';

const stage = useStage();

const listed = readJson<{ ask: string; origin: string; step: string; walls?: string[] }[]>(
  SITE,
  'questions/list.json',
);
const shown = (page: Page) => page.locator('[data-picker-list] [data-question]');

test('questions are chosen by step, wall and words; the choice is the address, and is saved and copied', async () => {
  const page = await stage.open('questions/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await shown(page).count()).toBe(20);
  await page.locator('select[name=step]').selectOption('awareness');
  await page.locator('select[name=wall]').selectOption('unfaced');
  const fit = listed.filter(({ step, walls }) => step === 'awareness' && walls?.includes('unfaced'));
  await page.getByText(`${fit.length}の問いかけ`).waitFor();
  expect(await shown(page).count()).toBe(Math.min(20, fit.length));
  expect(new URL(page.url()).search).toBe('?step=awareness&wall=unfaced');
  await page.getByRole('button', { name: '一覧をコピー' }).click();
  await page.getByText(`${fit.length}の問いかけをコピーしました`).waitFor();
  expect((await copied()).split('\n')).toEqual(fit.map(({ ask }) => `・${ask}`));
  await page.reload();
  await page.getByText(`${fit.length}の問いかけ`).waitFor();
  const [first] = fit;
  await shown(page).first().getByRole('button', { name: 'コピー', exact: true }).click();
  await expect.poll(copied).toBe(first?.ask);
  await shown(page).first().locator('.save__button').click();
  await page.locator('input[name=q]').fill('ぬるぽ');
  await page.getByText('当てはまる問いかけがありません').waitFor();
  await page.goto(`${stage.url}saved/`);
  expect(await page.locator('[data-saved] [data-field=title]').textContent()).toContain(first?.ask ?? '');
});

test('a question that was asked stands as speech, what the editors wrote does not, and the top says how many', async () => {
  const page = await stage.open('questions/?origin=reported');
  const asked = listed.filter(({ origin }) => origin === 'reported');
  await page.getByText(`${asked.length}の問いかけ`).waitFor();
  for (const text of await shown(page).locator('[data-ask]').allTextContents())
    expect(text).toMatch(/^「.+」$/);
  expect(await page.locator('.page-lead').textContent()).toContain(
    `編集部がつくった問いが${listed.filter(({ origin }) => origin === 'editorial').length}`,
  );
});

test('every question leads back to its own place on the page it comes from', async () => {
  const page = await stage.open('questions/');
  const link = shown(page).locator('[data-part=from]').first();
  const title = await link.textContent();
  await link.click();
  await page.waitForURL(/#q-[a-z0-9]+$/);
  expect(await page.locator('h1').textContent()).toBe(title?.trim());
  expect(await page.locator('[data-question]:target').count()).toBe(1);
});

test('without JavaScript there are pages of twenty, and pages of every step, wall and concern', async () => {
  const page = await stage.open('questions/', { javaScriptEnabled: false });
  expect(await shown(page).count()).toBe(20);
  expect(await page.locator('[data-picker-form]').isVisible()).toBe(false);
  await page.locator('.pager__link').nth(1).click();
  expect(await shown(page).count()).toBe(20);
  await page.getByText('気がかり・段階・壁・由来から選ぶ').click();
  await page.locator('.question-ways a').first().click();
  expect(await page.locator('h1').textContent()).toMatch(/^気がかり「.+」の問いかけ/);
  expect(await shown(page).count()).toBeGreaterThan(0);
});

test('a case page: 目次 follows the reading, link and text are copied, neighbours have reasons', async () => {
  const page = await stage.open(`cases/${FULL}/`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#lessons').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 600);
  await expect
    .poll(() => page.locator('.toc__link[aria-current]').textContent())
    .toMatch(/支援者の学び|この事例で分からないこと|出典/);
  await page.getByRole('button', { name: 'リンクをコピー' }).click();
  await page.getByText('リンクをコピーしました').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/cases/${FULL}/`);
  await page.getByRole('button', { name: '文章を Markdown でコピー' }).click();
  await page.getByText('出典と利用条件を添えた文章をコピーしました').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    readFileSync(join(SITE.folder, `cases/${FULL}/index.md`), 'utf8'),
  );
  // A trade that no other case has gives one list only.
  const reasons = await page.locator('.related__why').allTextContents();
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason).toMatch(/^近いところ: .+／.+/);
});

test('稽古場: by keyboard alone a case is practised; what follows is in the page only after the question', async () => {
  const { cases } = readJson<{ cases: { slug: string; chunk: number }[] }>(SITE, 'practice/index.json');
  const { slug, chunk } = cases.at(-1) ?? { slug: '', chunk: 0 };
  const one = readJson<PracticeCase[]>(SITE, `practice/cases/${chunk}.json`).find(
    (each) => each.slug === slug,
  );
  const page = await stage.open(`practice/?case=${slug}`, { viewport: { width: 390, height: 844 } });
  await page.locator('practice-room[data-ready]').waitFor();
  const text = () => page.locator('practice-room').evaluate((room) => room.textContent ?? '');
  const line = (part: string | undefined) => part?.split('\n')[0] ?? 'none';
  expect(await text()).toContain(line(one?.told[0]?.text));
  for (const after of [
    one?.title,
    line(one?.rest[0]?.text),
    line(one?.rest.at(-1)?.text),
    ...(one?.unknown ?? []),
  ])
    expect(await text()).not.toContain(after);
  // Who composed a question is said before and after.
  expect(await page.locator('fieldset small').count()).toBe(3);
  await page.getByLabel('いちばんの課題は何だと思いますか').focus();
  await page.keyboard.type('原価が見えていない');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '問いかけをくらべる' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('問いかけをくらべる');
  expect(await text()).toContain(line(one?.rest.at(-1)?.text));
  expect(await page.locator('.practice__why small').count()).toBe(3);
  expect(await page.getByText('この事例の問いかけです').count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: /^できた/ }).click();
  await page.getByText('記録しました').waitFor();
  // It is kept, and printed without anything to press.
  await page.reload();
  await page.getByText('仮説: 原価が見えていない').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('practice-room button:visible').count()).toBe(0);
  expect(await page.getByText('仮説: 原価が見えていない').isVisible()).toBe(true);
});
