import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { withBase } from '#core/site/paths.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { openShelf, type Shelf } from '#node/cache/shelf.ts';
import { readSettings } from '#node/content/settings.ts';
import { content, declaredOf, notePage, pageNote, siteBefore, watched } from '#node/site/this-run.ts';
import { hash, keptForm, layPage } from './kept-form.ts';

/** Beside those of this build, pages of earlier ones stay, packed some 20 KB each: of another branch, another address, of yesterday. */
const OTHERS = 5000;

/**
 * All that a build reads of the project itself, whatever it is used for: a change of one byte draws every page anew.
 * A test looks on as a site is built, and fails when a file is read that lies elsewhere.
 */
export const COUNTED = ['src', 'scripts', 'reports', 'schemas', 'public', 'package.json', 'tsconfig.json'];

/**
 * Keeps finished pages between builds. A page whose `getStaticPaths` gives a key (`page-key.ts`) is a function of that
 * key and of what counts for all: program, packages, settings, day, and every file of the content but the cases. Where
 * all of it is as it was, its HTML is laid into the site as it is; Astro hears of the others alone, and draws them.
 */
export function keptPages(base: string): AstroIntegration {
  let out: URL;
  let assets: URL;
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = config.outDir;
        assets = new URL(`${config.build.assets}/`, config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => keeping(own, base, () => ({ out, assets })));
      },
    },
  };
}

/** Folders of the site that is being built, as addresses. */
interface Places {
  out: URL;
  /** Of the finished scripts and styles, which pages name. */
  assets: URL;
}

/** A prerenderer that keeps what another draws, and lays what it kept; exported for tests. */
export function keeping(own: AstroPrerenderer, base: string, places: () => Places): AstroPrerenderer {
  const shelf = openShelf('pages');
  const keys = new Map<string, string>();
  let version = '';
  const nameOf = (component: string, address: string, key: string) =>
    hash(JSON.stringify([version, component, address, key]));
  return {
    ...own,
    async getStaticPaths() {
      const { out, assets } = places();
      version = versionOf(assets);
      const laid = new Map<string, boolean>();
      return (await own.getStaticPaths()).filter(({ pathname, route, cacheKey }) => {
        const address = addressOf(pathname);
        // Of two pages with one address the first counts: Astro says so, unless the first is there already.
        const before = laid.get(address);
        if (before !== undefined) return !before;
        if (cacheKey) keys.set(address, cacheKey);
        const name = cacheKey && nameOf(route.component, address, cacheKey);
        laid.set(address, Boolean(name && layPage(shelf, name, address, fileURLToPath(out), siteBefore())));
        return !laid.get(address);
      });
    },
    async render(request, options) {
      const path = decodeURI(new URL(request.url).pathname);
      const address = addressOf(path.slice(withBase(base, '/').length));
      const key = keys.get(address);
      if (!key) return own.render(request, options);
      const name = nameOf(options.routeData.component, address, key);
      const html = await drawn(shelf, name, address, key, () => own.render(request, options));
      return new Response(new Uint8Array(html), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    },
    async teardown() {
      shelf.tidy(keys.size + OTHERS);
      await own.teardown?.();
    },
  };
}

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** Draws a page and keeps it, unless it asks for more of the content than its key knows: such a page is drawn in every build. */
async function drawn(
  shelf: Shelf,
  name: string,
  address: string,
  key: string,
  draw: () => Promise<Rendered>,
): Promise<Buffer> {
  const { drawn: page, asked } = await watched(async () => {
    const result = await draw();
    const response = result instanceof Response ? result : result.response;
    // Read while it is watched: the end of a page may be drawn when it is asked for.
    return { status: response.status, html: Buffer.from(await response.arrayBuffer()) };
  });
  const { status, html } = page;
  const note = { ...pageNote(address), sha256: hash(html) };
  notePage(address, note);
  const declared = declaredOf(key);
  if (status !== 200 || ![...asked].every((query) => declared?.has(query))) return html;
  shelf.keep(name, keptForm(note, html));
  return html;
}

/** One hash for everything that counts for every page. @param assets see `Places` */
function versionOf(assets: URL): string {
  const { dir, day } = content();
  const hashes = createHash('sha256')
    .update(hashOfCode('astro.config.mjs'))
    .update(JSON.stringify([readSettings(), day, process.env.NODE_ENV]))
    .update(readdirSync(assets).sort().join());
  for (const file of [...COUNTED, dir].flatMap(filesBelow)) {
    if (!file.startsWith(join(dir, 'cases', '/'))) hashes.update(file).update(readFileSync(file));
  }
  return hashes.digest('hex');
}

function filesBelow(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

/** `cases/a`, with or without slashes about it → `/cases/a/`. */
function addressOf(path: string): string {
  const bare = path.replace(/^\/|\/$/g, '');
  return bare ? `/${bare}/` : '/';
}
