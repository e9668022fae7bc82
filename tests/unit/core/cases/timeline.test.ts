import { expect, test } from 'vitest';
import { caseTimeline, periodLength } from '#core/cases/timeline.ts';
import { fixtureCase, published } from '#support/collection.ts';

test('support of 17 months, then the figures', () => {
  const entry = fixtureCase('mihon-chorikigu');
  expect(caseTimeline(entry)).toEqual([
    { date: '2019-07', label: '支援の始まり' },
    { date: '2020-11', label: '支援の区切り' },
    { date: '2021', label: '成果: 海外売上の割合、売上高、営業利益' },
  ]);
  expect(periodLength(entry.supportPeriod)).toBe('1年5か月');
});

test('events are in order, and one alone is no line; a support begins only where its time is stated', () => {
  for (const { slug, data } of published) {
    const dates = caseTimeline(data).map((event) => event.date);
    expect(dates, slug).toEqual(dates.toSorted());
    const labels = caseTimeline(data).map((event) => event.label);
    expect(labels.length, slug).not.toBe(1);
    expect(labels.includes('支援の始まり'), slug).toBe(labels.length > 0 && data.supportPeriod !== undefined);
    if (data.supporter.type === 'self') expect(labels.join(), slug).not.toContain('支援の');
  }
});

test('a length is reported only where months are known', () => {
  expect(periodLength({ from: '2019', to: '2020' })).toBeUndefined();
  expect(periodLength({ from: '2019-04' })).toBeUndefined();
  expect(periodLength({ from: '2019-04', to: '2021-03' })).toBe('2年');
});
