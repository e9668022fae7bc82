import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { FULL } from '#support/examples.ts';

const stage = useStage();

test('questions narrow by step and wall, keep the choice in the address, and can be copied', async () => {
  const page = await stage.open('questions/');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const shown = page.locator('[data-question]:visible');
  const all = await shown.count();
  await page.locator('select[name=step]').selectOption('awareness');
  await page.locator('select[name=wall]').selectOption('unfaced');
  const narrowed = await shown.count();
  expect(narrowed).toBeGreaterThan(0);
  expect(narrowed).toBeLessThan(all);
  for (const item of await shown.all()) {
    expect(await item.getAttribute('data-step')).toBe('awareness');
    expect((await item.getAttribute('data-walls'))?.split(' ')).toContain('unfaced');
  }
  expect(new URL(page.url()).search).toBe('?step=awareness&wall=unfaced');

  await page.getByRole('button', { name: '一覧をコピー' }).click();
  await page.getByText(`${narrowed}の問いかけをコピーしました`).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').length).toBe(narrowed);

  await page.reload();
  expect(await shown.count()).toBe(narrowed);
});

test('every question leads back to the page it comes from', async () => {
  const page = await stage.open('questions/');
  const link = page.locator('[data-question] .question__meta:last-of-type a').first();
  const title = await link.textContent();
  await link.click();
  await page.waitForURL(/#questions$/);
  expect(await page.locator('h1').textContent()).toBe(title);
});

test('without JavaScript all questions stand', async () => {
  const page = await stage.open('questions/', { javaScriptEnabled: false });
  expect(await page.locator('[data-question]:visible').count()).toBeGreaterThan(50);
  expect(await page.locator('[data-picker-form]').isVisible()).toBe(false);
});

test('a case page: 目次 follows the reading, the link is copied, neighbours have reasons', async () => {
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
  // A trade that no other case has gives one list only.
  const reasons = await page.locator('.related__why').allTextContents();
  expect(reasons.length).toBeGreaterThan(0);
  for (const reason of reasons) expect(reason).toMatch(/^近いところ: .+／.+/);
});
