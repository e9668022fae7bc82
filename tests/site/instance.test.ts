import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignWords } from '#support/default-words.ts';
import { CONTENT, programme } from '#support/library.ts';
import { FORMER_SITE } from '#support/site.ts';

/**
 * A site of another organisation, with lists and settings of its own: three walls, four steps, three regions, four facets; no
 * programme, no repository, no promises, no English page (`tests/support/former-content.ts`).
 */
const FOLDER = '.cache/former-content';

/** Every text of a folder by its path. */
function texts(folder: string, kinds: RegExp): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && kinds.test(item.name))
      .map((item) => join(item.parentPath, item.name))
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

const own = [...texts(FOLDER, /\.(?:mdx|yaml)$/).values()].join('\n');
const pages = texts(FORMER_SITE.folder, /\.(?:html|json|csv|xml|txt|webmanifest)$/);

describe('a site of another organisation', () => {
  it('says no word of the collection that came with the program', () => {
    const words = foreignWords(own);
    expect(words.length).toBeGreaterThan(300);
    const said = [...pages].flatMap(([file, text]) =>
      words.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`),
    );
    expect(said).toEqual([]);
  });

  it('counts its own steps and walls, and names them', () => {
    const page = (path: string) => pages.get(join(FORMER_SITE.folder, path, 'index.html')) ?? '';
    expect(page('learn')).toContain('見本の四段');
    expect(page('steps')).toContain('<rt>よっ</rt>');
    expect(page('walls')).toContain('<rt>みっ</rt>');
    expect(page('walls')).toContain('三つの壁');
  });

  it('narrows down by its own four facets, in its order and words, one of them a field of its own', () => {
    const page = (path: string) => pages.get(join(FORMER_SITE.folder, path)) ?? '';
    const records = JSON.parse(page('finder/records.json')) as { facets: { name: string; label: string }[] };
    expect(records.facets.map(({ name, label }) => [name, label])).toEqual([
      ['wall', 'こまりごと'],
      ['branch', '支店'],
      ['region', '区'],
      ['step', '段階'],
    ]);
    expect(readdirSync(join(FORMER_SITE.folder, 'cases/by')).sort()).toEqual([
      'branch',
      'region',
      'step',
      'wall',
    ]);
    expect(page('cases/by/branch/kita/index.html')).toContain('北支店 の 1件');
    expect(page('cases/by/branch/kita/feed.xml')).toContain('/cases/mihon-machiya/');
    const [heads = '', ...rows] = page('data/cases.csv').split('\r\n');
    expect(heads).toMatch(/,こまりごと,支店,区,段階$/);
    expect(rows.filter((row) => row.includes(',北,'))).toHaveLength(1);
    const { cases } = JSON.parse(page('data/cases.json')) as { cases: Record<string, unknown>[] };
    expect(cases.find(({ slug }) => slug === 'mihon-machiya')).toMatchObject({
      branch: 'kita',
      facets: { branch: ['kita'] },
    });
    expect(page('contribute/form/index.html')).toMatch(/name="branch"/);
    // What leads to a list leads to one that is there.
    for (const [file, text] of pages)
      for (const [, facet, value] of text.matchAll(/"\/cases\/by\/([^/"]+)\/([^/"]+)\//g))
        expect(
          existsSync(join(FORMER_SITE.folder, 'cases/by', `${facet}`, `${value}`)),
          `${file}: ${facet}`,
        ).toBe(true);
  });

  it('looks as its settings say: colour, letters, mark, and the icons drawn from it', () => {
    const file = (path: string) => readFileSync(join(FORMER_SITE.folder, path));
    expect(pages.get(join(FORMER_SITE.folder, 'index.html'))).toContain(
      'name="theme-color" content="#8a1f4b"',
    );
    expect(pages.get(join(FORMER_SITE.folder, 'index.html'))).toMatch(
      /<img class="site-header__mark" src="\/favicon.svg"/,
    );
    expect(JSON.parse(String(file('site.webmanifest')))).toMatchObject({ theme_color: '#8a1f4b' });
    const sheets = readdirSync(join(FORMER_SITE.folder, '_astro')).filter((name) => name.endsWith('.css'));
    const css = sheets.map((name) => String(file(`_astro/${name}`))).join('\n');
    expect(css).toContain('--accent:#8a1f4b');
    expect(css).toMatch(/--font:['"]?BIZ UDPGothic/);
    expect(String(file('favicon.svg'))).toBe(readFileSync(join(FOLDER, 'mark.svg'), 'utf8'));
    expect(file('icons/icon-192.png').equals(readFileSync('public/icons/icon-192.png'))).toBe(false);
  });

  it('has no page of what it leaves out', () => {
    for (const name of [...Object.keys(programme), 'en'])
      expect(existsSync(join(FORMER_SITE.folder, name)), name).toBe(false);
    expect(existsSync(join(FORMER_SITE.folder, 'data/programme.json'))).toBe(false);
    expect(existsSync(join(CONTENT, 'programme'))).toBe(true);
  });
});
