import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Content, openContent } from '#node/content/open-content.ts';
import { checkMdxPlugin } from '#node/integrations/check-mdx-plugin.ts';
import { keptFolder } from '#support/content.ts';
import { caseWith, HOSTILE, plantHostile, SECRET } from '#support/hostile-files.ts';
import { sampleOf } from '#support/seed.ts';

const OPTIONS = { day: '2026-11-22', programme: false };
const CANARY = resolve('.cache', `canary-${process.pid}`);

let content: ReturnType<typeof keptFolder>;
/** The content as it was opened last: what did not change is not checked again. */
let before: Content | undefined;
const environment = { ...process.env };
beforeAll(() => {
  content = keptFolder();
  rmSync(CANARY, { force: true });
  process.env.HOSTILE_CANARY = CANARY;
  process.env.HOSTILE_SECRET = SECRET;
});
afterAll(() => {
  process.env = environment;
  content.remove();
});

/** Errors of the content folder as it lies there now. */
async function errors() {
  before = await openContent(content.dir, { ...OPTIONS, ...(before ? { before } : {}) });
  return before.findings.filter((one) => one.severity === 'error');
}

/** Runs with something in the content folder, and takes it away again. */
async function during<T>(paths: string[], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    for (const path of paths) rmSync(path, { recursive: true, force: true });
    // Whatever was tried, nothing ran.
    expect(existsSync(CANARY)).toBe(false);
  }
}

describe('hostile files', () => {
  test('there are enough of them', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(50);
  });

  test('all of them at once are refused, each by its name, and tell no secret', async () => {
    const planted = HOSTILE.map((name) => plantHostile(content.dir, name));
    await during(planted, async () => {
      const found = await errors();
      const named = new Set(found.map(({ file }) => file.split('/').slice(0, 2).join('/')));
      const passed = planted.filter((folder) => !named.has(relative(content.dir, folder)));
      expect(passed).toEqual([]);
      expect(JSON.stringify(found)).not.toContain(SECRET);
    });
  });

  // The whole collection is opened for each: `npm run test:long` has every one of them alone.
  test.each(sampleOf('hostile files', HOSTILE, 40))(
    '%s alone is refused and tells no secret',
    async (name) => {
      await during([plantHostile(content.dir, name)], async () => {
        const found = await errors();
        expect(found).not.toEqual([]);
        expect(JSON.stringify(found)).not.toContain(SECRET);
      });
    },
  );

  const mdx = HOSTILE.filter((name) => name.endsWith('.mdx'));
  test.each(mdx)(
    '%s is refused as a page of the site, the only place where MDX is compiled',
    async (name) => {
      const folder = plantHostile(content.dir, name);
      const plugin = checkMdxPlugin(content.dir);
      await during([folder], () => {
        expect(() => plugin.load(join(folder, 'index.mdx'))).toThrow(/この場所の MDX は読み込めません/);
      });
    },
  );
});

test.each([
  ['a body of a million letters', `${'長い文章。\n\n'.repeat(140_000)}`],
  ['a line of a million letters', 'あ'.repeat(1_000_000)],
  ['a hundred thousand brackets, one a line', '[\n'.repeat(100_000)],
  [
    'lists within lists, two hundred deep',
    Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
  ],
  ['a table of ten thousand columns', `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|`],
])('%s is refused', async (_, paragraph) => {
  const folder = join(content.dir, 'cases', 'x-giant');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.mdx'), caseWith(paragraph));
  await during([folder], async () => expect(await errors()).not.toEqual([]));
});

describe('links out of the content folder', () => {
  const outside = resolve('package.json');
  const links: [string, string, string][] = [
    ['an entry', 'cases/x-link/index.mdx', outside],
    ['a fact sheet', 'cases/mihon-seisakusho/facts.yaml', outside],
    ['a picture', 'cases/mihon-seisakusho/photo.jpg', outside],
    ['a whole entry', 'cases/x-link', resolve('tests/fixtures/collection/cases/mihon-shokuhin')],
    ['a page', 'pages/x-link.mdx', resolve('content/pages')],
    ['a vocabulary', 'taxonomy/x-link.yaml', outside],
    ['a folder beside the collections', 'x-link', resolve('src')],
    ['a link to itself', 'cases/x-loop', 'x-loop'],
  ];
  test.each(links)('%s is refused', async (_, name, target) => {
    const path = join(content.dir, name);
    mkdirSync(join(path, '..'), { recursive: true });
    symlinkSync(target, path);
    const made = name.endsWith('index.mdx') ? join(path, '..') : path;
    await during([made], async () => {
      expect(await errors()).not.toEqual([]);
      // Nothing of what the link points at is reported.
      expect(JSON.stringify(before?.findings)).not.toMatch(/bansou-platform|devDependencies/);
    });
    expect(await errors()).toEqual([]);
  });
});

test('a file name cannot smuggle lines or colours into the report', async () => {
  const { formatFindings } = await import('#node/command/format-findings.ts');
  const name = 'a\n::error file=x::evil\u001b[31m\u202e.txt';
  writeFileSync(join(content.dir, 'cases/mihon-seisakusho', name), 'x');
  await during([join(content.dir, 'cases/mihon-seisakusho', name)], async () => {
    const { findings, files } = await openContent(content.dir, OPTIONS);
    expect(findings).not.toEqual([]);
    for (const format of ['text', 'github'] as const) {
      const shown = formatFindings(findings, files.length, format, 'content');
      expect(shown).not.toMatch(/\u001b|\u202e/);
      expect(shown.split('\n').filter((line) => line.startsWith('::error file=x'))).toEqual([]);
    }
  });
});
