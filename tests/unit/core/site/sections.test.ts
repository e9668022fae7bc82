import { describe, expect, it } from 'vitest';
import { MEASURE_NAMES } from '#core/schema/programme/index.ts';
import { paths } from '#core/site/paths.ts';
import { currentIn, SECTIONS } from '#core/site/sections.ts';

const marked = (path: string) =>
  SECTIONS.flatMap((section) => {
    const current = currentIn(section, path);
    return current ? [`${section.label}: ${current}`] : [];
  });

describe('the menu', () => {
  it('has four places, in this order', () => {
    expect(SECTIONS.map(({ label }) => label)).toEqual(['事例', '問いかけ', '学ぶ', '手元']);
  });

  it('marks the page itself, and the one place that a page belongs to', () => {
    expect(marked(paths.learn)).toEqual(['学ぶ: page']);
    expect(marked(paths.case('some-case'))).toEqual(['事例: true']);
    expect(marked(paths.facet('step', 'trust'))).toEqual(['事例: true']);
    expect(marked(paths.match)).toEqual(['事例: true']);
    expect(marked(paths.concern('hiring'))).toEqual(['問いかけ: true']);
    expect(marked(paths.pack)).toEqual(['手元: true']);
    for (const path of [paths.step('trust'), paths.wall('unseen'), paths.knowhowArticle('a'), paths.glossary])
      expect(marked(path), path).toEqual(['学ぶ: true']);
    for (const name of MEASURE_NAMES) expect(marked(paths.measure(name)), name).toEqual(['学ぶ: true']);
  });

  it('marks nothing on pages of no place', () => {
    for (const path of [paths.home, paths.search, paths.contribute, paths.site, '/404.html'])
      expect(marked(path), path).toEqual([]);
  });
});
