import { expect, test } from 'vitest';
import { pass, useStage } from '#support/browser.ts';

const stage = useStage();

test('/ goes to the search box of the page, or to the search', async () => {
  const page = await stage.open('cases/');
  await page.locator('case-finder[data-ready]').waitFor();
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  await page.keyboard.type('a/b?c');
  expect(await page.locator('[data-finder-search] input').inputValue()).toBe('a/b?c');
  expect(await page.locator('.keys__dialog').isVisible()).toBe(false);
  await page.goto(`${stage.url}about/`);
  await page.keyboard.press('/');
  await page.waitForURL(/\/search\/$/);
});

test('arrows go from card to card once a card has the focus, and scroll as ever before that', async () => {
  const page = await stage.open('cases/');
  await page.locator('case-finder[data-ready]').waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-case]')?.dataset.case ?? '');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('');
  const titles = page.locator('[data-finder-list] .card__title a');
  await titles.first().focus();
  const first = await focused();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).not.toBe(first);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(first);
});

test('? opens the help, Escape closes it, and everything can be switched off for good', async () => {
  const page = await stage.open('about/');
  await page.keyboard.press('?');
  const dialog = page.locator('.keys__dialog');
  await dialog.waitFor();
  await page.getByLabel('これらのキーを使う').uncheck();
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(false);
  await page.reload();
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  expect(await dialog.isVisible()).toBe(false);
  expect(new URL(page.url()).pathname).toBe('/about/');
  await page.getByRole('button', { name: 'キーボードの使い方' }).click();
  await page.getByLabel('これらのキーを使う').check();
  await page.getByRole('button', { name: '閉じる' }).click();
  await page.keyboard.press('?');
  await dialog.waitFor();
});

test('keys that an input method is still composing are left alone', async () => {
  const page = await stage.open('about/');
  await page.evaluate(() => {
    for (const more of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ['/', '?'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
  });
  await pass(page, 500);
  const dialog = page.locator('.keys__dialog');
  expect(await dialog.isVisible()).toBe(false);
  expect(new URL(page.url()).pathname).toBe('/about/');
  // The same key, typed: it was not deaf.
  await page.keyboard.press('?');
  await dialog.waitFor();
});
