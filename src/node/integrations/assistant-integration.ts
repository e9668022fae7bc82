import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ASSISTANT } from '#core/assistant/names.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { bundleProgram } from '#node/assistant/bundle-program.ts';
import { SHELF_FILE, type ShelfFile } from '#node/assistant/open-library.ts';
import { type Files, mcpb, npmPackage } from '#node/assistant/packages.ts';
import { content } from '#node/site/this-run.ts';

/**
 * Packs the finished site for assistants: its index, its match, its questions and the Markdown of cases and articles,
 * with the program that reads them. Has to stand after the search and the twins.
 * @param site address of the host, without the base path
 */
export function assistantIntegration(site: string, base: string): AstroIntegration {
  return {
    name: 'assistant',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { cases, site: own } = content();
        const published = cases.filter(({ data }) => data.publication === 'published');
        if (published.length > ASSISTANT.mostCases) return;
        const out = fileURLToPath(dir);
        const days = published.map(({ data }) => data.updatedAt ?? data.publishedAt ?? '').sort();
        const shelf: ShelfFile = {
          name: own.name,
          url: site + withBase(base, paths.home),
          licence: { name: own.licence.content, url: own.licence.contentUrl },
          version: versionOf(days.at(-1)),
        };
        const files: Files = new Map([
          ['server.mjs', Buffer.from(`#!/usr/bin/env node\n${await bundleProgram()}`)],
          [`site/${SHELF_FILE}`, Buffer.from(JSON.stringify(shelf))],
          ...wanted(out).map((path) => [`site/${path}`, readFileSync(join(out, path))] as const),
        ]);
        const about = {
          version: shelf.version,
          siteName: own.name,
          url: shelf.url,
          description: own.description,
        };
        mkdirSync(join(out, paths.assistant), { recursive: true });
        writeFileSync(join(out, paths.assistantBundle), mcpb(files, about));
        writeFileSync(join(out, paths.assistantPackage), await npmPackage(files, about));
      },
    },
  };
}

/** A day as a version: 2026-01-09 → 2026.1.9. */
function versionOf(day = ''): string {
  const parts = day.split('-').map(Number);
  return parts.length === 3 && parts.every(Number.isInteger) ? parts.join('.') : '0.0.0';
}

/** The files of the site that the tools read. */
function wanted(out: string): string[] {
  const below = (folder: string) =>
    readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => relative(out, join(item.parentPath, item.name)).replaceAll('\\', '/'));
  const twins = ['cases', 'knowhow'].flatMap((folder) =>
    below(folder).filter((file) => /^[^/]+\/[^/]+\/index\.md$/.test(file)),
  );
  const index = below(paths.searchIndex.slice(1, -1));
  const data = [paths.matchRecords, paths.matchCases, paths.questionsList];
  return [...index, ...twins, ...data.map((path) => path.slice(1))];
}
