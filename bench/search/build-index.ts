/**
 * Builds the index of one system, in a process of its own so that time and
 * memory can be measured: `node build-index.ts <system> <corpus> <folder>`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';
import { parse } from 'yaml';
import { synonymsSchema } from '../../src/core/schema/synonyms.ts';
import { readGlossary } from '../../src/node/content/glossary.ts';
import { searchNames } from '../../src/node/content/search-names.ts';
import { readTaxonomies } from '../../src/node/content/taxonomies.ts';
import { buildSearch } from '../../src/node/search-index/build-search.ts';
import { asDocument, type Corpus, readCorpus } from './corpus.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

async function ours(corpus: Corpus, folder: string): Promise<void> {
  const file = new URL('../../content/taxonomy/synonyms.yaml', import.meta.url);
  const synonyms = synonymsSchema.parse(parse(await readFile(file, 'utf8')));
  await buildSearch({
    documents: corpus.docs.map(asDocument),
    outDir: join(folder, 'search'),
    synonyms,
    names: searchNames({ taxonomies: readTaxonomies(CONTENT), glossary: readGlossary(CONTENT) }),
  });
}

async function pagefind(corpus: Corpus, folder: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind: no index');
  for (const { id, title, text } of corpus.docs) {
    const content = `<html lang="ja"><head><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></body></html>`;
    await index.addHTMLFile({ url: `/${id}`, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}

async function minisearch(corpus: Corpus, folder: string): Promise<void> {
  // Installed only where it is measured against.
  const { newMiniSearch } = await import('./minisearch-bigrams.ts');
  const index = newMiniSearch();
  index.addAll(corpus.docs);
  await mkdir(join(folder, 'minisearch'), { recursive: true });
  await writeFile(join(folder, 'minisearch', 'index.json'), JSON.stringify(index));
}

const [system, file, folder] = process.argv.slice(2) as [string, string, string];
const build = { ours, pagefind, minisearch }[system];
if (!build) throw new Error(`unknown system ${system}`);
const corpus = await readCorpus(file);
const begun = performance.now();
await build(corpus, folder);
console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000 }));
