import { expect, test } from 'vitest';
import { comesOn, onDay, standingOn } from '#core/schema/publication.ts';

const waiting = { publication: 'scheduled', publishedAt: '2026-12-10' };

test.each([
  ['2026-12-09', 'draft', '2026-12-10'],
  ['2026-12-10', 'published', undefined],
  ['2027-01-01', 'published', undefined],
])('on %s a scheduled entry is %s', (day, state, comes) => {
  expect([standingOn(waiting, day), comesOn(waiting, day)]).toEqual([state, comes]);
  expect(onDay(waiting, day)).toEqual({ ...waiting, publication: state });
});

test.each(['published', 'upcoming', 'draft', 'withdrawn'])('%s stays as it is', (publication) => {
  expect(standingOn({ ...waiting, publication }, '2026-01-01')).toBe(publication);
});

test('the day of the last change is the newest of the record', () => {
  const changes = [{ date: '2026-06-02' }, { date: '2026-05-01' }];
  expect(onDay({ changes }, '2026-12-01')).toEqual({ changes, updatedAt: '2026-06-02' });
});
