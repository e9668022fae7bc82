import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, onlyChoice, parseAddress, settle } from '#core/finder/address.ts';
import { cleanQuery, EMPTY, type Selection, SORT_KEYS } from '#core/finder/selection.ts';

const CHOICES = new Map([
  ['industry', ['construction', 'manufacturing']],
  ['region', ['hokkaido', 'hokuriku']],
]);
const selections: fc.Arbitrary<Selection> = fc
  .record({
    query: fc.string({ unit: 'grapheme', maxLength: 12 }).map(cleanQuery),
    industry: fc.subarray(['construction', 'manufacturing']),
    region: fc.subarray(['hokkaido', 'hokuriku']),
    sort: fc.option(fc.constantFrom(...SORT_KEYS), { nil: undefined }),
    page: fc.integer({ min: 1, max: 99_999 }),
    view: fc.constantFrom('cards' as const, 'table' as const),
  })
  .map(({ industry, region, ...rest }) => ({
    ...rest,
    chosen: { ...(industry.length ? { industry } : {}), ...(region.length ? { region } : {}) },
  }));
const bases = fc.constantFrom('/', '/bansou/');
const read = (base: string, address: string) => {
  const { pathname, search } = new URL(address, 'https://example.org');
  return parseAddress(base, pathname, search, CHOICES);
};

describe('the address of a view', () => {
  it('brings back the same view', () => {
    fc.assert(
      fc.property(bases, selections, (base, selection) => {
        const { selection: back, dropped } = read(base, formatAddress(base, selection, CHOICES));
        expect(back).toEqual(settle(selection));
        expect(dropped).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('brings back the same view where prerendered pages are longer', () => {
    fc.assert(
      fc.property(bases, selections, (base, selection) => {
        const { pathname, search } = new URL(
          formatAddress(base, selection, CHOICES, 100),
          'https://example.org',
        );
        expect(parseAddress(base, pathname, search, CHOICES, 100).selection).toEqual(settle(selection));
      }),
    );
    const at = (path: string) => parseAddress('/', path, '', CHOICES, 100).selection.page;
    expect(at('/cases/page/3/')).toBe(11);
    expect(at('/cases/by/region/hokuriku/2/')).toBe(6);
    expect(at('/cases/')).toBe(1);
  });

  it('is the same for the same view, however its parameters were written', () => {
    fc.assert(
      fc.property(selections, fc.infiniteStream(fc.nat()), (selection, random) => {
        const address = formatAddress('/', selection, CHOICES);
        const url = new URL(address, 'https://example.org');
        const pairs = [...url.searchParams].map((pair) => [random.next().value ?? 0, pair] as const);
        const shuffled = pairs.sort((a, b) => a[0] - b[0]).map(([, pair]) => pair);
        const again = `${url.pathname}?${new URLSearchParams([...shuffled, ...shuffled] as string[][])}`;
        expect(formatAddress('/', read('/', again).selection, CHOICES)).toBe(address);
      }),
    );
  });

  it.each([
    ['/cases/', { ...EMPTY }],
    ['/cases/page/3/', { ...EMPTY, page: 3 }],
    ['/cases/?sort=kana&page=2', { ...EMPTY, sort: 'kana' as const, page: 2 }],
    ['/cases/?view=table', { ...EMPTY, view: 'table' as const }],
    ['/cases/?q=%E9%80%A3%E6%90%BA&sort=new', { ...EMPTY, query: '連携', sort: 'new' as const }],
    ['/cases/?q=%E9%80%A3%E6%90%BA', { ...EMPTY, query: '連携', sort: 'relevance' as const }],
    [
      '/cases/?industry=manufacturing&region=hokuriku',
      { ...EMPTY, chosen: { region: ['hokuriku'], industry: ['manufacturing'] } },
    ],
  ])('is %s', (address, selection) => {
    expect(formatAddress('/', selection, CHOICES)).toBe(address);
  });

  it('may be that of a prerendered page', () => {
    const hokuriku = { ...EMPTY, chosen: { region: ['hokuriku'] } };
    expect(read('/', '/cases/by/region/hokuriku/').selection).toEqual(hokuriku);
    expect(read('/bansou/', '/bansou/cases/by/region/hokuriku/2/').selection).toEqual({
      ...hokuriku,
      page: 2,
    });
    expect(read('/', '/cases/page/4/').selection).toEqual({ ...EMPTY, page: 4 });
    // A condition on top makes another list: its first page.
    expect(read('/', '/cases/by/region/hokuriku/2/?industry=construction').selection).toEqual({
      ...EMPTY,
      chosen: { industry: ['construction'], region: ['hokuriku'] },
    });
    expect(read('/', '/cases/by/region/atlantis/').dropped).toEqual(['region=atlantis']);
  });

  it('forgets an order that goes without saying, or that cannot be', () => {
    expect(read('/', '/cases/?sort=relevance').selection.sort).toBeUndefined();
    expect(read('/', '/cases/?sort=depth').selection.sort).toBeUndefined();
    expect(read('/', '/cases/?sort=new').selection.sort).toBe('new');
    expect(read('/', '/cases/?q=a&sort=new').selection.sort).toBe('new');
  });
});

describe('a view of one value', () => {
  it('is one value and nothing else', () => {
    expect(onlyChoice({ ...EMPTY, chosen: { region: ['hokuriku'] } })).toEqual({
      facet: 'region',
      value: 'hokuriku',
    });
    expect(onlyChoice({ ...EMPTY, query: 'a', chosen: { region: ['hokuriku'] } })).toBeUndefined();
    expect(onlyChoice({ ...EMPTY, chosen: { region: ['hokkaido', 'hokuriku'] } })).toBeUndefined();
    expect(onlyChoice(EMPTY)).toBeUndefined();
  });
});
