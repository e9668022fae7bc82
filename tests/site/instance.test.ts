import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, content, programme, taxonomies } from '#support/library.ts';
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

/** Words that the program itself says of any collection: the sections of a case, the table of a firm. */
const PLATFORM = new Set(['支援対象', '気づき・腹落ち', '信頼関係', '見えない']);

/** What the collection in `content/` calls things: its lists, its programme, its settings, its firms. */
function wordsOfTheDefault(): string[] {
  const { name, tagline, description, disclaimer, repository, contact, english } = content.site;
  const lists = [taxonomies.wall, taxonomies.step, taxonomies.region];
  const all: unknown[] = [
    [name, tagline, description, disclaimer, repository, contact, english],
    lists.map(({ label, source, values }) => [label, source, values]),
    taxonomies.concern.values.map(({ label }) => label),
    Object.values(programme).map(({ title, nav, description: said, lead }) => [title, nav, said, lead]),
    content.glossary.map(({ term }) => term),
    content.cases.map(({ data }) => [data.company.name, data.title]),
    [
      '経営力再構築',
      '伴走支援',
      'ガイドライン',
      '白書',
      '中小企業庁',
      '経済産業',
      'よろず',
      'ミラサポ',
      '国の施策',
    ],
    ['五つの壁', '七つの段階', '五(いつ)つ', '七(なな)つ', '十のブロック', 'GitHub', 'github'],
  ];
  return [...new Set(strings(all))];
}

function strings(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(strings) : [];
}

describe('a site of another organisation', () => {
  it('says no word of the collection that came with the program', () => {
    const words = wordsOfTheDefault().filter(
      (word) =>
        word.length > 3 &&
        /[ぁ-んァ-ヶ一-龠]|github/i.test(word) &&
        !PLATFORM.has(word) &&
        !own.includes(word),
    );
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
