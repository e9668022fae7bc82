import { expect, it } from 'vitest';
import { deviations, type Found, readQueries } from '#support/search-queries.ts';

const queries = readQueries();

it('holds queries of every kind, each asked once and each expecting something', () => {
  expect(queries.length).toBeGreaterThanOrEqual(130);
  const words = queries.map((one) => one.q);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  for (const { q, must, none, first, mustNot = [] } of queries) {
    expect(Boolean(must) !== Boolean(none), q).toBe(true);
    if (first) expect(must, q).toContain(first);
    expect(
      mustNot.filter((one) => must?.includes(one)),
      q,
    ).toEqual([]);
  }
});

const found: Found[] = [
  { id: 'case/a', tier: 'exact' },
  { id: 'case/b', tier: 'synonym' },
  { id: 'case/c', tier: 'near' },
];
const base = { q: '語', why: '試し' };

it.each([
  [{ must: ['case/a', 'case/b'], first: 'case/a', mustNot: ['case/c'] }, 0],
  [{ must: ['case/c'], tier: 'near' as const }, 0],
  [{ must: ['case/c'] }, 1],
  [{ must: ['case/x'] }, 1],
  [{ must: ['case/b'], tier: 'exact' as const }, 1],
  [{ must: ['case/a'], mustNot: ['case/b'] }, 1],
  [{ must: ['case/b'], first: 'case/b' }, 0],
  [{ must: ['case/a', 'case/b'], first: 'case/b' }, 1],
  [{ none: true as const }, 1],
])('sees what is wrong: %j', (expected, count) => {
  expect(deviations({ ...base, ...expected }, found)).toHaveLength(count);
});

it('looks at the first ten of a question only, and at nothing else for a query without an answer', () => {
  const many = Array.from({ length: 11 }, (_, at): Found => ({ id: `case/n${at}`, tier: 'near' }));
  expect(deviations({ ...base, must: ['case/n9'], tier: 'near' }, many)).toEqual([]);
  expect(deviations({ ...base, must: ['case/n10'], tier: 'near' }, many)).toHaveLength(1);
  expect(deviations({ ...base, none: true }, many)).toEqual([]);
});
