import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';

const stage = useStage();

<<<<<<< HEAD
test.for(['', 'steps/awareness/', 'concerns/no-successor/', 'cases/', 'cases/?view=table'])(
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
=======
test('in a row of cards of one height no summary shows half of a fourth line', async () => {
  const page = await stage.open('');
  const lines = await page
    .locator('.card__summary')
    .evaluateAll((all) =>
      all.map((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
    );
  expect(lines.length).toBeGreaterThan(5);
  expect(Math.max(...lines)).toBeLessThan(3.1);
});
>>>>>>> 41bb9f8 (Front door of three situations, menu of four, one map, lessons)
