import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaps } from '../../../src/domain/coverage.ts';

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
