import { describe, expect, it } from 'vitest';
import { eraYear, formatAsOf, formatEra, formatFiscalYear, formatWhen } from '#core/format/era.ts';

/** The platform's own calendar as the twin: it knows the eras, in its own spelling. */
const ja = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });
const twin = (date: string) => {
  const parts = ja.formatToParts(new Date(`${date}T00:00:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('era')}${part('year') === '1' ? '元' : part('year')}年（${date.slice(0, 4)}年）`;
};

describe('和暦', () => {
  it('agrees with the calendar of the platform on every day around the turns and every first of a month', () => {
    const days = ['2019-04-30', '2019-05-01', '1989-01-07', '1989-01-08', '1926-12-24', '1926-12-25'];
    for (let year = 1913; year < 2040; year++)
      for (let month = 1; month <= 12; month++) days.push(`${year}-${String(month).padStart(2, '0')}-01`);
    for (const day of days) expect(`${day} ${eraYear(day)}`).toBe(`${day} ${twin(day)}`);
  });

  it.each([
    [formatEra('2023-06-22'), '令和5年（2023年）6月22日'],
    [formatEra('2024-09', 'late'), '令和6年（2024年）9月下旬'],
    [formatEra('2022-05', 'end'), '令和4年（2022年）5月末'],
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
