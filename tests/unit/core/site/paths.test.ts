import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listPageSize, PAGE_SIZE, pagesOf, paths, RESERVED_SLUGS, withBase } from '#core/site/paths.ts';

describe('addresses', () => {
  it('give the first page of a list no number', () => {
    expect(paths.casesPage(1)).toBe('/cases/');
    expect(paths.casesPage(2)).toBe('/cases/page/2/');
    expect(paths.facet('region', 'hokuriku')).toBe('/cases/by/region/hokuriku/');
    expect(paths.facet('region', 'hokuriku', 3)).toBe('/cases/by/region/hokuriku/3/');
  });

  it('stand under the base path, with one slash between', () => {
    expect(withBase('/', '/cases/')).toBe('/cases/');
    expect(withBase('/bansou/', '/cases/')).toBe('/bansou/cases/');
    expect(withBase('/bansou/', paths.home)).toBe('/bansou/');
  });

  it('of lists are reserved: no case can take them', () => {
    for (const list of [paths.casesPage(2), paths.facet('a', 'b')])
      expect(RESERVED_SLUGS).toContain(list.split('/')[2]);
  });
});

describe('pages of a list', () => {
  it('hold every item once, in order, none too full, none empty but the only one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 120 }), fc.integer({ min: 1, max: 30 }), (items, size) => {
        const pages = pagesOf(items, size);
        expect(pages.flat()).toEqual(items);
        expect(pages.every((page) => page.length <= size)).toBe(true);
        expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true);
        expect(pages.at(-1)?.length === 0).toBe(items.length === 0);
      }),
    );
    expect(pagesOf(Array(PAGE_SIZE + 1).fill(0))).toHaveLength(2);
  });
  it('are longer in larger collections: a further case adds less than a page, though it stands on some thirty lists', () => {
    const LISTS = 33;
    const pages = (cases: number) => (LISTS * cases) / listPageSize(cases);
    for (const cases of [250, 500, 1000, 10_000])
      expect((pages(cases) - pages(160)) / (cases - 160), `${cases}`).toBeLessThan(0.6);
    for (const cases of [1, 200, 201, 500, 501, 10_000]) expect(listPageSize(cases) % PAGE_SIZE).toBe(0);
    expect(listPageSize(200)).toBe(PAGE_SIZE);
  });
});
