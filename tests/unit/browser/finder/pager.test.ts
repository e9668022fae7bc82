import { describe, expect, it } from 'vitest';
import { pagesAround } from '#browser/finder/pager-view.ts';

describe('page links', () => {
  it.each([
    [1, 1, [1]],
    [1, 4, [1, 2, 3, 4]],
    [1, 500, [1, 2, 3, 500]],
    [250, 500, [1, 248, 249, 250, 251, 252, 500]],
    [500, 500, [1, 498, 499, 500]],
  ])('on page %i of %i lead to %j', (page, count, pages) => {
    expect(pagesAround(page, count)).toEqual(pages);
  });
});
