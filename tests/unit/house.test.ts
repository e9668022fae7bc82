import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { undocumented } from '#support/house.ts';
import { CODE, developingPage, figuresIn, PAGE, pictureOf } from '../../scripts/house/developing.ts';
import { FIGURES, type Figures, figuresOf } from '../../scripts/house/figures.ts';
import { count, floors } from '../../scripts/house/graph.ts';
import { sourceFiles } from '../../scripts/house/imports.ts';
import { namesakes, otherVerbs } from '../../scripts/house/names.ts';

/** The parts that everything else builds on; features and pages have tests of their own. */
const files = sourceFiles('src/core', 'src/node');

/** Files that are longer than that, each with its reason; tables made from YAML have no length to keep. */
const LONG: Record<string, string> = {
  'src/core/finder/facets.ts': 'one table with a row per facet, which is read as a whole',
};

describe('the base', () => {
  it('says what every exported thing is', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  it('keeps its files to 200 lines', () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(
      long.filter(({ path, lines }) => lines > 200 && !LONG[path] && !path.endsWith('.table.ts')),
    ).toEqual([]);
  });

  it('notices when a docstring is missing', () => {
    const text =
      '/** Told. */\nexport const a = 1;\nexport const b = 2;\n// no\nexport function c() {}\nfunction d() {}';
    expect(undocumented({ path: 'x.ts', text })).toEqual(['x.ts: b', 'x.ts: c']);
  });
});

describe('DEVELOPING.md', () => {
  const page = readFileSync(PAGE, 'utf8');
  const files = sourceFiles(...CODE);

  it('shows the picture that npm run house draws', () => {
    expect(page, 'npm run house renews it').toContain(pictureOf(files));
  });

  it('gives the figures of the house: what is built of exactly, its size within a twentieth', () => {
    const [written, now] = [figuresIn(page), figuresOf(files)];
    expect(Object.keys(written)).toEqual(Object.keys(FIGURES));
    for (const name of ['topFolders', 'topFloors', 'circles', 'climbs'] as const)
      expect(written[name], `${name}: npm run house renews it`).toBe(now[name]);
    for (const [name, value] of Object.entries(now) as [keyof Figures, number][])
      expect(Math.abs((written[name] ?? 0) - value), `${name}: npm run house renews it`).toBeLessThanOrEqual(
        Math.max(3, value / 20),
      );
  });

  it('keeps its own words when it is made anew', () => {
    const own = (text: string) => text.replace(/<!-- (\w+): .*?<!-- \/\1 -->/gs, '');
    expect(own(developingPage())).toBe(own(page));
  });
});

describe('figures', () => {
  const at = (path: string, text = '') => ({ path, text });

  it('are counted as their labels say', () => {
    const figures = figuresOf([
      at(
        'src/pages/index.astro',
        "---\nimport '#node/data/a.ts';\n---\n<script>import '#browser/b.ts';</script>\n",
      ),
      at('src/node/data/a.ts', "import '#core/text/c.ts';\n".repeat(201)),
      at('src/core/text/c.ts', "import '../cases/d.ts';\n"),
      at('src/core/cases/d.ts'),
      at('src/browser/b.ts', "import '../../../x.ts';\nexport * from '#core/text/c.ts';\n"),
      at('src/styles/a.css', 'p {}\n'),
      at('scripts/e.ts', "import '#node/data/a.ts';\n"),
    ]);
    expect(figures).toEqual({
      ...{ topFolders: 5, topArrows: 4, topFloors: 3, rooms: 6, roomArrows: 5, roomFloors: 4, circles: 0 },
      ...{
        files: 7,
        lines: 210,
        moduleLines: 205,
        templateLines: 4,
        styleLines: 1,
        characters: expect.any(Number),
        over200: 1,
        under30: 4,
        climbs: 1,
      },
    });
  });

  it('of characters leave out white space, which formatters put in', () => {
    expect(figuresOf([at('src/core/a.ts', 'a b\n\tc\n')]).characters).toBe(3);
  });

  it('take places that lead to each other for one floor', () => {
    const arrows = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['a', 'c'])],
      ['c', new Set<string>()],
    ]);
    expect([count(arrows), floors(arrows)]).toEqual([3, 2]);
  });
});

/** What no test may hold, each with the reason. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a fixed wait: await the thing itself', /\bwaitForTimeout\b|setTimeout\([^()]*, [1-9]/],
  ['chance without the seed: chance() of tests/support/seed.ts', /\bMath\.random\b/],
  ['a second try', /\bretry:/],
  ['a test that does not run', /\.(?:skip|skipIf|runIf|todo|only)\(/],
];

describe('the tests', () => {
  const tests = sourceFiles('tests').filter(({ path }) => path !== 'tests/unit/house.test.ts');

  it.each(FORBIDDEN)('hold no such thing: %s', (_what, pattern) => {
    expect(tests.length).toBeGreaterThan(150);
    expect(tests.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    'await page.waitForTimeout(300)',
    'await new Promise((done) => setTimeout(done, 20))',
    'Math.random() * 12',
    'retry: 1,',
    "test.skip('x')",
    "it.only('x')",
  ])('are reported: %s', (line) => {
    expect(FORBIDDEN.some(([, pattern]) => pattern.test(line))).toBe(true);
  });

  it('about code name no real case, article or notice: an editor may change any of them', () => {
    const slugs = ['cases', 'knowhow', 'news'].flatMap((name) => readdirSync(`content/${name}`));
    // What asks the real collection whether its pages are found is about the content.
    const own = tests.filter(({ path }) => /^tests\/(?:unit|cli|site|browser|deploy|support)\//.test(path));
    const real = new RegExp(`(?<![\\w-])(?:${slugs.join('|')})(?![\\w-])`, 'g');
    const named = own.flatMap(({ path, text }) => (text.match(real) ?? []).map((slug) => `${path}: ${slug}`));
    expect(named).toEqual([]);
  });
});

describe('names', () => {
  const at = (path: string) => ({ path, text: '' });

  it('of files stand once in a wing, but for those that name the same thing', () => {
    expect(namesakes(sourceFiles('src'))).toEqual([]);
  });

  it('have two verbs for the two acts: content is checked, a site is verified', () => {
    expect(otherVerbs(sourceFiles('src', 'scripts', 'bench'))).toEqual([]);
    const text = 'export function judgeIt() {}\nexport const improved = 1;\nexport type Told = 1;\n';
    expect(otherVerbs([{ path: 'src/core/prove.ts', text }])).toHaveLength(3);
  });

  it('that stand twice are found', () => {
    const twice = ['src/core/a/parts.ts', 'src/core/b/parts.ts', 'src/node/b/parts.ts'].map(at);
    expect(namesakes(twice)).toEqual(['src/core: parts.ts: src/core/a/parts.ts, src/core/b/parts.ts']);
    expect(namesakes(['src/core/a/index.ts', 'src/core/b/index.ts'].map(at))).toEqual([]);
    expect(namesakes(['src/core/check/rules/dates.ts', 'src/core/format/dates.ts'].map(at))).toEqual([]);
  });
});
