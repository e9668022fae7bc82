import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JAPANESE } from '#node/language/phrase.ts';
import { ENGLISH } from '#support/english-content.ts';
import { ENGLISH_SITE, pagesOf, readJson } from '#support/site.ts';

/**
 * The second instance: another organisation in another language, with three regions, four facets, no programme, no code
 * or reading of Japan (`tests/support/english-content.ts`).
 */
const { folder } = ENGLISH_SITE;
const file = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Where Japanese may stand in the files that readers and machines read, and why. */
const ALLOWED: readonly (readonly [files: RegExp, text: RegExp, why: string])[] = [
  [
    /^data\/schemas\//,
    /約\[[^"]*|約30 or 10〜20|（題名未確認）/g,
    'how a rough number and a title not checked are written',
  ],
  [/^_deploy\//, /取り下げたページ[^\n]*/g, 'for who runs the site; never published'],
];

describe('a site in English', () => {
  it('holds no Japanese letter in any file that people, machines and assistants read', () => {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (item) => item.isFile() && /\.(?:html|md|json|jsonld|xml|txt|csv|svg|webmanifest)$/.test(item.name),
      )
      .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
      // Tables of letters, readings and marks, for the search alone: what it shows of them is English.
      .filter((path) => !/^search-index\/(?:chars|words|pagefind)\//.test(path))
      .flatMap((path) => {
        const text = ALLOWED.reduce(
          (left, [files, allowed]) => (files.test(path) ? left.replaceAll(allowed, '') : left),
          file(path),
        );
        const at = JAPANESE.exec(text)?.index;
        return at === undefined ? [] : [`${path}: ${text.slice(Math.max(0, at - 30), at + 40)}`];
      });
    expect(found).toEqual([]);
    expect(pagesOf(ENGLISH_SITE).length).toBeGreaterThan(60);
  });

  it('says its language wherever a machine asks', () => {
    for (const { file: path, $ } of pagesOf(ENGLISH_SITE)) {
      if ($('meta[http-equiv=refresh]').length) continue;
      expect($('html').attr('lang'), path).toBe('en');
      expect($('[lang]').not('html').length, path).toBe(0);
      expect($('meta[property="og:locale"]').attr('content'), path).toBe('en_US');
      // The home page breaks its own line.
      if (path !== 'index.html') expect($('h1 wbr, h2 wbr').length, path).toBe(0);
    }
    expect(readJson<{ language: string }>(ENGLISH_SITE, 'feed.json').language).toBe('en');
    expect(readJson<{ lang: string }>(ENGLISH_SITE, 'site.webmanifest').lang).toBe('en');
    expect(file('cases/sample-workshop/index.html')).toContain('"inLanguage":"en"');
    expect(file('data/catalogue.jsonld')).toContain('"@language": "en"');
  });

  it('says dates, numbers and places as English does, with plurals', () => {
    const text = (path: string) =>
      pagesOf(ENGLISH_SITE)
        .find(({ file: one }) => one === path)
        ?.$('main')
        .text()
        .replace(/\s+/g, ' ');
    const shown = text('cases/sample-workshop/index.html');
    expect(shown).toContain('10 January 2026');
    expect(shown).toContain('April 2024 to March 2025');
    expect(shown).toContain('Sampleton, Riverside');
    expect(shown).toContain('18 people');
    expect(shown).not.toMatch(/Reiwa|undefined|\bNaN\b/);
    expect(text('cases/by/branch/harbour/index.html')).toContain('1 case');
    expect(text('cases/index.html')).toContain('3 cases');
    expect(text(`cases/${ENGLISH.withdrawn}/index.html`)).toContain('was withdrawn on 20 January 2026');
    expect(text('contribute/index.html')).toContain('Within 1 day');
  });

  it('joins its words to sentences: nothing glued together, no gap left where a value is missing', () => {
    const broken = pagesOf(ENGLISH_SITE).flatMap(({ file: path, $ }) =>
      $('main')
        .find('p, h1, h2, h3, td, dd, dt, summary')
        .toArray()
        .map((one) => $(one).text().replace(/\s+/g, ' ').trim())
        .filter((text) => !text.includes('://'))
        .filter((text) => /\d\p{Ll}{2,}|\d{4}\p{L}|[,:] [.,](?!\w)|\( ?\)|^was |lasted \d+\./u.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(broken).toEqual([]);
  });

  it('narrows down by its own four facets and three regions, and has no page of a programme', () => {
    const { facets } = readJson<{ facets: { name: string; label: string }[] }>(
      ENGLISH_SITE,
      'finder/records.json',
    );
    expect(facets.map(({ name, label }) => [name, label])).toEqual([
      ['wall', 'Obstacle'],
      ['branch', 'Branch'],
      ['region', 'Region'],
      ['step', 'Step'],
    ]);
    expect(readdirSync(join(folder, 'cases/by')).sort()).toEqual(['branch', 'region', 'step', 'wall']);
    for (const name of ['about', 'bureaus', 'yorozu', 'training', 'en'])
      expect(existsSync(join(folder, name)), name).toBe(false);
    // What reads a sheet of Japan is no part of it either.
    expect(file('match/index.html')).not.toMatch(/benchmark/i);
  });

  it('says in English, too, what an entry leaves behind that is taken out of an older release', () => {
    const taken = spawnSync(
      process.execPath,
      [
        '--import',
        './scripts/node-guard.mjs',
        'tests/support/take-out-of.ts',
        folder,
        '/cases/sample-bakery/',
      ],
      { env: { ...process.env, CONTENT_DIR: '.cache/english-content' }, encoding: 'utf8' },
    );
    expect(taken.stderr).toBe('');
    const changed = new Map(JSON.parse(taken.stdout) as [file: string, text: string | null][]);
    for (const [path, text] of changed)
      if (!path.startsWith('_deploy/')) expect(JAPANESE.exec(text ?? ''), path).toBeNull();
    const page = changed.get('cases/sample-bakery/index.html') ?? '';
    expect(page).toContain('<h1 class="page-title">This case has been withdrawn</h1>');
    expect(page).toContain('It was withdrawn on 23 November 2026. Reason: Asked for');
    expect(page).toContain('<html lang="en"');
  });

  it('passes the check and every check of a built site', { timeout: 120_000 }, () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', './scripts/node-guard.mjs', ...args], {
        env: { ...process.env, CONTENT_DIR: '.cache/english-content' },
        encoding: 'utf8',
      });
    const verified = run('scripts/verify.ts', '--dir', folder);
    expect(verified.stdout + verified.stderr).not.toContain('✗');
    expect(verified.status, verified.stdout + verified.stderr).toBe(0);
    // Who starts the program without its language is told, and nothing is made by halves.
    const wrong = spawnSync(process.execPath, ['scripts/check.ts'], {
      env: { ...process.env, CONTENT_DIR: '.cache/english-content' },
      encoding: 'utf8',
    });
    expect(wrong.stderr).toContain('language: en');
    expect(wrong.status).toBe(2);
  });
});
