import { describe, expect, it } from 'vitest';
import { addBit, emptyBits } from '#core/finder/bitset.ts';
import { NewCases } from '#core/finder/new-cases.ts';
import { markSeen } from '#core/finder/seen-cases.ts';
import { buildFacetIndex } from '#support/facet-index.ts';

const slugs = ['a', 'b', 'c', 'd'];
const choices = new Map([['region', ['north', 'south']]]);
const held = [{ region: ['north'] }, { region: ['north'] }, { region: ['south'] }, { region: ['north'] }];
const collection = { slugs, choices, index: buildFacetIndex(held, choices), upcoming: new Set([3]) };
const view = (address: string, seen: string[]) => ({ address, label: '', seen: markSeen(seen) });

/** A search that finds the cases a and c for everything, and notes what it was asked for. */
function setUp(answer = () => Promise.resolve()) {
  const asked: string[] = [];
  const news = new NewCases('/', 'https://example.org', collection, async (query, literal) => {
    asked.push(literal ? `${query}!` : query);
    await answer();
    const matches = emptyBits(slugs.length);
    addBit(matches, 0);
    addBit(matches, 2);
    return { matches };
  });
  return { asked, news };
}

describe('the new cases of saved views', () => {
  it('are those that are found, readable and not seen', async () => {
    const { news, asked } = setUp();
    const north = view('/cases/?region=north', ['a']);
    const words = view('/cases/?q=x', []);
    expect(news.count(north)).toBe(0);
    expect(await news.ask([north, words])).toBe(true);
    expect(news.count(north)).toBe(1);
    expect(news.count(words)).toBe(2);
    expect(asked).toEqual(['x']);
  });

  it('are searched for once, however often they are asked for, and counted anew by what was seen', async () => {
    const { news, asked } = setUp();
    const views = ['one', 'two', 'three'].map((word) => view(`/cases/?q=${word}`, []));
    await Promise.all([news.ask(views), news.ask(views)]);
    for (let click = 0; click < 5; click++) expect(await news.ask(views)).toBe(false);
    expect(asked).toEqual(['one', 'two', 'three']);
    expect(news.count(view('/cases/?q=one', ['a', 'c']))).toBe(0);
  });

  it('need no search for views without words, and take words literally where the view does', async () => {
    const { news, asked } = setUp();
    await news.ask([view('/cases/?region=south', []), view('/cases/?q=x&exact=1', [])]);
    expect(asked).toEqual(['x!']);
  });

  it('are asked for again when the search failed', async () => {
    let fails = true;
    const { news, asked } = setUp(() => (fails ? Promise.reject(new Error('gone')) : Promise.resolve()));
    const views = [view('/cases/?q=x', [])];
    await expect(news.ask(views)).rejects.toThrow('gone');
    fails = false;
    expect(await news.ask(views)).toBe(true);
    expect(asked).toEqual(['x', 'x']);
    expect(news.count(view('/cases/?q=x', []))).toBe(2);
  });
});
