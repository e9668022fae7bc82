import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps, holes, matrix } from '#core/cases/coverage.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const values = IDS.map((id) => ({ id, label: `名前${id}` }));

describe('gaps', () => {
  it('are exactly the values that no case holds, in the order of the list', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(IDS), { maxLength: 8 }), (held) => {
        const expected = IDS.filter((id) => held.every((ids) => !ids.includes(id)));
        expect(gaps(values, held).map((one) => one.id)).toEqual(expected);
      }),
    );
  });
});

const COLUMNS = ['x', 'y', 'z'];
const columns = COLUMNS.map((id) => ({ id, label: `列${id}` }));
const crossings = fc.array(fc.tuple(fc.subarray(IDS), fc.subarray(COLUMNS)), { maxLength: 12 });

describe('matrix', () => {
  it('counts at each crossing the cases that hold both values', () => {
    fc.assert(
      fc.property(crossings, (held) => {
        const { counts } = matrix(values, columns, held);
        IDS.forEach((row, r) => {
          COLUMNS.forEach((column, c) => {
            const both = held.filter(([a, b]) => a.includes(row) && b.includes(column));
            expect(counts[r]?.[c]).toBe(both.length);
          });
        });
      }),
    );
  });

  it('leaves out values that are in no list', () => {
    expect(
      matrix(values, columns, [
        [['nowhere'], ['x']],
        [['a'], ['nowhere']],
      ]).counts.flat(),
    ).toEqual(Array(15).fill(0));
  });
});

describe('holes', () => {
  it('are the empty crossings whose row and column have cases, the most expected first', () => {
    fc.assert(
      fc.property(crossings, (held) => {
        const table = matrix(values, columns, held);
        const found = holes(table);
        const total = (r: number | undefined, c: number | undefined) =>
          table.counts.reduce(
            (sum, line, at) =>
              r === undefined || r === at
                ? sum + line.reduce((all, n, to) => (c === undefined || c === to ? all + n : all), 0)
                : sum,
            0,
          );
        const wanted = IDS.flatMap((row, r) =>
          COLUMNS.filter(
            (_, c) => total(r, c) === 0 && total(r, undefined) > 0 && total(undefined, c) > 0,
          ).map((column) => `${row} ${column}`),
        );
        expect(found.map(({ row, column }) => `${row.id} ${column.id}`).sort()).toEqual(wanted.sort());
        const expected = found.map((one) => one.expected);
        expect(expected).toEqual(expected.toSorted((a, b) => b - a));
        for (const { row, column, expected: value } of found)
          expect(value).toBeCloseTo(
            (total(IDS.indexOf(row.id), undefined) * total(undefined, COLUMNS.indexOf(column.id))) /
              total(undefined, undefined),
          );
      }),
    );
  });
});
