import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureTracer, numbersIn } from '#core/check/facts/numbers.ts';
import { untracedLines } from '#core/check/rules/facts.ts';

const values = (text: string) => numbersIn(text).map((one) => one.value);
const lost = (text: string, facts: string) => figureTracer(facts)(text).map((one) => one.text);

describe('numbers in a text', () => {
  it.each([
    ['12名', [12]],
    ['１，２００名', [1200]],
    ['1,100万円', [11_000_000]],
    ['11百万円', [11_000_000]],
    ['3千万円', [30_000_000]],
    ['15億8,000万円', [1_580_000_000]],
    ['2万5千人', [25_000]],
    ['1.5億円', [150_000_000]],
    ['3割', [30]],
    ['平成30年', [2018]],
    ['令和元年', [2019]],
    ['昭和64年と明治元年', [1989, 1868]],
    ['大正15年', [1926]],
    ['R6年、H30、Ｓ45', [2024, 2018, 1970]],
    ['スキルIV と A4', [4]],
    ['30㎡の①番', [30]],
    ['二つ、元気、万一', []],
    ['0.5%', [0.5]],
  ])('%s are %j', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('stand where they were put, whatever comes before', () => {
    const noise = fc.array(fc.constantFrom('㈱', '㎡', 'ｶﾞ', '①', '𠮷', 'あ', '、', '½'), { maxLength: 6 });
    fc.assert(
      fc.property(noise, fc.integer({ min: 1, max: 9999 }), (before, number) => {
        const start = before.join('');
        expect(numbersIn(`${start}は${number}名`)).toEqual([
          { text: String(number), value: number, index: start.length + 1 },
        ]);
      }),
    );
  });
});

describe('a number of a case', () => {
  it.each([
    ['the same', '従業員は12名', 'employees: 12'],
    ['in full width', '従業員は１２名', 'employees: 12'],
    ['with another unit', '資本金は1,100万円', 'capital: 11百万円'],
    ['written out', '資本金は1,100万円', 'capital_yen: 11000000'],
    ['in the other calendar', '2018年に始めた', '平成30年'],
    ['in the other calendar, back', '令和4年に始めた', '2022年'],
    ['the difference', '3名増えた', '12名から15名へ'],
    ['the change in percent', '25%増えた', '12名から15名へ'],
    ['the change, rounded', '33%増えた。33.3%とも', '9件から12件へ'],
    ['the change, cut off', '66%減った', '9件から3件へ'],
    ['a share in tenths', '3割を占める', '30%'],
  ])('is traced: %s', (_what, text, facts) => {
    expect(lost(text, facts)).toEqual([]);
  });

  it.each([
    ['another number', '従業員は13名', 'employees: 12', ['13']],
    ['another unit', '資本金は11億円', '11百万円', ['11億']],
    ['another year', '平成29年', '2018年', ['平成29']],
    ['a change that is none', '26%増えた', '12名から15名へ', ['26']],
    ['nothing to trace to', '5名、6名', '', ['5', '6']],
    ['one of two', '12名が13名に', '12名', ['13']],
  ])('is not traced: %s', (_what, text, facts, expected) => {
    expect(lost(text, facts)).toEqual(expected);
  });

  it('that stands in the sheet is always traced, and so are differences and changes', () => {
    const number = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        const facts = `${a}から${b}へ`;
        expect(lost(`${a}、${b.toLocaleString('ja-JP')}、${Math.abs(a - b)}`, facts)).toEqual([]);
        const percent = Math.round(Math.abs((b - a) / a) * 1000) / 10;
        expect(lost(`${percent}%`, facts)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('lines of a case', () => {
  it('tell what is not in the sheet, at its line and column', () => {
    const text = '---\ntitle: 社員１２名の会社\nemployees: 99\n---\n\n㈱見本は、3㎡から始めた。\n';
    expect(untracedLines(text, '12名')).toEqual([
      { line: 3, column: 12, text: '99' },
      { line: 6, column: 6, text: '3' },
    ]);
  });

  it('hold our own dates, addresses, ids and list numbers, which are no figures', () => {
    const ours = [
      'publishedAt: "2026-11-22"',
      '    url: https://example.org/2019/123',
      'knowhow: [a-5]',
      'tags: [sixth-6]',
      '  band: 100m-500m',
      'ownerAge: 60s',
      'employees: "6-20"',
      '    source: s12',
      '  - phase: phase2',
      '1. 一つめ',
      '  23. 二つめ',
    ];
    expect(untracedLines(ours.join('\n'), '')).toEqual([]);
    expect(untracedLines('employees: 20\n1.5倍', '').map((one) => one.text)).toEqual(['20', '1.5']);
  });
});
