import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineWidth } from '#core/site/share-picture.ts';
import { dotMatrix } from '#node/charts/dots.ts';

/** As `--type-drawing-small` sets it. */
const LETTER = 14;

it('no name of a row touches a dot, no dot the next column, and nothing lies outside', () => {
  const name = fc.string({ unit: fc.constantFrom('人', 'や', 'ー', 'A'), minLength: 1, maxLength: 16 });
  const table = fc.integer({ min: 1, max: 6 }).chain((width) =>
    fc.record({
      columns: fc.array(name, { minLength: width, maxLength: width }),
      rows: fc.array(
        fc.record({ label: name, counts: fc.array(fc.nat(99), { minLength: width, maxLength: width }) }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  );
  fc.assert(
    fc.property(table, ({ columns, rows }) => {
      const chart = dotMatrix(rows, columns, 3);
      for (const { label, dots } of chart.rows) {
        let end = lineWidth(label) * LETTER;
        for (const { x, radius, text, textX } of dots) {
          expect(x - radius).toBeGreaterThan(end);
          end = textX + lineWidth(text) * LETTER;
        }
        expect(end).toBeLessThanOrEqual(chart.width);
      }
      const last = chart.columns.at(-1);
      expect((last?.x ?? 0) + (lineWidth(last?.label ?? '') * LETTER) / 2).toBeLessThanOrEqual(
        chart.width + 1e-9,
      );
    }),
  );
});
