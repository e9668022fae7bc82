import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesShown } from '#core/finder/pager.ts';

describe('page links', () => {
  it.each([
    [1, 1, '1'],
    [1, 4, '1 2 3 4'],
    [1, 7, '1 2 3 4 5 6 7'],
    [1, 8, '1 2 3 …8'],
    [4, 8, '1 2 3 4 5 6 …8'],
    [1, 500, '1 2 3 …500'],
    [250, 500, '1 …248 249 250 251 252 …500'],
    [500, 500, '1 …498 499 500'],
  ])('on page %i of %i lead to %s', (page, count, text) => {
    expect(
      pagesShown(page, count)
        .map((one) => `${one.gap ? '…' : ''}${one.page}`)
        .join(' '),
    ).toBe(text);
  });

  it('reach every page from every page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const reached = new Set([1]);
        for (const page of reached) for (const one of pagesShown(page, count)) reached.add(one.page);
        expect(reached.size).toBe(count);
        for (let page = 1; page <= count; page += 1)
          expect(pagesShown(page, count).map((one) => one.page)).toContain(page);
      }),
    );
  });
});
