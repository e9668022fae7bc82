import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, emptyBits } from '#core/finder/bitset.ts';
import { type FacetHead, facetHeads } from '#core/finder/facet-head.ts';
import { answer } from '#core/finder/facet-index.ts';
import {
  type FinderRecords,
  packRecords,
  slugsOf,
  unpackIndex,
  unpackOrder,
  valuesHeld,
} from '#core/finder/finder-records.ts';
import { taxonomies } from '#support/content.ts';
import { buildFacetIndex } from '#support/facet-index.ts';
import { syntheticCases } from '../../../../bench/finder/synthetic-cases.ts';

const HEADS: FacetHead[] = [
  { name: 'one', label: '一つ', ids: ['a', 'b', 'c'], labels: ['あ', 'い', 'う'] },
  { name: 'many', label: 'いくつも', ids: ['x', 'y', 'z'], labels: ['か', 'き', 'く'] },
  // As many values as there are prefectures and more, so that every character of the format is met.
  {
    name: 'wide',
    label: '広い',
    ids: Array.from({ length: 120 }, (_, at) => `w${at}`),
    labels: Array.from({ length: 120 }, (_, at) => `値${at}`),
  },
];
const choices = new Map(HEADS.map(({ name, ids }) => [name, ids]));
const some = (name: string, most: number) =>
  fc.uniqueArray(fc.constantFrom(...(choices.get(name) ?? [])), { maxLength: most });
const collection = fc.array(
  fc.record({ one: some('one', 1), many: some('many', 3), wide: some('wide', 2) }),
  { maxLength: 80 },
);
const selection = fc.record({ one: some('one', 2), many: some('many', 2), wide: some('wide', 3) });

/** Over the wire, as the browser gets it. */
function sent(records: FinderRecords): FinderRecords {
  return JSON.parse(JSON.stringify(records)) as FinderRecords;
}
const recorded = (held: readonly Record<string, string[]>[]) =>
  held.map((facets, number) => ({ slug: `case-${number}`, upcoming: number % 7 === 3, facets }));

describe('the record file', () => {
  it('answers like the collection it was packed from: matches and all counts', () => {
    fc.assert(
      fc.property(collection, selection, fc.option(fc.array(fc.nat(79))), (held, chosen, text) => {
        const index = unpackIndex(sent(packRecords(recorded(held), HEADS, {})));
        const matches = text && emptyBits(held.length);
        for (const number of text ?? []) if (matches && number < held.length) addBit(matches, number);
        expect(answer(index, chosen, matches)).toEqual(
          answer(buildFacetIndex(held, choices), chosen, matches),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps slugs, what each case holds, and who is 準備中', () => {
    fc.assert(
      fc.property(collection, (held) => {
        const records = sent(packRecords(recorded(held), HEADS, {}));
        const index = unpackIndex(records);
        expect(slugsOf(records)).toEqual(held.map((_, number) => `case-${number}`));
        expect(records.upcoming).toEqual(held.flatMap((_, number) => (number % 7 === 3 ? [number] : [])));
        held.forEach((facets, number) => {
          for (const { name, ids } of HEADS)
            expect(valuesHeld(index, number, name)).toEqual(
              ids.filter((id) => facets[name as 'one']?.includes(id)),
            );
        });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every order, whatever it cuts from its end', () => {
    const order = fc.nat(40).chain((size) => {
      const numbers = Array.from({ length: size }, (_, at) => at);
      return fc.shuffledSubarray(numbers, { minLength: size, maxLength: size });
    });
    fc.assert(
      fc.property(order, (numbers) => {
        const cases = recorded(numbers.map(() => ({})));
        expect(unpackOrder(sent(packRecords(cases, HEADS, { kana: numbers })), 'kana')).toEqual(numbers);
      }),
    );
    const cases = recorded(Array.from({ length: 5 }, () => ({})));
    expect(packRecords(cases, HEADS, { outcome: [3, 0, 1, 2, 4] }).orders.outcome).toEqual([3]);
    expect(unpackOrder(packRecords(cases, HEADS, {}), 'unknown')).toEqual([0, 1, 2, 3, 4]);
  });

  it.each([
    [10_000, 300],
    [60, 12],
  ])('of %i cases is at most %i KB', (count, kilobytes) => {
    const { cases, orders } = syntheticCases(count, taxonomies);
    const file = JSON.stringify(packRecords(cases, facetHeads(taxonomies), orders));
    expect(gzipSync(file).length).toBeLessThanOrEqual(kilobytes * 1024);
  });
});
