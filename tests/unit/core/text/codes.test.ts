import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EVERY_PAGE } from '#core/search/index-record.ts';
import { code, pairTerm } from '#core/text/codes.ts';
import { BOUNDARY } from '#core/text/stream.ts';

const symbol = fc.oneof(
  fc.constantFrom(BOUNDARY, ...'経営ァヺーaz09éя한〇'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

it('gives every symbol its own code', () => {
  const seen = new Map<string, number>();
  for (let point = 1; point <= 0x10ffff; point += point < 0x30000 ? 1 : 97) {
    const made = code(String.fromCodePoint(point));
    if (seen.has(made)) throw new Error(`${point} and ${seen.get(made)} share ${made}`);
    seen.set(made, point);
  }
  expect(seen.has(code(BOUNDARY)) && seen.get(code(BOUNDARY)) !== '|'.codePointAt(0)).toBe(false);
}, 30_000);

it('makes no term that is the beginning of another', () => {
  fc.assert(
    fc.property(symbol, symbol, symbol, symbol, (a, b, c, d) => {
      const terms = [...new Set([pairTerm(a, b), pairTerm(c, d), EVERY_PAGE])];
      for (const term of terms) {
        expect(term).toMatch(/^[0-9a-z]+$/);
        for (const other of terms) if (other !== term) expect(other.startsWith(term)).toBe(false);
      }
    }),
  );
});
