import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { fillShort, finishedFile, ready } from '#support/form.ts';
import { BASE_SITE, readJson } from '#support/site.ts';

const stage = useStage(BASE_SITE);
const [{ title } = { title: '' }] = readJson<{ cases: { title: string }[] }>(
  BASE_SITE,
  'data/cases.json',
).cases;

test('under a base path: home, finder, search and a case work', async () => {
  const page = await stage.open('');
  await page.locator('form[role=search] input[name=q]').fill(title);
  await page.getByRole('button', { name: '検索' }).click();
  await page.waitForURL(/\/bansou\/search\/\?q=/);
  await page.locator('[data-search-list] [data-case] h2 a').first().click();
  await page.waitForURL(/\/bansou\/cases\/[a-z0-9-]+\//);
  await page.getByRole('link', { name: '事例一覧' }).click();
  await page.locator('case-finder[data-ready]').waitFor();
  await page.locator('summary', { hasText: '地域・都道府県' }).click();
  await page.locator('input[name=region][value=hokuriku]').first().check();
  await expect.poll(() => page.url()).toMatch(/\/bansou\/cases\/\?region=hokuriku$/);
  await page.locator('.card__title a').first().click();
  await page.waitForURL(/\/bansou\/cases\/[a-z0-9-]+\//);
});

test('under a base path the form finds its check and keeps its draft apart', async () => {
  const page = await stage.open('contribute/');
  await page.getByRole('link', { name: '事例を書く' }).click();
  await ready(page);
  await fillShort(page);
  await finishedFile(page, /publication: draft/);
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('case-draft'))))
    .toEqual(['case-draft:/bansou/']);
});
