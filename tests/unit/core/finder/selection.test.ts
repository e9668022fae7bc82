import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetChoices, facetsOf } from '#core/finder/facets.ts';
import {
  cleanQuery,
  EMPTY,
  formatSelection,
  MAX_QUERY,
  parseSelection,
  type Selection,
  SORT_KEYS,
  toggle,
} from '#core/finder/selection.ts';
import { taxonomies as t } from '#support/content.ts';

/** The real facets: what holds for them holds for the site. */
const CHOICES = new Map(facetsOf(t).map((facet) => [facet.name, facetChoices(facet).map(({ id }) => id)]));
const parse = (search: string) => parseSelection(search, CHOICES);
const format = (selection: Selection) => formatSelection(selection, CHOICES);

const chosen = fc
  .subarray([...CHOICES], { maxLength: 4 })
  .chain((facets) =>
    fc.tuple(
      ...facets.map(([name, ids]) =>
        fc
          .subarray([...ids], { minLength: 1, maxLength: Math.min(3, ids.length) })
          .map((some) => [name, some] as const),
      ),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs));
const selection: fc.Arbitrary<Selection> = fc.record({
  query: fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constant(`${'あ'.repeat(199)} い`),
    )
    .map(cleanQuery),
  chosen,
  sort: fc.option(fc.constantFrom(...SORT_KEYS), { nil: undefined }),
  page: fc.integer({ min: 1, max: 99_999 }),
  view: fc.constantFrom('cards', 'table'),
});

describe('a selection and its address', () => {
  it('are the same thing: what is written reads back', () => {
    fc.assert(
      fc.property(selection, (one) => {
        expect(parse(format(one))).toEqual({ selection: one, dropped: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('have one spelling, in whatever order the parts come', () => {
    const mixed = selection.chain((one) =>
      fc.record({
        one: fc.constant(one),
        parts: fc.shuffledSubarray([...new URLSearchParams(format(one))], {
          minLength: [...new URLSearchParams(format(one))].length,
        }),
      }),
    );
    fc.assert(
      fc.property(mixed, ({ one, parts }) => {
        const search = new URLSearchParams(parts).toString();
        expect(format(parse(search).selection)).toBe(format(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('come to rest: reading anything and writing it gives an address that reads the same', () => {
    const part = fc.tuple(
      fc.constantFrom('q', 'sort', 'page', 'view', 'industry', 'tag', '__proto__', 'constructor', 'x', ''),
      fc.oneof(
        fc.constantFrom(
          'new',
          'kana',
          '0',
          '7',
          '1e3',
          '-1',
          'table',
          'manufacturing',
          'dx',
          '__proto__',
          'toString',
          '',
        ),
        fc.string(),
      ),
    );
    const search = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 8 }).map((parts) => new URLSearchParams(parts).toString()),
    );
    fc.assert(
      fc.property(search, (text) => {
        const first = parse(text).selection;
        expect(parse(format(first))).toEqual({ selection: first, dropped: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('leave out what is not chosen', () => {
    expect(format(EMPTY)).toBe('');
    expect(parse('')).toEqual({ selection: EMPTY, dropped: [] });
    expect(
      format({ ...EMPTY, query: '気づき', chosen: { industry: ['construction', 'manufacturing'] }, page: 2 }),
    ).toBe(`?q=${encodeURIComponent('気づき')}&industry=construction&industry=manufacturing&page=2`);
  });

  it('put values into the order of their list', () => {
    const swapped = '?industry=manufacturing&industry=construction&industry=manufacturing';
    expect(parse(swapped).selection.chosen).toEqual({ industry: ['construction', 'manufacturing'] });
  });
});

describe('an address that anybody may have written', () => {
  it.each([
    ['?industry=nonsense', ['industry=nonsense']],
    ['?nonsense=1', ['nonsense=1']],
    ['?sort=random', ['sort=random']],
    ['?page=0', ['page=0']],
    ['?page=1.5&page=-1&page=999999', ['page=1.5', 'page=-1', 'page=999999']],
    ['?view=cube', ['view=cube']],
    ['?__proto__=x&constructor=y&toString=z', ['__proto__=x', 'constructor=y', 'toString=z']],
    ['?industry=__proto__&industry=constructor', ['industry=__proto__', 'industry=constructor']],
    ['?industry=Manufacturing', ['industry=Manufacturing']],
  ])('%s: what is not known is dropped and reported', (search, dropped) => {
    expect(parse(search)).toEqual({ selection: EMPTY, dropped });
  });

  it('may hold empty fields, as a form sends them', () => {
    expect(parse('?q=&industry=&sort=&page=&view=')).toEqual({ selection: EMPTY, dropped: [] });
  });

  it('does not lose a good value to a bad one', () => {
    expect(parse('?sort=kana&sort=x&page=3&page=x&view=table&view=x').selection).toMatchObject({
      sort: 'kana',
      page: 3,
      view: 'table',
    });
  });

  it('may be very long: the query is cut, the notice is short', () => {
    const { selection: one, dropped } = parse(
      `?q=${'あ'.repeat(5000)}&${'x=1&'.repeat(1250)}&y=${'い'.repeat(5000)}`,
    );
    expect([...one.query]).toHaveLength(MAX_QUERY);
    expect(dropped.length).toBeLessThanOrEqual(10);
    const [long] = parse(`?y=${'𠮷'.repeat(5000)}`).dropped;
    expect([...(long ?? '')]).toHaveLength(60);
    expect(long?.isWellFormed()).toBe(true);
  });

  it('may hold broken characters', () => {
    expect(
      parse(`?q=%ED%A0%80${encodeURIComponent('あ')}%FF%00${encodeURIComponent('い')}`).selection.query,
    ).toBe('あ い');
    expect(parse('?q=%F0%A0%AE%B7').selection.query).toBe('𠮷');
  });

  it('does not touch the prototype of anything', () => {
    parse('?__proto__=polluted&constructor=polluted');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('a query', () => {
  it.each([
    ['  気づき　 と\n腹落ち\t', '気づき と 腹落ち'],
    ['\u0000a\u0007b', 'a b'],
    [`${'a'.repeat(199)} b`, 'a'.repeat(199)],
    ['𠮷'.repeat(300), '𠮷'.repeat(200)],
    ['\ud800', ''],
  ])('%j is cleaned', (text, clean) => {
    expect(cleanQuery(text)).toBe(clean);
  });

  it('is clean after one cleaning', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ maxLength: 500 })),
        (text) => {
          const clean = cleanQuery(text);
          expect(cleanQuery(clean)).toBe(clean);
          expect(clean.isWellFormed()).toBe(true);
          expect([...clean].length).toBeLessThanOrEqual(MAX_QUERY);
        },
      ),
    );
  });
});

describe('a choice', () => {
  it('is switched on and off again, and goes back to the first page', () => {
    const start: Selection = { ...EMPTY, page: 5, chosen: { tag: ['dx'] } };
    const on = toggle(start, 'industry', 'construction', true);
    expect(on).toMatchObject({ page: 1, chosen: { tag: ['dx'], industry: ['construction'] } });
    expect(toggle(on, 'industry', 'construction', true).chosen).toEqual(on.chosen);
    expect(toggle(on, 'industry', 'construction', false)).toEqual({ ...start, page: 1 });
    expect(toggle(on, 'tag', 'dx', false).chosen).toEqual({ industry: ['construction'] });
    expect(start.chosen).toEqual({ tag: ['dx'] });
  });
});
