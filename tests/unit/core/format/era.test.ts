import { describe, expect, it } from 'vitest';
import { eraYear, formatAsOf, formatEra, formatFiscalYear, formatWhen } from '#core/format/era.ts';

/** First day of each era, as the 政令 of 1912, 1926, 1989 and 2019 have it. */
const ERAS = [
  ['2019-05-01', '令和'],
  ['1989-01-08', '平成'],
  ['1926-12-25', '昭和'],
  ['1912-07-30', '大正'],
] as const;
const twin = (date: string) => {
  const [start, name] = ERAS.find(([first]) => date >= first) as (typeof ERAS)[number];
  const number = Number(date.slice(0, 4)) - Number(start.slice(0, 4)) + 1;
  return `${name}${number === 1 ? '元' : number}年（${date.slice(0, 4)}年）`;
};

describe('和暦', () => {
  it('follows the law on every day around the turns and every first of a month', () => {
    const days = ['2019-04-30', '2019-05-01', '1989-01-07', '1989-01-08', '1926-12-24', '1926-12-25'];
    for (let year = 1913; year < 2040; year++)
      for (let month = 1; month <= 12; month++) days.push(`${year}-${String(month).padStart(2, '0')}-01`);
    for (const day of days) expect(`${day} ${eraYear(day)}`).toBe(`${day} ${twin(day)}`);
  });

  it.each([
    [formatEra('2023-06-22'), '令和5年（2023年）6月22日'],
    [formatEra('2024-09', 'late'), '令和6年（2024年）9月下旬'],
    [formatEra('2022-05', 'end'), '令和4年（2022年）5月末'],
    [formatEra('2019'), '令和元年（2019年）'],
    [formatEra('1989'), '平成元年（1989年）'],
    [formatEra('2019-04'), '平成31年（2019年）4月'],
    [formatEra('1912-07-29'), '1912年7月29日'],
    [formatEra('1912-07'), '大正元年（1912年）7月'],
    [formatEra('1890'), '1890年'],
    [formatEra('2023'), '令和5年（2023年）'],
    [formatFiscalYear('FY2019'), '令和元年度（2019年度）'],
    [formatFiscalYear('FY2018'), '平成30年度（2018年度）'],
    [formatWhen('FY2024'), '令和6年度（2024年度）'],
    [formatAsOf('2024-03-31'), '令和6年（2024年）3月末時点'],
    [formatAsOf('2024-02-29'), '令和6年（2024年）2月末時点'],
    [formatAsOf('2023-02-28'), '令和5年（2023年）2月末時点'],
    [formatAsOf('2024-02-28'), '令和6年（2024年）2月28日時点'],
    [formatAsOf('2024-06'), '令和6年（2024年）6月時点'],
    [formatAsOf('FY2023'), '令和5年度（2023年度）'],
  ])('%s', (given, expected) => {
    expect(given).toBe(expected);
  });
});
