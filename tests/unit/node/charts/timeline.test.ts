import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, LINE_HEIGHT, timeline } from '#node/charts/timeline.ts';
import { phrases } from '#node/html/phrases.ts';

const day = fc
  .tuple(
    fc.integer({ min: 2015, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const moments = fc.array(
  fc.record({
    date: day,
    when: fc.constant('令和5年'),
    label: fc.string({ minLength: 1, maxLength: 60 }),
    planned: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('timeline', () => {
  it('stands true to scale and in order', () => {
    fc.assert(
      fc.property(moments, (given) => {
        const { marks, axis } = timeline(given);
        expect(marks.map((one) => one.date)).toEqual(given.map((one) => one.date).sort());
        const days = marks.map((one) => Date.parse(one.date) / 86_400_000);
        const [first = 0, last = 0] = [days[0], days.at(-1)];
        marks.forEach((mark, index) => {
          const share = last === first ? 0 : ((days[index] ?? 0) - first) / (last - first);
          expect(mark.y).toBeCloseTo(axis.y1 + share * (axis.y2 - axis.y1), 4);
        });
      }),
    );
  });

  it('never lets the words of two moments touch, nor leave the picture', () => {
    fc.assert(
      fc.property(moments, (given) => {
        const { marks, height } = timeline(given);
        marks.forEach((mark, index) => {
          const bottom = mark.textY + LINE_HEIGHT * mark.lines.length + 4;
          const next = marks[index + 1];
          expect(mark.textY).toBeGreaterThanOrEqual(mark.y - 1e-9);
          if (next) expect(next.textY - 14).toBeGreaterThanOrEqual(bottom - 1e-9);
          expect(bottom).toBeLessThanOrEqual(height);
        });
      }),
    );
  });

  it('puts a fiscal year at April, a month at its middle, and a line at each new year', () => {
    const at = (date: string) => ({ date, when: '', label: 'x', planned: false });
    const { marks, years } = timeline([at('FY2021'), at('2021-04-01'), at('2023-06'), at('2023-06-15')]);
    expect(marks[0]?.y).toBe(marks[1]?.y);
    expect(marks[2]?.y).toBe(marks[3]?.y);
    expect(years.map((year) => year.text)).toEqual(['2022', '2023']);
  });
});

describe('breakLines', () => {
  it('keeps every letter, cuts only phrases that are too long, fills lines, and begins none with a closing mark', () => {
    const text = fc.string({
      unit: fc.constantFrom('あ', '漢', '、', '。', '」', '）', 'ー', 'x'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), (label, letters) => {
        const lines = breakLines(label, letters);
        expect(lines.join('')).toBe(label);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。」）ー]/);
        const parts = phrases(label);
        const endOf = (at: number) => parts.slice(0, at + 1).join('').length;
        let done = 0;
        for (const line of lines.slice(0, -1)) {
          expect(line.replace(/[、。」）ー]+$/, '').length).toBeLessThanOrEqual(letters);
          done += line.length;
          const next = parts.findIndex((_, at) => endOf(at) > done);
          const isInside = endOf(next - 1) !== done;
          if (isInside) expect(parts[next]?.length).toBeGreaterThan(letters);
          else expect(line.length + (parts[next]?.length ?? 0)).toBeGreaterThan(letters);
        }
      }),
    );
  });

  it('keeps words whole', () => {
    const lines = breakLines('課題解決型と課題設定型を見極め、必要な会社に精鋭チームを組む', 17);
    expect(lines).toEqual(['課題解決型と課題設定型を見極め、', '必要な会社に精鋭チームを組む']);
  });
});
