import { expect, test } from 'vitest';
import { findingsOf, GOOD_CASE, rulesOf } from '#support/check-body.ts';

/** The good case, published on 2024-04-01, with these lines in place of its update and review. */
const withLines = (...lines: string[]) =>
  GOOD_CASE.replace(/^(?:updatedAt|reviewedAt): .*\n/gm, '').replace(
    /^publishedAt: .*$/m,
    `publishedAt: "2024-04-01"\n${lines.join('\n')}`,
  );
const change = (date: string, what = '売上の数字を新しくした') => `  - date: "${date}"\n    what: ${what}`;
const recorded = (...days: string[]) => [
  'changes:',
  ...days.map((day, at) => change(day, `${at}つめを直した`)),
];

test.each([
  [recorded('2024-05-01'), []],
  [recorded('2024-06-01', '2024-05-01'), []],
  [recorded('2024-05-01', '2024-05-01'), []],
  [recorded('2024-04-01'), []],
  [recorded('2024-05-01', '2024-06-01'), ['date/changes']],
  [recorded('2024-03-31'), ['date/changes']],
  [recorded('2026-11-23'), ['date/future']],
  [[...recorded('2024-05-01'), 'updatedAt: "2024-05-01"'], ['date/changes']],
  [[...recorded('2024-05-01'), 'reviewedAt: "2024-04-20"'], ['date/changes']],
  [[...recorded('2024-05-01'), 'reviewedAt: "2024-05-01"'], []],
  [['changes:', change('2024-05-01', 'あ'.repeat(81))], ['schema/too-long']],
  [['changes:', change('2024-05-01', '連絡先 090-1234-5678 を直した')], ['privacy/phone']],
  [['changes:', change('2024-02-30')], ['schema/format']],
])('the record of changes: %j', (lines, rules) => {
  expect(rulesOf(withLines(...lines)).map((rule) => rule.replace(/^schema\/.*/, 'schema'))).toEqual(
    rules.map((rule) => rule.replace(/^schema\/.*/, 'schema')),
  );
});

test.each([
  ['published', '2026-11-23', ['date/future']],
  ['scheduled', '2026-11-23', []],
  ['scheduled', '2027-11-22', []],
  ['scheduled', '2027-11-23', ['date/future']],
  ['scheduled', '2026-11-01', []],
])('%s on %s', (publication, day, rules) => {
  const text = withLines()
    .replace(/^publishedAt: .*$/m, `publishedAt: "${day}"`)
    .replace(/^publication: .*$/m, `publication: ${publication}`);
  expect(rulesOf(text)).toEqual(rules);
});

test('what is scheduled is asked for all that a published case needs', () => {
  const text = withLines().replace(/^publication: .*$/m, 'publication: scheduled');
  expect(findingsOf(text.replace(/^lessons:\n(?: {2}.*\n)+/m, '')).map(({ field }) => field)).toEqual([
    'lessons',
  ]);
  expect(findingsOf(text.replace(/^publishedAt: .*\n/m, '')).map(({ field }) => field)).toEqual([
    'publishedAt',
  ]);
});

test.each([
  ['見本商工会議所', []],
  ['見本よろず支援拠点', []],
  ['株式会社山田太郎商店', []],
  ['田中健太郎', ['privacy/credit']],
  ['田中 健太郎', ['privacy/credit']],
  ['佐藤花子さん', ['privacy/credit']],
  ['鈴木氏', ['privacy/credit']],
])('a credit names an organisation: %s', (organisation, rules) => {
  expect(rulesOf(withLines('credit:', `  - organisation: ${organisation}`))).toEqual(rules);
});
