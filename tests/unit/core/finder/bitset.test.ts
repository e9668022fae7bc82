import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAll,
  addBit,
  bitsToList,
  countCommon,
  emptyBits,
  fullBits,
  hasBit,
  keepCommon,
} from '#core/finder/bitset.ts';

const sizes = fc.oneof(fc.constantFrom(0, 1, 31, 32, 33, 63, 64, 65), fc.nat(300));
const sets = sizes.chain((size) => {
  const numbers = size ? fc.uniqueArray(fc.nat(size - 1)) : fc.constant<number[]>([]);
  return fc.record({ size: fc.constant(size), a: numbers, b: numbers });
});
const bitsOf = (size: number, numbers: readonly number[]) => {
  const bits = emptyBits(size);
  for (const number of numbers) addBit(bits, number);
  return bits;
};
const ascending = (numbers: Iterable<number>) => [...numbers].sort((x, y) => x - y);

describe('a bitset', () => {
  it('holds what a Set holds', () => {
    fc.assert(
      fc.property(sets, ({ size, a, b }) => {
        const [x, y] = [bitsOf(size, a), bitsOf(size, b)];
        expect(bitsToList(x)).toEqual(ascending(a));
        for (let number = 0; number < size; number++) expect(hasBit(x, number)).toBe(a.includes(number));
        expect(countCommon(x, y)).toBe(a.filter((one) => b.includes(one)).length);
        const union = x.slice();
        addAll(union, y);
        expect(bitsToList(union)).toEqual(ascending(new Set([...a, ...b])));
        keepCommon(x, y);
        expect(bitsToList(x)).toEqual(ascending(a.filter((one) => b.includes(one))));
        expect(bitsToList(y)).toEqual(ascending(b));
      }),
      { numRuns: 500 },
    );
  });

  it('of all numbers holds no number too many', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const all = fullBits(size);
        expect(bitsToList(all)).toEqual(Array.from({ length: size }, (_, number) => number));
        expect(countCommon(all, all)).toBe(size);
        expect(bitsToList(emptyBits(size))).toEqual([]);
      }),
    );
  });
});
