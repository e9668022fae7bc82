import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Comparable,
  compareHtml,
  compareRows,
  compareTsv,
  mergeOrder,
} from '#core/cases/compare/rows.ts';

const empty = { tags: [], points: [], results: [], questions: [], lessons: [] };
const one = (title: string, facts: [string, string][], more: Partial<Comparable> = {}): Comparable => ({
  ...empty,
  title,
  company: '会社',
  facts: facts.map(([term, value]) => ({ term, value })),
  ...more,
});

describe('the comparison', () => {
  it('marks what differs; what is not public is no difference', () => {
    const rows = compareRows([
      one('甲', [
        ['業種', '製造業'],
        ['組織規模', '4名'],
        ['資本金', '55万円'],
      ]),
      one('乙', [
        ['業種', '製造業'],
        ['組織規模', '80名'],
      ]),
    ]);
    expect(rows.map(({ term, differs }) => [term, differs])).toEqual([
      ['業種', false],
      ['組織規模', true],
      ['資本金', false],
    ]);
    expect(rows[2]?.cells).toEqual([['55万円'], []]);
  });

  it('keeps the order of every case as far as they agree', () => {
    const sub = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']);
    fc.assert(
      fc.property(fc.array(sub, { maxLength: 4 }), (lists) => {
        const order = mergeOrder(lists);
        expect(new Set(order)).toEqual(new Set(lists.flat()));
        expect(order.length).toBe(new Set(order).size);
        const first = lists[0] ?? [];
        expect(order.filter((term) => first.includes(term))).toEqual(first);
      }),
    );
  });

  it('is read by a parser of tab-separated text as it was written, whatever stands in the cells', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '"', '\t', '\n', '=', 'x') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (values) => {
        const cases = values.map((value, at) => one(`題${at}`, [['項目', `x${value}`]]));
        const read = parse(compareTsv(cases, compareRows(cases)), { delimiter: '\t' }) as string[][];
        expect(read[0]).toEqual(['', ...values.map((_, at) => `題${at}`)]);
        expect(read.at(-1)).toEqual(['項目', ...values.map((value) => `x${value}`)]);
      }),
    );
  });

  it('does not run as a formula and lets no markup through', () => {
    const cases = [one('=1+1', [['項目', '<b>']]), one('乙', [['項目', '＝x']])];
    expect(compareTsv(cases, compareRows(cases))).toContain("'=1+1");
    expect(compareTsv(cases, compareRows(cases))).toContain("'＝x");
    expect(compareHtml(cases, compareRows(cases))).toContain('&lt;b&gt;');
  });
});
