import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContent } from '#node/content/open-content.ts';
import { bareBuild } from '#support/astro.ts';
import { FIXTURES, otherCase } from '#support/content.ts';
import { WHOLE } from '#support/form.ts';
import { HOSTILE, plantHostile, SECRET } from '#support/hostile-files.ts';
import { spoiledText } from '#support/mutations.ts';
import { often } from '#support/seed.ts';

const CANARY = resolve('.cache', `canary-build-${process.pid}`);
const content = resolve('.cache', `hostile-content-${process.pid}`);
const TRAP = { HOSTILE_CANARY: CANARY, HOSTILE_SECRET: SECRET };

beforeAll(() => {
  rmSync(CANARY, { force: true });
  cpSync(FIXTURES, content, { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

/** A bare Astro build must fail, run nothing, tell nothing and leave nothing. */
function expectRefusal(): string {
  const built = bareBuild(content, TRAP);
  try {
    expect(built.status).not.toBe(0);
    expect(existsSync(CANARY)).toBe(false);
    expect(built.output).not.toContain(SECRET);
    expect(built.output).toContain('コンテンツに直すところがあります');
    const left = existsSync(built.outDir) ? readdirSync(built.outDir, { recursive: true }) : [];
    expect(left.filter((name) => String(name).endsWith('.html'))).toEqual([]);
    return built.output;
  } finally {
    built.remove();
  }
}

test('Astro alone refuses a collection with every hostile file in it', () => {
  const planted = HOSTILE.map((name) => plantHostile(content, name));
  try {
    const shown = expectRefusal();
    // All of them at once, not the first one only.
    const missing = planted.filter(
      (folder) => !shown.includes(folder.slice(content.length + 1).replace(/^cases\//, 'cases/')),
    );
    expect(missing).toEqual([]);
  } finally {
    for (const folder of planted) rmSync(folder, { recursive: true, force: true });
  }
});

test('Astro alone refuses hostile MDX among the pages, which it would compile', () => {
  const page = join(content, 'pages', 'x-evil.mdx');
  const head =
    '---\ntitle: ふつうの題名\ndescription: ふつうの説明を、二十字よりも長く書いておきます。\n---\n\n';
  writeFileSync(
    page,
    `${head}{globalThis.process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(CANARY)}, 'ran')}\n`,
  );
  try {
    expectRefusal();
  } finally {
    rmSync(page);
  }
});

function isPublished(slug: string): boolean {
  return /^publication: published$/m.test(readFileSync(join(content, 'cases', slug, 'index.mdx'), 'utf8'));
}

/** Spoiled cases that the check lets pass, each under a title, a summary and a name of its own. */
async function plantSurvivors(): Promise<string[]> {
  const slugs = fc.sample(spoiledText, { numRuns: often(200, 500) }).map((text, index) => {
    const slug = `x-spoiled-${index}`;
    const mark = [...String(index)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
    const own = text
      .replace(/^(title: .{0,50}).*$/m, `$1${mark}`)
      .replace(/^(summary: .{0,120}).*$/m, `$1${mark}`)
      .replace(/^( {2}name: .{0,40}).*$/m, `$1${mark}`);
    mkdirSync(join(content, 'cases', slug));
    writeFileSync(join(content, 'cases', slug, 'index.mdx'), own);
    return slug;
  });
  const { findings } = await openContent(content);
  const faulty = new Set(
    findings.filter((one) => one.severity === 'error').map((one) => one.file.split('/')[1]),
  );
  for (const slug of slugs) if (faulty.has(slug)) rmSync(join(content, 'cases', slug), { recursive: true });
  const left = slugs.filter((slug) => !faulty.has(slug) && isPublished(slug));
  expect(left.length).toBeGreaterThan(often(5, 15));
  return left;
}

test('what passes builds: spoiled cases without errors, what the form has finished, and a picture without its origin, in sizes', async () => {
  const { default: sharp } = await import('sharp');
  const slug = readdirSync(join(content, 'cases')).find((name) => isPublished(name)) as string;
  const folder = join(content, 'cases', slug);
  const file = join(folder, 'index.mdx');
  const text = readFileSync(file, 'utf8');
  const exif = { IFD0: { Copyright: SECRET } };
  const pixels = { create: { width: 1200, height: 800, channels: 3 as const, background: '#448866' } };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'photo.jpg'), await sharp(pixels).jpeg().withExif(exif).toBuffer());
  writeFileSync(file, `${text.trimEnd()}\n\n![作業台に並んだ道具](./photo.jpg)\n`);
  const survivors = await plantSurvivors();
  // A folder may bear the name of something that every object has.
  mkdirSync(join(content, 'cases/constructor'));
  writeFileSync(join(content, 'cases/constructor/index.mdx'), otherCase('建具'));
  survivors.push('constructor');
  // As the form finishes it (form.test.ts): what looks like code was typed as text and is text.
  mkdirSync(join(content, 'cases/mihonkinzoku'));
  cpSync('tests/fixtures/form-finished.mdx', join(content, 'cases/mihonkinzoku/index.mdx'));
  survivors.push('mihonkinzoku');
  const built = bareBuild(content, TRAP);
  try {
    expect(built.output).not.toContain('コンテンツに直すところがあります');
    expect(built.status).toBe(0);
    for (const slug of survivors)
      expect(existsSync(join(built.outDir, 'cases', slug, 'index.html'))).toBe(true);
    const typed = readFileSync(join(built.outDir, 'cases/mihonkinzoku/index.html'), 'utf8');
    expect(typed).toContain(WHOLE.title);
    expect(typed).toContain('&#x3C;script>alert(1)&#x3C;/script> {1+1} という文字も');
    const html = readFileSync(join(built.outDir, 'cases', slug, 'index.html'), 'utf8');
    const picture = /<picture>.*?<\/picture>/s.exec(html)?.[0] ?? '';
    expect(picture).toMatch(/<img [^>]*alt="作業台に並んだ道具"[^>]*width="960"[^>]*height="640"/);
    const media = readdirSync(join(built.outDir, 'media'));
    const named = [...picture.matchAll(/\/media\/([^\s",]+)/g)].map((match) => match[1] as string);
    expect([...new Set(named)].sort()).toEqual([...media].sort());
    expect(media.length).toBe(6);
    for (const name of media) {
      const bytes = readFileSync(join(built.outDir, 'media', name));
      expect(bytes.includes(SECRET)).toBe(false);
      const { format, width, exif: kept } = await sharp(bytes).metadata();
      expect(`${width}.${format === 'heif' ? 'avif' : format}`).toBe(name.split('-')[1]);
      expect(kept).toBeUndefined();
    }
  } finally {
    built.remove();
  }
});
