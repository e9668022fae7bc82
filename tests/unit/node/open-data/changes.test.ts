import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReleasedCase, releaseChanges, releaseDay } from '#node/open-data/changes.ts';
import { jsonLdText } from '#node/open-data/json-ld.ts';

const released = fc.uniqueArray(
  fc.record({
    slug: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: fc.constantFrom('題', '別の題'),
    city: fc.option(fc.constantFrom('金沢市', '富山市'), { nil: undefined }),
    facets: fc.constantFrom({ x: ['1'] }, { x: ['2'] }),
  }),
  { selector: ({ slug }) => slug },
) as fc.Arbitrary<ReleasedCase[]>;

describe('changes between releases', () => {
  it('take one release to the other, and back', () => {
    fc.assert(
      fc.property(released, released, (before, after) => {
        const there = releaseChanges(before, after);
        const back = releaseChanges(after, before);
        expect(there.added.map(({ slug }) => slug)).toEqual(back.removed.map(({ slug }) => slug));
        expect(there.changed.map(({ slug }) => slug)).toEqual(back.changed.map(({ slug }) => slug));
        for (const { slug, fields } of there.changed) {
          const [x, y] = [before, after].map((list) => list.find((one) => one.slug === slug) as ReleasedCase);
          for (const field of ['title', 'city'])
            expect(fields.includes(field)).toBe((x as ReleasedCase)[field] !== (y as ReleasedCase)[field]);
        }
        expect(releaseChanges(after, after)).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });

  it('do not see the order of keys, nor what follows from other fields', () => {
    const a = {
      slug: 'a',
      title: '題',
      company: { name: 'x', kana: 'y' },
      url: 'https://a.example/',
      facets: {},
    };
    const b = {
      facets: { x: ['1'] },
      url: 'https://b.example/',
      company: { kana: 'y', name: 'x' },
      title: '題',
      slug: 'a',
    };
    expect(releaseChanges([a], [b]).changed).toEqual([]);
  });

  it('are named by the newest day of the release', () => {
    expect(releaseDay([{ slug: 'a', title: '', publishedAt: '2026-01-02', reviewedAt: '2026-03-01' }])).toBe(
      '2026-03-01',
    );
    expect(releaseDay([])).toBeNull();
  });
});

it('data in a page cannot end its element', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = jsonLdText({ name: `${text}</script><!--` });
      expect(written).not.toMatch(/[<>&]/);
      expect(JSON.parse(written)).toEqual({ name: `${text}</script><!--` });
    }),
  );
});
