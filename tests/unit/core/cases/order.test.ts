import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOrders, kanaOrderKey, type Ordered, outcomeSize } from '#core/cases/order.ts';
import { aCase, taxonomies as t } from '#support/content.ts';

const orders = caseOrders(t);
const names = Object.keys(orders) as (keyof typeof orders)[];
const at = (slug: string, changes: Record<string, unknown> = {}): Ordered => ({
  slug,
  data: aCase(changes),
  letters: 800,
});
const sorted = (name: keyof typeof orders, cases: Ordered[]) =>
  [...cases].sort(orders[name]).map((one) => one.slug);

const figures = fc.option(fc.tuple(fc.nat(9), fc.nat(9)), { nil: undefined });
const anyCase = fc
  .record({
    kana: fc.constantFrom('かな', 'がな', 'かなー', 'あ', 'わん', 'はーと', 'はあと'),
    publishedAt: fc.constantFrom('2026-01-10', '2026-01-11', '2025-12-31'),
    upcoming: fc.boolean(),
    place: fc.constantFrom(undefined, 'hokkaido', 'ishikawa', 'okinawa'),
    city: fc.constantFrom(undefined, '札幌市', '金沢市'),
    figures,
    source: fc.constantFrom(undefined, '2024', '2024-06', '2024-06-25'),
  })
  .map((one) => ({
    company: { name: '見本', kana: one.kana },
    publishedAt: one.upcoming ? undefined : one.publishedAt,
    publication: one.upcoming ? 'upcoming' : 'published',
    prefecture: one.place,
    city: one.place && one.city,
    results: one.figures && [
      { label: '数', kind: 'with-support', before: one.figures[0], after: one.figures[1] },
    ],
    sources: [{ title: '資料', publisher: '発行者', published: one.source }],
  }));

describe('every order', () => {
  it.each(names)('%s is total: no two cases are equal, and no three go round', (name) => {
    const three = fc.tuple(anyCase, anyCase, anyCase);
    fc.assert(
      fc.property(three, (changes) => {
        const [a, b, c] = changes.map((one, index) => at(`s${index}`, one)) as [Ordered, Ordered, Ordered];
        const compare = orders[name];
        expect(compare(a, a)).toBe(0);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)));
        expect(compare(a, b)).not.toBe(0);
        if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it.each(names)('%s does not depend on how the list came', (name) => {
    const list = fc.array(anyCase, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(list, fc.integer(), (changes, seed) => {
        const cases = changes.map((one, index) => at(`s${index}`, one));
        const mixed = cases.toSorted(
          (a, b) => ((a.slug.charCodeAt(1) * seed) % 7) - ((b.slug.charCodeAt(1) * seed) % 7),
        );
        expect(sorted(name, mixed)).toEqual(sorted(name, cases));
      }),
      { numRuns: 100 },
    );
  });
});

describe('読みどころ順', () => {
  it('begins with what support can be read in, and ends with what is not to be read yet', () => {
    const acts = [{ text: 'あ'.repeat(120) }];
    const cases = [
      at('soon', { publication: 'upcoming', publishedAt: '2026-01-31' }),
      { ...at('brief', { publishedAt: '2026-01-30' }), letters: 400 },
      at('new', { publishedAt: '2026-01-20' }),
      at('old', { publishedAt: '2026-01-10' }),
      at('support', { publishedAt: '2020-01-01', supporterActs: acts }),
    ];
    expect(sorted('depth', cases)).toEqual(['support', 'new', 'old', 'brief', 'soon']);
  });
});

describe('新しい順', () => {
  it('puts the last published first, then the newest source, then the name of the folder', () => {
    const source = (published?: string) => ({ sources: [{ title: '資', publisher: '発', published }] });
    const cases = [
      at('old', { publishedAt: '2026-01-09' }),
      at('b', source('2024')),
      at('a', source('2024')),
      at('c', source('2024-06')),
      at('d', source()),
      at('new', { publishedAt: '2026-01-11' }),
    ];
    expect(sorted('new', cases)).toEqual(['new', 'c', 'a', 'b', 'd', 'old']);
  });

  it('puts 準備中 last, even one that has a date already', () => {
    const cases = [
      at('soon', { publication: 'upcoming', publishedAt: undefined }),
      at('dated', { publication: 'upcoming', publishedAt: '2026-12-31' }),
      at('old', { publishedAt: '2020-01-01' }),
    ];
    expect(sorted('new', cases)).toEqual(['old', 'dated', 'soon']);
  });
});

describe('五十音順', () => {
  it.each([
    ['あい', 'あう'],
    ['かき', 'さ'],
    ['がくや', 'かさい'],
    ['かさ', 'がし'],
    ['はは', 'ぱぱい'],
    ['きって', 'きつね'],
    ['しゃかい', 'しやくしょ'],
    ['びーる', 'ひうち'],
    ['さーびす', 'さい'],
    ['こーひー', 'こおり'],
    ['せーる', 'せかい'],
    ['わ', 'を'],
    ['を', 'ん'],
    ['ゔぁいおりん', 'うえの'],
  ])('%s comes before %s', (first, second) => {
    const kana = (slug: string, text: string) => {
      const one = at(slug);
      one.data.company.kana = text;
      return one;
    };
    expect(sorted('kana', [kana('z', second), kana('y', first)])).toEqual(['y', 'z']);
    expect(kanaOrderKey(first) < kanaOrderKey(second)).toBe(true);
  });

  it.each([
    ['がっこー', 'かつこお'],
    ['ぱーてぃー', 'はあていい'],
    ['ーあ', 'ーあ'],
  ])('%s is filed as %s', (kana, key) => {
    expect(kanaOrderKey(kana)).toBe(key);
  });
});

describe('北から順', () => {
  it('goes by the code of the prefecture, then the city; what is not public stands last', () => {
    const cases = [
      at('none', { prefecture: undefined, city: undefined }),
      at('okinawa', { prefecture: 'okinawa', city: '那覇市' }),
      at('kanazawa', {}),
      at('ishikawa', { city: undefined }),
      at('hokkaido', { prefecture: 'hokkaido', city: '札幌市' }),
    ];
    expect(sorted('place', cases)).toEqual(['hokkaido', 'ishikawa', 'kanazawa', 'okinawa', 'none']);
  });
});

describe('成果の大きさ', () => {
  const results = (...pairs: [number | string, number | string][]) =>
    aCase({
      results: pairs.map(([before, after], index) => ({
        label: `数${index}`,
        kind: 'with-support',
        before,
        after,
      })),
    });

  it('is the greatest change, up or down, in proportion to the first figure', () => {
    expect(outcomeSize(results([10, 15], [100, 120]))).toBeCloseTo(0.5);
    expect(outcomeSize(results([10, 1], [100, 120]))).toBeCloseTo(0.9);
  });
  it('counts nothing that began before the support, or has nothing to do with it', () => {
    for (const kind of ['long-span', 'other'])
      expect(outcomeSize(aCase({ results: [{ label: '数', kind, before: 1, after: 99 }] }))).toBe(0);
  });
  it('is nothing without two numbers', () => {
    expect(outcomeSize(aCase())).toBe(0);
    expect(outcomeSize(results(['少', '多'], [0, 5]))).toBe(0);
  });
  it('orders by it', () => {
    const cases = [
      at('none'),
      ...[12, 20].map((after) => ({ slug: `to${after}`, data: results([10, after]), letters: 800 })),
    ];
    expect(sorted('outcome', cases)).toEqual(['to20', 'to12', 'none']);
  });
});
