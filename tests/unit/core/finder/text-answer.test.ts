import { describe, expect, it } from 'vitest';
import { bitsToList } from '#core/finder/bitset.ts';
import type { FinderCollection } from '#core/finder/finder-collection.ts';
import { stateOf } from '#core/finder/finder-state.ts';
import { EMPTY } from '#core/finder/selection.ts';
import { textAnswer } from '#core/finder/text-answer.ts';
import type { SearchOutcome } from '#core/search/client.ts';
import type { Hit } from '#core/search/engine.ts';
import { buildFacetIndex } from '#support/facet-index.ts';

const SIZE = 30;
const numbers = new Map(Array.from({ length: SIZE }, (_, number) => [`c${number}`, number]));
/** Every third case is of the trade `a`. */
const choices = new Map([['industry', ['a', 'b']]]);
const held = [...numbers.values()].map((number) => ({ industry: [number % 3 === 0 ? 'a' : 'b'] }));
const collection = {
  index: buildFacetIndex(held, choices),
  facets: [],
  upcoming: new Set([28, 29]),
  ordered: bitsToList,
} as unknown as FinderCollection;

const hit = (number: number, tier: Hit['tier'], lacks?: string[]): Hit => ({
  id: `case/c${number}`,
  tier,
  score: 1,
  ...(lacks ? { lacks } : {}),
});
const answerOf = (hits: Hit[]) => textAnswer({ query: '甲 乙', hits } as unknown as SearchOutcome, numbers);
const near = (from: number) => Array.from({ length: 12 }, (_, at) => hit(from + at, 'near', ['乙']));

describe('what the search says of the cases', () => {
  it('holds apart what holds the words, what is near or cites them, and what is no case', () => {
    const found = answerOf([
      hit(3, 'exact'),
      { id: 'knowhow/x', tier: 'exact', score: 1 },
      hit(1, 'synonym'),
      hit(7, 'meta'),
      hit(5, 'near', ['乙']),
      { id: 'page/y', tier: 'near', score: 1 },
    ]);
    expect(found.ranked).toEqual([3, 1]);
    expect(bitsToList(found.matches)).toEqual([1, 3]);
    expect(found.near).toEqual([
      { number: 7, lacks: [] },
      { number: 5, lacks: ['乙'] },
    ]);
    expect(found.elsewhere).toBe(1);
  });
});

describe('a list of few cases', () => {
  it('is filled up to ten with near ones, which keep to the chosen facets', () => {
    const found = answerOf([hit(0, 'exact'), hit(1, 'exact'), ...near(6)]);
    const state = stateOf({ ...EMPTY, query: '甲 乙' }, found, collection);
    expect(state.numbers).toEqual([0, 1]);
    expect(state.near.map(({ number }) => number)).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
    const chosen = stateOf({ ...EMPTY, query: '甲 乙', chosen: { industry: ['a'] } }, found, collection);
    expect(chosen.numbers).toEqual([0]);
    expect(chosen.near.map(({ number }) => number)).toEqual([6, 9, 12, 15]);
  });

  it('stays as it is when it has ten, or when nothing is asked', () => {
    const ten = Array.from({ length: 10 }, (_, number) => hit(number, 'exact'));
    expect(stateOf({ ...EMPTY, query: '甲' }, answerOf([...ten, ...near(12)]), collection).near).toEqual([]);
    expect(stateOf(EMPTY, null, collection).near).toEqual([]);
  });
});
