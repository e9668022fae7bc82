import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charFile, charFiles, charHolders, packRising, unpackRising } from '#core/search/char-sets.ts';
import type { SearchDocument } from '#core/search/search-document.ts';
import { toStream } from '#core/text/stream.ts';

it('numbers in rising order come back as they were', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2_000_000)), (numbers) => {
      const rising = [...numbers].sort((a, b) => a - b);
      const packed = packRising(rising);
      expect(packed).toMatch(/^[\w-]*$/);
      expect(unpackRising(packed)).toEqual(rising);
    }),
  );
});

it('of every character tells exactly the pages that hold it', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'経営者の気づき。DX 1・ー々😀') }), {
    maxLength: 40,
  });
  const ranks = fc.uniqueArray(fc.nat(1000), { minLength: 40, maxLength: 40 });
  const byNumber = (a = 0, b = 0) => a - b;
  fc.assert(
    fc.property(texts, ranks, (all, rank) => {
      const documents = all.map((text, at): SearchDocument => {
        const sections = [{ anchor: null, heading: '', text }];
        return { id: `p${at}`, kind: 'page', url: '/', title: '', tags: [], sections };
      });
      const files = charFiles(charHolders(documents), rank.slice(0, all.length));
      for (const char of '経営者気づきd1ー々無') {
        const expected = all.flatMap((text, at) => (toStream(text).symbols.includes(char) ? [rank[at]] : []));
        expect(unpackRising(files.get(charFile(char))?.[char] ?? '')).toEqual(expected.sort(byNumber));
      }
    }),
  );
});
