import { expect, test } from 'vitest';
import { findingsOf, fixed, GOOD_CASE, withLine } from '#support/check-body.ts';

test.each([
  ['employees: 12名', 'employees: 12'],
  ['employees: １２', 'employees: 12'],
  ['employees: "12"', 'employees: 12'],
  ['employees: 約30名', 'employees: "約30"'],
  ['employees: 10〜20名', 'employees: "10〜20"'],
  ['employees: 三十名', 'employees: 30'],
  ['founded: 昭和7年', 'founded: 1932'],
  ['founded: 1932年4月', 'founded: 1932'],
  ['  from: 令和2年6月', '  from: "2020-06"'],
  ['  from: “2020-06”', '  from: "2020-06"'],
  ['  from: 2020/6', '  from: "2020-06"'],
  ['publishedAt: 令和6年4月1日', 'publishedAt: "2024-04-01"'],
])('%s is understood, said and mended', (line, mended) => {
  const [one] = findingsOf(withLine(line));
  const value = mended.replace(/^.*: "?|"$/g, '');
  if (!/約|〜/.test(line) || /名/.test(line)) expect(one?.remedy).toContain(`「${value}」と読みました`);
  expect(fixed(withLine(line))).toBe(withLine(mended));
});

test.each(['employees: 30名以上', 'founded: 昭和のはじめ', '  from: 令和5年度', 'business: 12名'])(
  '%s stays for its writer to mend',
  (line) => {
    expect(fixed(withLine(line))).toBe(withLine(line));
  },
);

test('a head count that is rough is as good as one that is not', () => {
  for (const employees of ['約30', '10〜20', '"6-20"'])
    expect(findingsOf(GOOD_CASE.replace(/^employees: .*/m, `employees: ${employees}`))).toEqual([]);
});
