import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FinderRecords, heldIds, packCell } from '../../../src/finder/records.ts';

const IDS = ['a', 'b', 'c', 'd'];

describe('a cell', () => {
  it.each([
    [['c'], 2],
    [
      ['a', 'd'],
      [0, 3],
    ],
    [[], []],
    [['zzz'], []],
    [['zzz', 'b'], 1],
  ])('of %j is packed as %j', (held, cell) => {
    expect(packCell(held, IDS)).toEqual(cell);
  });

  it('is unpacked to what was packed', () => {
    const held = fc.array(fc.record({ one: fc.subarray(IDS), two: fc.subarray(IDS) }), { maxLength: 8 });
    fc.assert(
      fc.property(held, (cases) => {
        const records: FinderRecords = {
          chunk: 48,
          slugs: cases.map((_, index) => `s${index}`),
          facets: (['one', 'two'] as const).map((name) => ({ name, label: name, ids: IDS, labels: IDS })),
          held: (['one', 'two'] as const).map((name) => cases.map((one) => packCell(one[name], IDS))),
          orders: {},
        };
        expect(heldIds(JSON.parse(JSON.stringify(records)) as FinderRecords)).toEqual(cases);
      }),
    );
  });
});
