import { expect, it } from 'vitest';
import { themeRows } from '#core/cases/coverage-themes.ts';
import { facetValues } from '#core/finder/facets.ts';
import { aCase, taxonomies as t } from '#support/content.ts';

const entry = (changes: Record<string, unknown>) => {
  const data = aCase(changes);
  return { data, facets: facetValues(data, t, 800), letters: 800 };
};
const cases = [
  entry({ tags: ['planning', 'dx'], publishedAt: '2026-01-10' }),
  entry({ tags: ['planning'], publishedAt: '2026-02-01', supporter: { type: 'yorozu', organisation: '乙' } }),
];

it('counts the cases of every theme, by depth and supporter, and what is new', () => {
  const rows = themeRows(cases, t, 'tag', '2026-01-31');
  expect(rows.map(({ label }) => label)).toEqual(t.tag.values.map(({ label }) => label));
  const planning = rows[t.tag.values.findIndex(({ id }) => id === 'planning')];
  expect(planning).toMatchObject({ cases: 2, added: 1 });
  expect(planning?.byDepth.reduce((sum, one) => sum + one, 0)).toBe(2);
  expect(planning?.supporters.map((one) => one.cases)).toEqual([1, 1]);
  const dx = rows[t.tag.values.findIndex(({ id }) => id === 'dx')];
  expect(dx).toMatchObject({ cases: 1, added: 0 });
  expect(rows.filter((row) => row.cases === 0).length).toBe(t.tag.values.length - 2);
});

it('makes rows of supporters as well', () => {
  const rows = themeRows(cases, t, 'supporterType', '2026-12-31');
  expect(rows.filter((row) => row.cases > 0)).toHaveLength(2);
  expect(rows.every(({ added }) => added === 0)).toBe(true);
});
