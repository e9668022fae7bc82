import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackedBar } from '#node/charts/stacked.ts';
import { textWidth } from '#node/charts/text-width.ts';

const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 }).map((weights) => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight, index) => {
    const percent = Math.round((weight / sum) * 1000) / 10;
    return { label: `答え${index}`, percent, text: `${percent.toFixed(1)}%` };
  });
});

describe('stacked bar', () => {
  it('puts every share after the one before, as wide as its part of the sum, to the end of the bar', () => {
    fc.assert(
      fc.property(shares, (given) => {
        const { segments, width } = stackedBar(given);
        const sum = given.reduce((total, one) => total + one.percent, 0);
        let edge = 0;
        segments.forEach((one, index) => {
          expect(one.x).toBeCloseTo(edge, 6);
          expect(one.width).toBeCloseTo(((given[index]?.percent ?? 0) / sum) * width, 6);
          edge += one.width;
        });
        expect(edge).toBeCloseTo(width, 6);
      }),
    );
  });

  it('never lets two values touch, nor leave the picture', () => {
    fc.assert(
      fc.property(shares, (given) => {
        const { segments, width, height, bar } = stackedBar(given);
        const boxes = segments.map((one) => {
          const half = textWidth(one.text, 15) / 2;
          return { left: one.labelX - half, right: one.labelX + half, y: one.labelY };
        });
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(-1e-9);
          expect(box.right).toBeLessThanOrEqual(width + 1e-9);
          expect(box.y).toBeLessThanOrEqual(height);
          expect(box.y < bar.y || box.y - 13 > bar.y + bar.height).toBe(true);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              other.left >= box.right || other.right <= box.left || Math.abs(other.y - box.y) >= 18;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });
});
