import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';

const stage = useStage();

test.for(['', 'concerns/no-successor/', 'cases/', 'cases/?view=table'])(
  'no text of a card is cut before its point, on a phone: /%s',
  async (path) => {
    const page = await stage.open(path, { viewport: { width: 390, height: 800 } });
    if (path.includes('view')) await page.locator('.case-table').waitFor();
    const texts = page.locator('.card p, .case-table td');
    const cut = await texts.evaluateAll((all) =>
      all
        .filter((one) => one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 0)
        .map((one) => one.textContent),
    );
    expect(await texts.count()).toBeGreaterThan(5);
    expect(cut).toEqual([]);
  },
);

test('what a card says of its supporter keeps its line when the button says that nothing can be kept', async () => {
  const page = await stage.open('about/', { viewport: { width: 390, height: 800 } });
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${stage.url}cases/`);
  const card = page.locator('.card--case', { hasText: '支援: 商工会' }).first();
  const height = () => card.locator('.card__kinds').evaluate((one) => one.clientHeight);
  const before = await height();
  await card.getByRole('button', { name: /保存/ }).click();
  await card.getByText('保存が止められています').waitFor();
  expect(await height()).toBe(before);
});
