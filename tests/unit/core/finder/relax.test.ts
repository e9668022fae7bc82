import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBit, emptyBits } from '#core/finder/bitset.ts';
import { waysOut } from '#core/finder/relax.ts';
import { buildFacetIndex } from '#support/facet-index.ts';

const IDS = ['a', 'b', 'c'];
const NAMES = ['f', 'g', 'h'];
const choices = new Map(NAMES.map((name) => [name, IDS]));
const held = fc.record({ f: fc.subarray(IDS), g: fc.subarray(IDS), h: fc.subarray(IDS) });
type Held = Record<string, string[]>;

/** The same question, asked of every case. */
function count(
  cases: readonly Held[],
  chosen: Held,
  text: readonly number[] | null,
  gone: readonly string[],
) {
  return cases.filter(
    (one, number) =>
      (!text || gone.includes('query') || text.includes(number)) &&
      Object.entries(chosen).every(
        ([name, ids]) => gone.includes(name) || ids.some((id) => one[name]?.includes(id)),
      ),
  ).length;
}

describe('the ways out of an empty list', () => {
  it('say what each condition left out would bring; pairs only when no single one helps', () => {
    let pairs = 0;
    fc.assert(
      fc.property(
        fc.array(held, { maxLength: 12 }),
        fc.record(
          {
            f: fc.subarray(IDS, { minLength: 1 }),
            g: fc.subarray(IDS, { minLength: 1 }),
            h: fc.subarray(IDS, { minLength: 1 }),
          },
          { requiredKeys: [] },
        ),
        fc.option(fc.uniqueArray(fc.nat(11), { maxLength: 4 })),
        (cases, given, text) => {
          const chosen = given as Held;
          const matches = text && emptyBits(cases.length);
          for (const number of text ?? []) if (matches && number < cases.length) addBit(matches, number);
          const ways = waysOut(buildFacetIndex(cases, choices), chosen, matches);
          const parts = [...(text ? ['query'] : []), ...Object.keys(chosen)];
          const singles = parts.map((part) => [part]);
          const doubles = parts.flatMap((one, at) => parts.slice(at + 1).map((other) => [one, other]));
          const helpful = (sets: string[][]) => sets.filter((set) => count(cases, chosen, text, set) > 0);
          const wanted = helpful(singles).length || parts.length < 3 ? helpful(singles) : helpful(doubles);
          if (wanted[0]?.length === 2) pairs += 1;
          expect(ways.map((way) => [...(way.query ? ['query'] : []), ...way.facets])).toEqual(wanted);
          expect(ways.map((way) => way.count)).toEqual(wanted.map((set) => count(cases, chosen, text, set)));
        },
      ),
      { numRuns: 2000 },
    );
    expect(pairs).toBeGreaterThan(0);
  });
});
