import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#core/text/edit-distance.ts';
import { inDigits, inKanji } from '#core/text/numerals.ts';
import { otherShapes } from '#core/text/variant-kanji.ts';

describe('numerals', () => {
  it('come back from kanji as they went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
        const spellings = inKanji(String(number));
        expect(spellings.length).toBeGreaterThan(0);
        for (const spelling of spellings) expect(inDigits(spelling)).toBe(String(number));
      }),
    );
  });

  it.each([
    ['12', ['十二', '一二']],
    ['1000', ['千', '一〇〇〇']],
    ['2024', ['二千二十四', '二〇二四']],
    ['007', []],
    ['10000', []],
  ])('%s in kanji: %j', (digits, kanji) => expect(inKanji(digits)).toEqual(kanji));

  it.each([
    ['一千', '1000'],
    ['三百', '300'],
    ['〇', ''],
    ['千千', ''],
    ['一般', ''],
    ['十百', ''],
  ])('%s in digits: %j', (kanji, digits) => expect(inDigits(kanji)).toBe(digits));
});

describe('otherShapes', () => {
  it('goes both ways and never to itself', () => {
    const kanji = Array.from({ length: 0x9fff - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const withShapes = kanji.filter((one) => otherShapes(one).length > 0);
    expect(withShapes.length).toBeGreaterThan(100);
    for (const kanji of withShapes) {
      for (const other of otherShapes(kanji)) {
        expect(other).not.toBe(kanji);
        expect(otherShapes(other)).toContain(kanji);
      }
    }
  });
  it.each([
    ['沢', '澤'],
    ['髙', '高'],
    ['斎', '齋'],
    ['付', '附'],
  ])('of %s has %s', (a, b) => expect(otherShapes(a)).toContain(b));
});

/** All ways to make one text of another by brute force: the twin of the quick one. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  let best = Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + same,
  );
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    best = Math.min(best, slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return best;
}

it('editDistance agrees with brute force up to its limit', () => {
  const word = fc.array(fc.constantFrom('あ', 'い', 'う'), { maxLength: 5 }).map((chars) => chars.join(''));
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(slowDistance(a, b), limit + 1));
    }),
  );
});
