import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '#core/check/source/nearest-spelling.ts';

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
    // Two letters swapped are one slip, not two.
    ['ab', ['bc', 'ba'], 'ba'],
    ['ハラオチ', ['はらおち', 'きづき'], 'はらおち'],
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
