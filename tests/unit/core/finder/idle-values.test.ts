import { describe, expect, it } from 'vitest';
import { type CountedValue, idleValues } from '#core/finder/idle-values.ts';

const values = (...counts: number[]): CountedValue[] => counts.map((count, at) => ({ id: `v${at}`, count }));
const idle = (of: readonly CountedValue[]) => [...idleValues(of)];

describe('the values that wait below a facet', () => {
  it.each([
    ['none where all find something', values(3, 1, 2), []],
    ['those that find nothing', values(0, 1, 0), ['v0', 'v2']],
    ['all, where nothing is left', values(0, 0), ['v0', 'v1']],
    ['never a chosen one', [{ id: 'a', count: 0, chosen: true }, ...values(0)], ['v0']],
    [
      'in a long list those that find least',
      values(...Array(14).fill(5), 9, 1, 1, 9),
      ['v10', 'v11', 'v12', 'v13', 'v15', 'v16'],
    ],
    [
      'a long list with few that find something is short',
      values(1, ...Array(30).fill(0)),
      Array.from({ length: 30 }, (_, at) => `v${at + 1}`),
    ],
  ])('are %s', (_, of, wanted) => expect(idle(of)).toEqual(wanted));
});
