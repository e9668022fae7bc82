import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedValue } from '#core/form/control-value.ts';

describe('what a person typed', () => {
  it.each([
    ['number', '1,200', 1200],
    ['number', '１２００', 1200],
    ['number', ' 55000000円 ', 55_000_000],
    ['number', '1975年', 1975],
    ['number-or-choice', '２４名', 24],
    ['number-or-choice', '6-20', '6-20'],
    ['number-or-text', '15.8', 15.8],
    ['number-or-text', '4割', '4割'],
    ['number-or-text', '１年', '１年'],
    ['number-or-text', '1,200', 1200],
    ['number-or-text', '1.10', '1.10'],
    ['number', '￥3,000,000', 3_000_000],
    ['number', '昭和7年（1932年）', 1932],
    ['number', '1932（昭和7）年', 1932],
    ['number', '昭和7年（1933年）', '昭和7年（1933年）'],
    ['number', '￥500,000-', 500_000],
    ['number', '金五十万円也', 500_000],
    ['number', '1957年創業', 1957],
    ['number', '昭和三十二年に設立', 1957],
    ['number', '12,34', '12,34'],
    ['number', '約20', '約20'],
    ['number', '007', '007'],
    ['number', '1e9', '1e9'],
    ['number', '', undefined],
    ['partial-date', '2021年4月', '2021-04'],
    ['partial-date', '２０２１／０４', '2021-04'],
    ['partial-date', '2024/6/5', '2024-06-05'],
    ['partial-date', '2024', '2024'],
    ['partial-date', '2024年', '2024'],
    ['partial-date', '令和3年4月', '2021-04'],
    ['number', '昭和7年', 1932],
    ['number', '1932年4月', 1932],
    ['number', '300万円', 3_000_000],
    ['number', '約3億円', '約3億円'],
    ['number-or-choice', '約30名', '約30'],
    ['number-or-choice', '10〜20名', '10〜20'],
    ['number-or-choice', '30名以上', '30名以上'],
    ['partial-date', '2024-6-5-7', '2024-6-5-7'],
    ['date', '2024-06-25', '2024-06-25'],
    ['url', ' ｈｔｔｐｓ://example.org ', 'https://example.org'],
    ['text', ' 前後の空白 ', ' 前後の空白 '],
    ['text', '   ', undefined],
  ] as const)('%s: 「%s」', (kind, typed, value) => {
    expect(typedValue(kind, typed)).toBe(value);
  });

  it('every number comes back from the way it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (number) => {
        expect(typedValue('number', String(number))).toBe(number);
        expect(typedValue('number', number.toLocaleString('ja-JP'))).toBe(number);
      }),
    );
  });

  it('never throws, and what it makes of a date is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = typedValue('partial-date', text);
        if (typeof once === 'string') expect(typedValue('partial-date', once)).toBe(once.trim() || undefined);
      }),
    );
  });
});
