import { describe, expect, it } from 'vitest';
import { readGlossary } from '#node/content/glossary.ts';
import { allCases, allKnowhow, CONTENT, everything, isPublished } from '#support/library.ts';

const published = {
  cases: new Set(allCases.filter(isPublished).map((one) => one.slug)),
  knowhow: new Set(allKnowhow.filter(isPublished).map((one) => one.slug)),
};

const unknown = (pairs: readonly (readonly [string, string])[], known: ReadonlySet<string>) =>
  pairs.filter(([, slug]) => !known.has(slug));

/** Links of a body to entries that no reader can open. */
function dead(links: readonly string[]): string[] {
  return links.flatMap((link) => {
    const [, collection, slug] = /^\/(cases|knowhow)\/([^/#?]+)\/?(?:[#?].*)?$/.exec(link) ?? [];
    if (!collection || !slug) return [];
    return published[collection as keyof typeof published].has(slug) && link.includes(`/${slug}/`)
      ? []
      : [link];
  });
}

describe('references', () => {
  it('of know-how lead to published cases', () => {
    const pairs = allKnowhow.flatMap((one) => one.data.cases.map((slug) => [one.file, slug] as const));
    expect(pairs.length).toBeGreaterThan(30);
    expect(unknown(pairs, published.cases)).toEqual([]);
  });

  it('of cases lead to published know-how', () => {
    const pairs = allCases.flatMap((one) =>
      (one.data.knowhow ?? []).map((slug) => [one.file, slug] as const),
    );
    expect(unknown(pairs, published.knowhow)).toEqual([]);
    // A case may name no article; that the question can be answered with no is shown here.
    expect(unknown([['a', 'nowhere'], ...pairs], published.knowhow)).toEqual([['a', 'nowhere']]);
  });

  it('inside bodies lead to published entries, with the slash at the end', () => {
    const links = everything.flatMap((one) => one.links.map((link) => ({ file: one.file, link })));
    expect(links.filter(({ link }) => /^\/(?:cases|knowhow)\//.test(link)).length).toBeGreaterThan(30);
    expect(links.filter(({ link }) => dead([link]).length)).toEqual([]);
  });

  it('that lead nowhere are seen', () => {
    const [known] = published.cases;
    expect(
      dead([
        `/cases/${known}/`,
        `/cases/${known}/#points`,
        '/cases/',
        '/about/',
        'https://example.org/cases/x/',
      ]),
    ).toEqual([]);
    expect(dead([`/cases/${known}`, '/cases/nowhere/', '/knowhow/nowhere/#a'])).toHaveLength(3);
  });

  it('of the glossary lead to published know-how', () => {
    const pairs = readGlossary(CONTENT).flatMap((term) =>
      (term.see ?? []).map((slug) => [term.id, slug] as const),
    );
    expect(pairs.length).toBeGreaterThan(20);
    expect(unknown(pairs, published.knowhow)).toEqual([]);
  });
});
