import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '#core/check/source/nearest.ts';

/** The definition, without memory and without a table. */
function slow(a: readonly string[], b: readonly string[]): number {
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  if (x === undefined) return b.length;
  if (y === undefined) return a.length;
  if (x === y) return slow(restA, restB);
  return 1 + Math.min(slow(restA, b), slow(a, restB), slow(restA, restB));
}

describe('edit distance', () => {
  it('is what the definition says', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'あ', '𠮷'), { maxLength: 5 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a.join(''), b.join(''))).toBe(slow(a, b));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the nearest candidate', () => {
  it.each([
    ['manufacturng', ['construction', 'manufacturing'], 'manufacturing'],
    ['ＴＩＴＬＥ', ['summary', 'title'], 'title'],
    ['nmae', ['kana', 'name'], 'name'],
    ['製造', ['建設業', '製造業'], '製造業'],
    ['製造業（食品）', ['製造業', '建設業'], '製造業'],
    ['callout', ['Callout'], 'Callout'],
    ['a', ['manufacturing'], undefined],
    ['', ['a', 'b'], undefined],
    ['zzzzzz', ['title', 'summary'], undefined],
    ['x', [], undefined],
  ])('to %j of %j is %j', (written, candidates, found) => {
    expect(nearest(written, candidates)).toBe(found);
  });

  it('is itself when it is there, wherever it stands', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(5), (candidates, at) => {
        const word = candidates[at % candidates.length] as string;
        expect(nearest(word, candidates)).toBe(word);
      }),
    );
  });
});
