import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults, useStage } from '#support/browser.ts';
import { compare, qualityOf, readQueries, tableOf } from '../../../packages/pagefind-ja/bench/compare.ts';
import { indexFolder } from '../../../packages/pagefind-ja/src/index.ts';

/** The package as it would be published: built, packed, installed elsewhere, and put into a stock Starlight site. */
const PACKAGE = resolve('packages/pagefind-ja');
const EXAMPLE = resolve('examples/starlight-ja');
const site = join(EXAMPLE, 'dist');
const fresh = mkdtempSync(join(tmpdir(), 'pagefind-ja-'));
const [own, theirs] = [join(fresh, 'own'), join(fresh, 'theirs')];
const cut = pathToFileURL(resolve('tests/support/cut-network.mjs')).href;

const cli = join(fresh, 'node_modules/pagefind-ja/dist/cli.js');
/** What the installed command said when it indexed. */
let report = '';
/** A page of a site that bundles nothing. */
const PLAIN = `<!doctype html><html lang="en"><title>x</title>
<link rel="stylesheet" href="/pagefind-ja/ui.css"><script type="module" src="/pagefind-ja/ui.js"></script>
<pagefind-ja-search></pagefind-ja-search>`;

/** Runs a program to its end. @returns what it said; throws when it failed */
function run(program: string, args: readonly string[], cwd = process.cwd()): Promise<string> {
  return new Promise((done, fail) => {
    // What the test runner says of itself (`DEV`) would be taken for what is said of the site.
    const own = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', DEV: undefined, PROD: undefined };
    const env = { ...process.env, ...own };
    const child = spawn(program, args, { cwd, env });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => {
        said += part;
      });
    child.once('error', fail);
    child.once('close', (status) => (status === 0 ? done(said) : fail(new Error(`${program}: ${said}`))));
  });
}
const node = (...args: string[]) => run(process.execPath, args);

/** Packs, and installs from the file with no registry: what the package depends on is taken from where it is. */
async function install(): Promise<void> {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', fresh], PACKAGE);
  const { dependencies } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const here = Object.keys(dependencies).map((name) => [name, `file:${resolve('node_modules', name)}`]);
  const manifest = {
    private: true,
    type: 'module',
    dependencies: {
      'pagefind-ja': `file:${readdirSync(fresh).find((name) => name.endsWith('.tgz'))}`,
      ...Object.fromEntries(here),
    },
    overrides: Object.fromEntries(here.map(([name]) => [name, `$${name}`])),
  };
  writeFileSync(join(fresh, 'package.json'), JSON.stringify(manifest));
  await run('npm', ['install', '--offline', '--ignore-scripts'], fresh);
}

beforeAll(async () => {
  await node(join(PACKAGE, 'build.ts'));
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  await Promise.all([install(), run(process.execPath, [astro, 'build'], EXAMPLE)]);
  for (const folder of [own, theirs])
    await cp(site, folder, { recursive: true, filter: (path) => !path.includes('pagefind-ja') });
  report = await node('--import', cut, cli, theirs, '--json');
  writeFileSync(join(theirs, 'plain.html'), PLAIN);
}, 300_000);
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

test('a stock Starlight site gets the search with three lines, and with it what stock search does not reach', async () => {
  const config = readFileSync(join(EXAMPLE, 'astro.config.mjs'), 'utf8');
  expect(config.split('\n').filter((line) => /pagefindJa|pagefind-ja/.test(line)).length).toBeLessThanOrEqual(
    3,
  );
  const queries = await readQueries(join(EXAMPLE, 'queries.yaml'));
  expect(queries.length).toBeGreaterThanOrEqual(40);
  const result = await compare(site, queries);
  // Both READMEs show what comes out here.
  const numbersOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => /\d\.\d{3} ／/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(2, 4)
          .map((cell) => cell.trim()),
      );
  for (const name of ['README.md', 'README.ja.md'])
    expect(numbersOf(readFileSync(join(PACKAGE, name), 'utf8')), name).toEqual(numbersOf(tableOf(result)));
  const written = ({ kind }: { kind: string }) => kind !== 'form';
  const [ours, stock] = [result.ours, result.stock].map((all) => qualityOf(all.filter(written)));
  // The table of docs/search.md: what is written in a page is found, whole or in part, however it is spelt.
  expect(ours?.f1).toBeGreaterThanOrEqual(0.998);
  expect(ours?.nothing).toBe(0);
  expect(stock?.f1).toBeLessThan(0.9);
  // Nothing is won by leaving a kind out.
  expect(qualityOf(result.ours).f1 - qualityOf(result.stock).f1).toBeGreaterThan(0.1);
});

test('the installed package makes, without a network, byte for byte the search that the platform makes', async () => {
  await indexFolder({ site: own });
  expect(JSON.parse(report)).toMatchObject({ pages: 40, leftOut: [] });
  const files = (folder: string) =>
    readdirSync(join(folder, 'pagefind-ja'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.\w+$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(folder, 'pagefind-ja', name)).toString('base64')]);
  expect(files(theirs)).toEqual(files(own));
  expect(await node('--import', cut, cli, 'search', theirs, 'ひきつぎ')).toContain('/handover/');
});

test('every way into the installed package leads somewhere, with its types', () => {
  const folder = join(fresh, 'node_modules/pagefind-ja');
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { types: string; default: string }>;
  };
  for (const target of Object.values(exports).flatMap((one) =>
    typeof one === 'string' ? one : Object.values(one),
  ))
    expect(existsSync(join(folder, target)), target).toBe(true);
  const declared = readdirSync(join(folder, 'dist/types'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.d.ts'),
  );
  const text = declared.map((name) => readFileSync(join(folder, 'dist/types', name), 'utf8')).join('\n');
  expect(text).not.toMatch(/['"]#|\.ts['"]/);
  for (const [, name = ''] of text.matchAll(/from ['"](\.[^'"]+)\.js['"]/g))
    expect(
      declared.some((file) => file.endsWith(`${name.split('/').at(-1)}.d.ts`)),
      name,
    ).toBe(true);
  for (const name of ['README.md', 'README.ja.md', 'LICENSE', 'dist/LICENSES.md'])
    expect(existsSync(join(folder, name)), name).toBe(true);
  expect(existsSync(join(folder, 'src'))).toBe(false);
});

/** Programs of those who install it. What is refused has to be refused. */
const CONSUMERS = {
  'any.ts': `import { indexFolder } from 'pagefind-ja';
import { createSearch, SearchUnavailable } from 'pagefind-ja/client';
import 'pagefind-ja/ui';
const report = await indexFolder({ site: 'dist', languages: ['ja'], names: [{ name: '御徒町', kana: 'おかちまち' }] });
const pages: number = report.pages;
const search = createSearch({ base: '/pagefind-ja/' });
try {
  const outcome = await search.search('気付き');
  const [hit] = outcome.hits;
  const page = hit && (await search.passages(outcome, hit.id, { limit: 2 }));
  const texts: string[] | undefined = page?.passages.flatMap(({ parts }) => parts.map(({ text }) => text));
  console.log(texts, pages, hit?.tier === 'exact');
} catch (error) {
  if (!(error instanceof SearchUnavailable)) throw error;
}
// @ts-expect-error No such option.
await indexFolder({ site: 'dist', languag: ['ja'] });
`,
  'site.ts': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import search from 'pagefind-ja/astro';
import starlightSearch from 'pagefind-ja/starlight';
export default defineConfig({
  integrations: [search({ languages: ['ja'] }), starlight({ title: '手引き', plugins: [starlightSearch()] })],
});
// @ts-expect-error Its place is where the box looks for it.
starlightSearch({ out: 'elsewhere' });
`,
} as const;

test('programs of others that use the installed package compile, strictly, as bundlers and as Node resolve', async () => {
  for (const [file, text] of Object.entries(CONSUMERS)) writeFileSync(join(fresh, file), text);
  for (const name of ['astro', '@astrojs/starlight']) {
    mkdirSync(dirname(join(fresh, 'node_modules', name)), { recursive: true });
    symlinkSync(resolve('node_modules', name), join(fresh, 'node_modules', name), 'junction');
  }
  // Types of others may have faults of their own; ours may not.
  const compile = (file: keyof typeof CONSUMERS, how: object) => {
    const config = join(fresh, `tsconfig-${Object.values({ file, ...how }).join('-')}.json`);
    const rules = {
      strict: true,
      noEmit: true,
      types: [],
      target: 'esnext',
      exactOptionalPropertyTypes: true,
    };
    const lib = ['esnext', 'dom', 'dom.iterable'];
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...rules, lib, ...how }, files: [file] }));
    return node(resolve('node_modules/typescript/bin/tsc'), '-p', config);
  };
  await Promise.all([
    compile('any.ts', { module: 'nodenext', moduleResolution: 'nodenext', skipDefaultLibCheck: true }),
    compile('any.ts', { module: 'esnext', moduleResolution: 'bundler', skipDefaultLibCheck: true }),
    compile('site.ts', { module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true }),
  ]);
});

const stage = useStage({ name: 'indexed by the installed package', folder: theirs, base: '/' });

test('its box: opened by keys, asked in kana, walked to the page', async () => {
  const page = await stage.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ひきつぎ');
  // Beside the page that holds it, near ones may stand: of those the status says nothing.
  const result = page.locator('.pagefind-ja__result:not([data-tier="near"])');
  await result.first().waitFor();
  expect(await result.count()).toBe(1);
  expect(await result.locator('mark').allTextContents()).toContain('引き継ぎ');
  expect(await page.locator('.pagefind-ja__status').textContent()).toBe('「ひきつぎ」を含むページ 1件');
  expect(await axeFaults(page)).toEqual([]);
  await result.locator('a').first().click();
  await page.waitForURL('**/handover/');
});

test('its box in a page that bundles nothing, in the language of the page; and where the search does not come', async () => {
  const page = await stage.open('plain.html');
  const [box, status] = [page.getByLabel('Search this site'), page.locator('.pagefind-ja__status')];
  await box.fill('ひきつぎ');
  const first = page.locator('.pagefind-ja__result').first();
  await first.waitFor();
  expect(await status.textContent()).toBe('1 page holds “ひきつぎ”');
  expect(await first.locator('.pagefind-ja__title a').getAttribute('href')).toBe(`${stage.url}handover/`);
  await page.route('**/pagefind-ja/words/**', (route) => route.abort());
  await page.reload();
  await box.fill('あんごう');
  await expect.poll(() => status.textContent()).toContain('cannot be loaded');
});
