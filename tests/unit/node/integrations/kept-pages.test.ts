import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Content } from '#node/content/open-content.ts';
import { keyed } from '#node/data/page-key.ts';
import { keeping } from '#node/integrations/kept-pages.ts';
import { content, notePage, ofContent, pageNote, shareContent } from '#node/site/this-run.ts';
import { tempFolder } from '#support/content.ts';

let root = '';
beforeEach(() => {
  root = tempFolder();
  mkdirSync(join(root, 'content', 'cases'), { recursive: true });
  mkdirSync(join(root, 'assets'));
  vi.stubEnv('CACHE_DIR', join(root, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  shareContent(undefined);
});

const count = ofContent(({ cases }) => cases.length);
const other = ofContent(({ day }) => day);
const share = { kicker: '', title: '' };

/** Builds one page that shows its text and how many cases there are. @returns its HTML, and whether it was drawn */
async function build({
  text = 'a',
  day = '2026-01-01',
  cases = 1,
  base = '/',
  twice = false,
  ask = (): unknown => undefined,
  before = undefined as string | undefined,
} = {}) {
  const opened = { dir: join(root, 'content'), day, glossary: [], cases: Array(cases) };
  shareContent(opened as unknown as Content, before);
  let drawn = false;
  const own = {
    name: 'own',
    async getStaticPaths() {
      const [page] = keyed([count], [{ params: { slug: 'a' }, props: { text } }]);
      const first = { pathname: '/cases/a', route: { component: 'x.astro' }, cacheKey: page?.cacheKey };
      return twice ? [first, { pathname: '/cases/a/', route: { component: 'y.astro' } }] : [first];
    },
    async render() {
      drawn = true;
      ask();
      notePage('/cases/a/', { noindex: false, share });
      return new Response(`<p>${text} ${count()}</p>`);
    },
  } as unknown as AstroPrerenderer;
  const out = join(root, 'out');
  rmSync(out, { recursive: true, force: true });
  const places = { out: pathToFileURL(`${out}/`), assets: pathToFileURL(`${join(root, 'assets')}/`) };
  const prerenderer = keeping(own, base, () => places);
  const left = await prerenderer.getStaticPaths();
  const request = new Request(`https://example.org${base}cases/a/`);
  const options = { routeData: { component: 'x.astro' } } as Parameters<AstroPrerenderer['render']>[1];
  // What Astro does not hear of has to be there already.
  const html = left.length
    ? await ((await prerenderer.render(request, options)) as Response).text()
    : readFileSync(join(out, 'cases', 'a', 'index.html'), 'utf8');
  expect(pageNote('/cases/a/')).toEqual({ noindex: false, share, sha256: expect.any(String) });
  await prerenderer.teardown?.();
  return { html, drawn };
}

it('draws a page once, and takes it as it is afterwards', async () => {
  expect(await build()).toEqual({ html: '<p>a 1</p>', drawn: true });
  expect(await build()).toEqual({ html: '<p>a 1</p>', drawn: false });
});

it.for([
  ['its props', () => build({ text: 'b' })],
  ['what it asks', () => build({ cases: 2 })],
  ['the day', () => build({ day: '2026-01-02' })],
  [
    'a file of the content',
    () => {
      writeFileSync(join(root, 'content', 'site.yaml'), 'name: x');
      return build();
    },
  ],
  [
    'the scripts and styles it loads',
    () => {
      writeFileSync(join(root, 'assets', 'page.1234.css'), '');
      return build();
    },
  ],
  [
    'the address of the site',
    () => {
      vi.stubEnv('SITE_URL', 'https://other.example');
      return build();
    },
  ],
] as const)('draws it anew when %s changed', async ([, rebuild]) => {
  await build();
  expect((await rebuild()).drawn).toBe(true);
});

it('takes it under a base path too', async () => {
  expect((await build({ base: '/bansou/' })).drawn).toBe(true);
  expect((await build({ base: '/bansou/' })).drawn).toBe(false);
});

it('lets no other page write over the one it laid', async () => {
  expect((await build({ twice: true })).drawn).toBe(true);
  expect((await build({ twice: true })).drawn).toBe(false);
});

it.for([
  [
    'another text',
    (note: string, html: Buffer) =>
      note + gzipSync(gunzipSync(html).toString().replace('a', 'z')).toString('latin1'),
  ],
  ['half of it', (note: string, html: Buffer) => note + html.subarray(0, -9).toString('latin1')],
  ['another note', (note: string, html: Buffer) => note.replace('false', 'true') + html.toString('latin1')],
  ['nothing', () => ''],
] as const)('draws it anew when what was kept is no longer what it was, but %s', async ([, change]) => {
  await build();
  const folder = join(root, 'cache', 'pages');
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const end = bytes.indexOf('\n') + 1;
    writeFileSync(
      join(folder, name),
      change(bytes.toString('latin1', 0, end), bytes.subarray(end)),
      'latin1',
    );
  }
  expect(await build()).toEqual({ html: '<p>a 1</p>', drawn: true });
});

it.for([
  ['another query', () => other()],
  ['the content itself', () => content().day],
] as const)('never keeps a page that asks for more than its key knows: %s', async ([, ask]) => {
  expect((await build({ ask })).drawn).toBe(true);
  expect((await build({ ask })).drawn).toBe(true);
});

it.for([
  ['shares it with the site before', '<p>a 1</p>', 2],
  ['writes it where the site before has another there', '<p>edited</p>', 1],
] as const)('%s, which stays as it was', async ([, there, links]) => {
  await build();
  const before = join(root, 'before');
  const page = join(before, 'cases', 'a', 'index.html');
  mkdirSync(join(before, 'cases', 'a'), { recursive: true });
  writeFileSync(page, there);
  expect(await build({ before })).toEqual({ html: '<p>a 1</p>', drawn: false });
  expect(readFileSync(page, 'utf8')).toBe(there);
  expect(statSync(page).nlink).toBe(links);
});
