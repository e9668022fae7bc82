import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foreignWords } from '#support/default-words.ts';
import { CONTENT, programme } from '#support/library.ts';
import { FORMER_SITE } from '#support/site.ts';

/**
 * A site of another organisation, with lists and settings of its own: three walls, four steps, three regions; no
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

  it('has no page of what it leaves out', () => {
    for (const name of [...Object.keys(programme), 'en'])
      expect(existsSync(join(FORMER_SITE.folder, name)), name).toBe(false);
    expect(existsSync(join(FORMER_SITE.folder, 'data/programme.json'))).toBe(false);
    expect(existsSync(join(CONTENT, 'programme'))).toBe(true);
  });
});
