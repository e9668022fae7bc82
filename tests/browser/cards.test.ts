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
