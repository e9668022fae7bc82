import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { FULL, OTHER, THIN } from '#support/examples.ts';

const stage = useStage();
const KEY = 'saved-cases:/';
const CASE = FULL;
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const rows = (page: Page) => page.locator('[data-saved]');

test('save on a case page and on a card of the finder, sort into folders, write notes, all after a reload', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.getByText('保存しました').first().waitFor();
  await page.goto(`${stage.url}cases/?region=hokuriku`);
  await page.locator('case-finder[data-ready]').waitFor();
  const card = page.locator('[data-finder-list] [data-case]').nth(1);
  await card.locator('.save__button').click();
  expect(await card.locator('.save__button').textContent()).toContain('保存済み');
  const other = await card.getAttribute('data-case');

  await page.goto(`${stage.url}saved/`);
  expect(await rows(page).count()).toBe(2);
  const row = page.locator(`[data-saved="${CASE}"]`);
  await row.locator('[data-field=folder]').fill('訪問前');
  await row.locator('[data-field=folder]').press('Tab');
  await row.locator('[data-field=note]').fill('社長に見せる');
  await row.locator('[data-field=note]').blur();
  await page.reload();
  expect(await row.locator('[data-field=note]').inputValue()).toBe('社長に見せる');
  await page.locator('[data-saved-filter]').selectOption('訪問前');
  expect(await rows(page).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.saved))).toEqual(
    [CASE],
  );

  await page.locator('[data-saved-filter]').selectOption('');
  await page.locator(`[data-saved="${other}"] [data-field=drop]`).click();
  expect(await rows(page).count()).toBe(1);
  await page.getByRole('button', { name: '元に戻す' }).click();
  expect(await rows(page).count()).toBe(2);
});

test('export and import: another browser has the same list', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.goto(`${stage.url}saved/`);
  await page.locator('[data-field=note]').fill('メモ');
  await page.locator('[data-field=note]').blur();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ファイルに書き出す' }).click(),
  ]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain(CASE);
  const elsewhere = await stage.open('saved/');
  await elsewhere.locator('[data-saved-import]').setInputFiles(file);
  await elsewhere.getByText('1件を加えました').waitFor();
  expect(await elsewhere.locator('[data-field=note]').inputValue()).toBe('メモ');
  await elsewhere
    .locator('[data-saved-import]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await elsewhere.getByText('このファイルは読めませんでした').waitFor();
  expect(await rows(elsewhere).count()).toBe(1);
});

test('share by an address: the receiver sees titles, and takes them over', async () => {
  const page = await stage.open(`saved/#list=勉強会&ids=${CASE},not-here`);
  await page.getByText('共有された一覧「勉強会」').waitFor();
  await page.getByText('1件は、このサイトにありませんでした').waitFor();
  const title = await page.locator('.saved-shared__list a').textContent();
  await page.getByRole('button', { name: '自分の保存に加える' }).click();
  await page.locator(`[data-saved="${CASE}"]`).waitFor();
  expect(await page.locator('[data-field=title]').first().textContent()).toBe(title);
  expect(await page.locator('[data-field=folder]').first().inputValue()).toBe('勉強会');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'アドレスで共有' }).click();
  await page.getByText('コピーしました').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`/saved/#ids=${CASE}$`),
  );
});

test('what cannot be read is reported, kept aside and given out; saving goes on', async () => {
  const page = await stage.open('saved/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"cases":[{"slug":"a'), KEY);
  await page.reload();
  await page.getByText('元のデータは消さずに取ってあります').waitFor();
  await page.goto(`${stage.url}cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.goto(`${stage.url}saved/`);
  expect(await rows(page).count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '読めなかったデータを取り出す' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe('{"version":1,"cases":[{"slug":"a');
  // Taken out, it is said of no more; nor was it by the saves after the first.
  await page.locator('[data-saved-notice]').waitFor({ state: 'hidden' });
  await page.reload();
  await rows(page).first().waitFor();
  expect(await page.locator('[data-saved-notice]').isVisible()).toBe(false);
});

test('what was damaged once is said once: the next saves are confirmed as saved', async () => {
  const page = await stage.open('saved/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"cases":[{"slug":"a'), KEY);
  const save = async (slug: string) => {
    await page.goto(`${stage.url}cases/${slug}/`);
    await page.locator('.case__head .save__button').click();
    return page.locator('.case__head [data-save-status]').textContent();
  };
  expect(await save(CASE)).toContain('前のデータが壊れていた');
  expect(await save(THIN)).toBe('保存しました');
  expect(await save(OTHER)).toBe('保存しました');
});

test('a shared list whose data comes late never stands in place of a newer one', async () => {
  const page = await stage.open('404.html');
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let asked = 0;
  await page.route('**/finder/records.json', async (route) => {
    asked += 1;
    if (asked === 1) await held;
    await route.continue();
  });
  await page.goto(`${stage.url}saved/#list=old&ids=${CASE}`);
  await expect.poll(() => asked).toBe(1);
  await page.evaluate((slug) => {
    location.hash = `#list=new&ids=${slug}`;
  }, OTHER);
  await page.getByText('共有された一覧「new」').waitFor();
  const late = page.waitForResponse('**/finder/records.json');
  release();
  await (await late).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  await page.waitForLoadState('networkidle');
  expect(await page.locator('#shared-title').textContent()).toBe('共有された一覧「new」');
  await page.getByRole('button', { name: '自分の保存に加える' }).click();
  await page.locator(`[data-saved="${OTHER}"]`).waitFor();
  expect(await rows(page).count()).toBe(1);
});

test('a newer version of the list is never written over', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  const newer = '{"version":2,"cases":[{"slug":"a","stars":5}]}';
  await page.evaluate(([key, text]) => localStorage.setItem(key as string, text as string), [KEY, newer]);
  await page.locator('.case__head .save__button').click();
  await page.getByText('新しい版のデータがあるため').first().waitFor();
  expect(await stored(page)).toBe(newer);
});

test('storage full: what was saved before stays, and the new can be exported', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  const before = await stored(page);
  await page.goto(`${stage.url}cases/${THIN}/`);
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
  });
  await page.locator('.case__head .save__button').click();
  await page.getByText('保存場所がいっぱいで、残せませんでした').first().waitFor();
  expect(await stored(page)).toBe(before);
  expect(await page.locator('.case__head .save__button').textContent()).toContain('保存済み');
});

test('storage blocked: the page says so, works while it is open, and offers the ways out', async () => {
  const page = await stage.open('404.html');
  await page.context().addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${stage.url}cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.getByText('保存が止められています。閉じると消えます').first().waitFor();
  await page.goto(`${stage.url}saved/#ids=${CASE}`);
  await page.getByText('このブラウザーの設定で、保存が止められています').waitFor();
  await page.getByRole('button', { name: '自分の保存に加える' }).click();
  expect(await rows(page).count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ファイルに書き出す' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(CASE);
});

test('two open pages keep one list', async () => {
  const one = await stage.open(`cases/${CASE}/`);
  const two = await one.context().newPage();
  await two.goto(`${stage.url}cases/${THIN}/`);
  await one.locator('.case__head .save__button').click();
  await two.locator('.case__head .save__button').click();
  await one.goto(`${stage.url}saved/`);
  expect(await rows(one).count()).toBe(2);
  await two.goto(`${stage.url}saved/`);
  await two.locator('[data-field=drop]').first().click();
  await expect.poll(() => rows(one).count()).toBe(1);
});
