import { describe, expect, it } from 'vitest';
import { undocumented } from '#support/house.ts';
import { sourceFiles } from '../../scripts/house/imports.ts';

/** The parts that everything else builds on; features and pages are told by their own tests. */
const files = sourceFiles('src/core', 'src/node');

/** Files that are longer than that, each with its reason. */
const LONG: Record<string, string> = {
  'src/core/finder/facets.ts': 'one table with a row per facet, which is read as a whole',
};

describe('the base', () => {
  it('tells what every exported thing is', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  it('keeps its files to 200 lines', () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ path, lines }) => lines > 200 && !LONG[path])).toEqual([]);
  });

  it('is told when a docstring is missing', () => {
    const text =
      '/** Told. */\nexport const a = 1;\nexport const b = 2;\n// no\nexport function c() {}\nfunction d() {}';
    expect(undocumented({ path: 'x.ts', text })).toEqual(['x.ts: b', 'x.ts: c']);
  });
});
