import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, bitsToList, emptyBits } from '#core/finder/bitset.ts';
import { answer, matching } from '#core/finder/facet-index.ts';
import { buildFacetIndex } from '#support/facet-index.ts';

type Held = Record<string, string[]>;
type Chosen = Record<string, string[]>;

const CHOICES = new Map([
  ['industry', ['a', 'b', 'c']],
  ['region', ['n', 's']],
  ['tag', ['t1', 't2', 't3', 't4']],
]);
const some = (ids: readonly string[]) => fc.subarray([...ids]);
const perFacet = fc.record(
  Object.fromEntries([...CHOICES].map(([name, ids]) => [name, some(ids)])) as Record<
    string,
    fc.Arbitrary<string[]>
  >,
);
const chosen = fc.record(
  // An id that no list knows finds nothing; a facet without a choice asks nothing.
  Object.fromEntries([...CHOICES].map(([name, ids]) => [name, some([...ids, 'unknown'])])) as Record<
    string,
    fc.Arbitrary<string[]>
  >,
  { requiredKeys: [] },
) as fc.Arbitrary<Chosen>;
const world = fc.nat(70).chain((size) =>
  fc.record({
    held: fc.array(perFacet, { minLength: size, maxLength: size }),
    chosen,
    text: fc.option(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { nil: null }),
  }),
);

/** The same question answered by looking at every case, in the words of the design. */
function bruteForce(held: readonly Held[], wanted: Chosen, text: readonly boolean[] | null) {
  const fits = (one: Held, number: number, asked: Chosen) =>
    (text === null || text[number]) &&
    Object.entries(asked).every(([name, ids]) => !ids.length || ids.some((id) => one[name]?.includes(id)));
  const numbers = (asked: Chosen) =>
    held.flatMap((one, number) => (fits(one, number, asked) ? [number] : []));
  const counts = Object.fromEntries(
    [...CHOICES].map(([name, ids]) => {
      const { [name]: _own, ...others } = wanted;
      return [name, Object.fromEntries(ids.map((id) => [id, numbers({ ...others, [name]: [id] }).length]))];
    }),
  );
  return { matches: numbers(wanted), counts };
}

describe('the facet index', () => {
  it('answers as a look at every case does: what is found, and the count beside every value', () => {
    fc.assert(
      fc.property(world, ({ held, chosen: wanted, text }) => {
        const bits = text && emptyBits(held.length);
        text?.forEach((yes, number) => {
          if (yes && bits) addBit(bits, number);
        });
        const index = buildFacetIndex(held, CHOICES);
        const { matches, counts } = answer(index, wanted, bits);
        expect(matching(index, wanted, bits)).toEqual(matches);
        const plain = Object.fromEntries(
          [...counts].map(([name, values]) => [name, Object.fromEntries(values)]),
        );
        expect({ matches: bitsToList(matches), counts: plain }).toEqual(bruteForce(held, wanted, text));
      }),
      { numRuns: 5000 },
    );
  });

  it('gives beside a value what the list would hold if it were chosen alone in its facet', () => {
    const held = [
      { industry: ['a'], region: ['n'] },
      { industry: ['b'], region: ['n'] },
      { industry: ['b'], region: ['s'] },
    ];
    const { matches, counts } = answer(
      buildFacetIndex(held, CHOICES),
      { industry: ['a'], region: ['n'] },
      null,
    );
    expect(bitsToList(matches)).toEqual([0]);
    expect(Object.fromEntries(counts.get('industry') ?? [])).toEqual({ a: 1, b: 1, c: 0 });
    expect(Object.fromEntries(counts.get('region') ?? [])).toEqual({ n: 1, s: 0 });
  });

  it('leaves the text matches it was given as they were', () => {
    const bits = emptyBits(2);
    addBit(bits, 0);
    addBit(bits, 1);
    answer(buildFacetIndex([{ industry: ['a'] }, {}], CHOICES), { industry: ['a'] }, bits);
    expect(bitsToList(bits)).toEqual([0, 1]);
  });

  it('takes no notice of facets and ids it does not know', () => {
    const index = buildFacetIndex([{ industry: ['a', 'zzz'], colour: ['red'], __proto__: ['x'] }], CHOICES);
    expect([...index.sets.keys()]).toEqual([...CHOICES.keys()]);
    expect([...(index.sets.get('industry')?.keys() ?? [])]).toEqual(['a', 'b', 'c']);
  });
});
