import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import type { BenchPage, Rank } from './rivals.ts';

const ADDRESS = 'http://folder.invalid/pagefind/';
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

interface Stock {
  options(options: object): Promise<void>;
  search(term: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/**
 * Pagefind as it comes, over the same pages. Its files are read from a folder instead of an address, as Node has no
 * page to load them from.
 * @returns how it ranks, and how to put everything back
 */
export async function stockPagefind(
  pages: readonly BenchPage[],
): Promise<{ rank: Rank; end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind: no index');
  for (const { id, title, text } of pages) {
    const content = `<html lang="ja"><head><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`;
    await index.addHTMLFile({ url: `/${id}`, content });
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  const own = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const path = String(input).slice(ADDRESS.length).replace(/\?.*$/, '');
    return new Response(await readFile(join(folder, decodeURIComponent(path))));
  };
  const stock = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Stock;
  await stock.options({ basePath: ADDRESS, baseUrl: '/' });
  return {
    rank: async (query) => {
      const { results } = await stock.search(query);
      const shown = await Promise.all(results.slice(0, 50).map(({ data }) => data()));
      return shown.map(({ url }) => url.replace(/^\/|\.html$/g, ''));
    },
    end: async () => {
      globalThis.fetch = own;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
