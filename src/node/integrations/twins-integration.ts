import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paths, withBase } from '#core/site/paths.ts';
import { hasTwin } from '#core/site/twin.ts';
import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { content, pageNotes } from '#node/site/this-run.ts';
import { pageMarkdown } from '#node/twins/page-markdown.ts';

/**
 * Writes the Markdown twins of pages, `index.md` beside `index.html`. It reads the finished
 * HTML, so a page made of data has a twin like any other.
 * @param site address of the host, without the base path
 */
export function twinsIntegration(site: string, base: string): AstroIntegration {
  return {
    name: 'twins',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const { name, licence } = content().site;
        const frame = {
          siteName: name,
          licence: { name: licence.content, url: licence.contentUrl },
          index: site + withBase(base, paths.llms),
        };
        const memory = openMemory<string>(
          'twins',
          JSON.stringify([hashOfCode('src/node/twins'), site, base, frame]),
        );
        for (const [path, { noindex, sha256 }] of pageNotes()) {
          if (!hasTwin(path, noindex)) continue;
          const read = () => readFileSync(join(out, path, 'index.html'), 'utf8');
          const address = site + withBase(base, path);
          const twin = memory.recall(
            `${path}\n${sha256 ?? read()}`,
            () => pageMarkdown(read(), { ...frame, address }) ?? '',
          );
          if (!twin)
            throw new Error(`${path} has no <main>: every page is laid out by src/layouts/Base.astro`);
          writeFileSync(join(out, paths.twin(path)), twin);
        }
        memory.save();
      },
    },
  };
}
