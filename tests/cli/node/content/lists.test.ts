import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '#node/content/content-error.ts';
import { readGlossary } from '#node/content/glossary.ts';
import { readSettings } from '#node/content/settings.ts';
import { readSynonyms } from '#node/content/synonyms.ts';
import { readSite, readTaxonomies } from '#node/content/taxonomies.ts';
import { collectionFolder, FIXTURES, type Files } from '#support/content.ts';

/** Faults that a reader tells of a content folder with these files. */
function faults(read: (folder: string) => unknown, files: Files): string[] {
  const folder = collectionFolder(files);
  try {
    read(folder);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    const { findings, message } = error as ContentError;
    expect(message).toContain(`（${findings.length}件）`);
    return findings.map((one) => `${one.file}:${one.line}:${one.column} ${one.rule}`);
  }
}
const real = (path: string) => readFileSync(join(FIXTURES, path), 'utf8');

describe('the vocabularies', () => {
  it('are read whole', () => {
    const t = readTaxonomies(FIXTURES);
    expect(t.prefecture.values).toHaveLength(47);
    expect(t.step.values.map((step) => step.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(t.wall.values).toHaveLength(5);
  });

  it('tell every fault of every file in one go', () => {
    expect(
      faults(readTaxonomies, {
        'taxonomy/tag.yaml': real('taxonomy/tag.yaml').replace('id: rebuild', 'id: branding'),
        'taxonomy/step.yaml': null,
        'taxonomy/wall.yaml': 'label: 壁\nsource: 根拠\nvalues: []\n',
      }).sort(),
    ).toEqual([
      'taxonomy/step.yaml:1:1 content/missing',
      'taxonomy/tag.yaml:5:10 schema/rule',
      'taxonomy/wall.yaml:3:9 schema/too-small',
    ]);
  });

  it('hold no prefecture of a region that is not listed', () => {
    const text = real('taxonomy/prefecture.yaml');
    const row = text.split('\n').findIndex((one) => one.includes('id: ishikawa')) + 1;
    const moved = text.replace(/(id: ishikawa.*region: )[a-z-]+/, '$1atlantis');
    expect(faults(readTaxonomies, { 'taxonomy/prefecture.yaml': moved })).toEqual([
      expect.stringMatching(new RegExp(`^taxonomy/prefecture.yaml:${row}:\\d+ schema/vocabulary$`)),
    ]);
  });
});

describe('the facets', () => {
  const declared = (...rows: string[]) => ({
    'taxonomy/facets.yaml': ['label: 項目', 'source: 見本', 'values:', ...rows, ''].join('\n'),
  });

  it('are all that are known, in the usual order, where none are declared', () => {
    expect(readTaxonomies(collectionFolder({})).facets.values.map(({ id }) => id)).toEqual(
      readTaxonomies('content').facets.values.map(({ id }) => id),
    );
  });

  it('that nobody knows, or that take what is not theirs, are told with their place', () => {
    expect(
      faults(
        readTaxonomies,
        declared(
          '  - {id: wall}',
          '  - {id: industory}',
          '  - {id: title, choices: [{id: a, label: 甲}]}',
          '  - {id: tag, choices: [{id: a, label: 甲}]}',
          '  - {id: branch, choices: [{id: a, label: 甲}]}',
        ),
      ),
    ).toEqual([
      'taxonomy/facets.yaml:5:10 schema/vocabulary',
      'taxonomy/facets.yaml:6:10 schema/vocabulary',
      'taxonomy/facets.yaml:7:24 schema/vocabulary',
    ]);
  });

  it('of a shape that cannot be shown are told with their place', () => {
    expect(
      faults(
        readTaxonomies,
        declared(
          '  - {id: page}',
          '  - {id: wall, opne: true}',
          '  - {id: step, phrase: 段階}',
          '  - {id: step}',
        ),
      ).sort(),
    ).toEqual([
      'taxonomy/facets.yaml:4:10 schema/rule',
      'taxonomy/facets.yaml:5:16 schema/unknown-key',
      'taxonomy/facets.yaml:6:24 schema/rule',
      'taxonomy/facets.yaml:7:10 schema/rule',
    ]);
  });

  it('say what was meant', () => {
    const folder = collectionFolder(declared('  - {id: industory}'));
    expect(() => readTaxonomies(folder)).toThrow(
      /「industory」という項目はありません[\s\S]*もしかして「industry」/,
    );
  });
});

describe('the looks in site.yaml', () => {
  const drawn = (svg: string | null, theme = 'mark: mark.svg') => ({
    'site.yaml': `${real('site.yaml').trimEnd()}\ntheme:\n  ${theme}\n`,
    ...(svg === null ? {} : { 'mark.svg': svg }),
  });
  const row = real('site.yaml').trimEnd().split('\n').length + 2;

  it('may name a square drawing beside it', () => {
    expect(
      faults(readSite, drawn('<svg viewBox="0 0 8 8"><path d="M0 0h8"/><use href="#a"/></svg>')),
    ).toEqual([]);
  });

  it.each([
    null,
    '<svg viewBox="0 0 8 9"></svg>',
    '<svg></svg>',
    '<svg viewBox="0 0 8 8"><script>1</script></svg>',
    '<svg viewBox="0 0 8 8" onload="x()"></svg>',
    '<svg viewBox="0 0 8 8"><image href="a.png"/></svg>',
    '<svg viewBox="0 0 8 8"><use href="https://example.org/a.svg#b"/></svg>',
    '<svg viewBox="0 0 8 8"><style>@import "a.css"</style></svg>',
    `<svg viewBox="0 0 8 8">${' '.repeat(70_000)}</svg>`,
  ])('tells where a mark is named that is none: %.60s', (svg) => {
    expect(faults(readSite, drawn(svg))).toEqual([`site.yaml:${row}:9 content/mark`]);
  });

  it('tells where a colour is that nobody could read', () => {
    expect(faults(readSite, drawn(null, 'accent: "#f2a900"'))).toEqual([`site.yaml:${row}:11 schema/rule`]);
  });
});

describe('site.yaml', () => {
  it('is read', () => {
    expect(readSite(FIXTURES).name).not.toBe('');
  });
  it('is needed, and checked', () => {
    expect(faults(readSite, { 'site.yaml': null })).toEqual(['site.yaml:1:1 content/missing']);
    expect(faults(readSite, { 'site.yaml': `${real('site.yaml')}colour: red\n` })).toEqual([
      `site.yaml:${real('site.yaml').split('\n').length}:1 schema/unknown-key`,
    ]);
  });
});

describe('the glossary', () => {
  it('is read in the order of its file, or is empty', () => {
    expect(readGlossary(FIXTURES)[0]).toMatchObject({ id: 'bansou-shien', term: '伴走支援' });
    expect(readGlossary(FIXTURES).map(({ id }) => id)).toEqual(['bansou-shien', 'kizuki', 'haraochi']);
    expect(readGlossary(collectionFolder({ 'taxonomy/glossary.yaml': null }))).toEqual([]);
  });
  it('is checked', () => {
    const text =
      'terms:\n  - id: a\n    term: 甲\n    kana: コウ\n    short: 短い説明を一つ書く。\n    see: [x]\n    saw: [y]\n';
    expect(faults(readGlossary, { 'taxonomy/glossary.yaml': text })).toEqual([
      'taxonomy/glossary.yaml:4:11 schema/invalid-format',
      'taxonomy/glossary.yaml:7:5 schema/unknown-key',
    ]);
  });
});

describe('the synonyms', () => {
  const file = 'taxonomy/synonyms.yaml';
  const entries = (...rows: string[]) =>
    `label: 同義語\nsource: 根拠\nentries:\n${rows.map((row) => `  - ${row}\n`).join('')}`;
  it('are read, or are none', () => {
    const text = entries(
      '{direction: both, words: [甲, 乙], why: 同じ意味の語}',
      '{direction: to, from: [丙], to: [甲], why: 丙は甲の一つ}',
    );
    expect(readSynonyms(collectionFolder({ [file]: text })).entries).toHaveLength(2);
  });
  it('are checked: no word leads to itself, none stands in two entries', () => {
    const text = entries(
      '{direction: both, words: [甲, 乙], why: 同じ意味の語}',
      '{direction: to, from: [甲], to: [甲], why: 甲は甲のまま}',
    );
    expect(faults(readSynonyms, { [file]: text })).toEqual([
      `${file}:5:36 schema/rule`,
      `${file}:5:5 schema/rule`,
    ]);
  });
});

describe('settings', () => {
  it('give the content folder as a whole path', () => {
    expect(readSettings({}).CONTENT_DIR).toBe(join(process.cwd(), 'content'));
    const folder = collectionFolder();
    expect(readSettings({ CONTENT_DIR: folder, BASE_PATH: '/a/' })).toMatchObject({
      CONTENT_DIR: folder,
      BASE_PATH: '/a/',
    });
  });
  it.each([
    [{ CONTENT_DIR: 'no-such-folder' }, '設定 CONTENT_DIR の場所「no-such-folder」がありません'],
    [{ BASE_PATH: 'x' }, '設定 BASE_PATH の値「x」は使えません'],
  ])('%j is reported in words', (environment, message) => {
    expect(() => readSettings(environment)).toThrow(message);
  });
});
