import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';

const stage = useStage();

test.for(['', 'steps/awareness/', 'walls/unseen/'])(
  'in a row of cards of one height no summary shows half of a fourth line: /%s',
  async (path) => {
    const page = await stage.open(path);
    const lines = await page
      .locator('.card__summary')
      .evaluateAll((all) =>
        all.map((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)),
      );
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines)).toBeLessThan(3.1);
  },
);
