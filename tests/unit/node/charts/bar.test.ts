import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barChart } from '#node/charts/bar.ts';

const data = fc
  .array(fc.nat(100_000), { minLength: 1, maxLength: 12 })
  .map((values) => values.map((value, index) => ({ label: `項目${index}`, value, text: `${value}社` })));

describe('bar chart', () => {
  it('is as long as the value says, from zero, inside the picture', () => {
    fc.assert(
      fc.property(data, (rows) => {
        const { bars, width, height } = barChart(rows);
        const most = Math.max(1, ...rows.map((one) => one.value));
        const longest = Math.max(...bars.map((one) => one.width));
        // One scale for all: a bar is to the longest as its value is to the most.
        const unit = rows.some((one) => one.value > 0) ? longest / most : 0;
        for (const [index, bar] of bars.entries()) {
          const value = rows[index]?.value ?? 0;
          expect(bar.x).toBe(0);
          expect(bar.width).toBeCloseTo(value * unit, 6);
          expect(bar.width).toBeLessThan(width);
          expect(bar.y + bar.height).toBeLessThanOrEqual(height + 1e-9);
        }
      }),
    );
  });

  it('keeps every label between its own bar and the bar before', () => {
    fc.assert(
      fc.property(data, (rows) => {
        const { bars } = barChart(rows);
        bars.forEach((bar, index) => {
          const before = bars[index - 1];
          expect(bar.labelY).toBeLessThan(bar.y);
          if (before) expect(bar.labelY - 13).toBeGreaterThan(before.y + before.height - 1);
        });
      }),
    );
  });
});
