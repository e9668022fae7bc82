import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processChart } from '#node/charts/process.ts';
import { textWidth } from '#node/charts/text-width.ts';

const stage = fc.record({
  label: fc.constantFrom('調査', '専門家の派遣', 'フォローアップ'),
  text: fc.constantFrom('2〜3か月', '期間の記載なし'),
  months: fc.option(
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.nat(6)).map(([min, more]) => ({ min, max: min + more })),
    { nil: undefined },
  ),
});

describe('process chart', () => {
  it('begins each stage where the longest course of the one before ends, to one scale', () => {
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 6 }), (stages) => {
        const { stages: bars, width } = processChart(stages);
        const total = stages.reduce((sum, one) => sum + (one.months?.max ?? 3), 0);
        const unit = (width - 4) / total;
        let start = 2;
        bars.forEach((bar, index) => {
          const months = stages[index]?.months ?? { min: 0, max: 3 };
          expect(bar.x).toBeCloseTo(start, 6);
          expect(bar.sure).toBeCloseTo(months.min * unit, 6);
          expect(bar.maybe).toBeCloseTo((months.max - months.min) * unit, 6);
          expect(bar.arrow === undefined).toBe(stages[index]?.months !== undefined);
          start += months.max * unit;
        });
      }),
    );
  });

  it('keeps the words inside the picture', () => {
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1, maxLength: 6 }), (stages) => {
        const { stages: bars, width } = processChart(stages);
        for (const bar of bars) {
          expect(bar.labelX).toBeGreaterThanOrEqual(0);
          expect(bar.labelX + textWidth(`${bar.label}　${bar.text}`, 15)).toBeLessThanOrEqual(width + 1e-9);
        }
      }),
    );
  });
});
