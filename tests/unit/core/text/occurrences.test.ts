import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRanges, occurrences } from '#core/text/occurrences.ts';
import { toStream } from '#core/text/stream.ts';

const text = fc
  .array(fc.constantFrom(...'経営経営ーアＡbb・、 1'), { maxLength: 30 })
  .map((chars) => chars.join(''));

it('finds what comparing place by place finds', () => {
  fc.assert(
    fc.property(text, text, (hay, needle) => {
      const stream = toStream(hay);
      const wanted = toStream(needle).symbols.slice(1, -1);
      const line = stream.symbols.join('');
      let expected = 0;
      const joined = wanted.join('');
      for (let at = 0; joined !== '' && at + joined.length <= line.length; at += 1) {
        if (line.slice(at, at + joined.length) === joined) expected += 1;
      }
      expect(occurrences(stream, wanted)).toHaveLength(expected);
    }),
  );
});

it('gives stretches of the original that read the same', () => {
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(8), (hay, from, length) => {
      const stream = toStream(hay);
      const wanted = stream.symbols.slice(from, from + length).filter((symbol) => symbol !== '|');
      for (const { start, end } of occurrences(stream, wanted)) {
        const read = toStream(hay.slice(start, end)).symbols.filter((symbol) => symbol !== '|');
        expect(read.join('')).toBe(wanted.join(''));
      }
    }),
  );
});

it('draws overlapping ranges together and keeps touching ones apart', () => {
  expect(
    mergeRanges([
      { start: 4, end: 6 },
      { start: 0, end: 3 },
      { start: 2, end: 4 },
    ]),
  ).toEqual([
    { start: 0, end: 4 },
    { start: 4, end: 6 },
  ]);
});
