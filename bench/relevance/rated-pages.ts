import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { synonymsSchema } from '../../src/core/schema/synonyms.ts';
import { CONCERN_FILES, unpackPages, unpackPhrases } from '../../src/core/search/concern-rows.ts';
import { MANIFEST, parseManifest } from '../../src/core/search/manifest.ts';
import type { SearchDocument } from '../../src/core/search/search-document.ts';
import { readGlossary } from '../../src/node/content/glossary.ts';
import { searchNames } from '../../src/node/content/search-names.ts';
import { readTaxonomies } from '../../src/node/content/taxonomies.ts';
import { buildSearch } from '../../src/node/search-index/build-search.ts';
import type { Topics } from '../../src/node/search-index/topics.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** The 気がかり and trades of a built index, each with the ids of its pages. */
function topicsOf(searchFolder: string) {
  const read = (file: string) => JSON.parse(readFileSync(join(searchFolder, file), 'utf8')) as unknown;
  const { ids } = parseManifest(read(MANIFEST));
  const about = unpackPages(read(CONCERN_FILES.pages));
  return unpackPhrases(read(CONCERN_FILES.phrases)).map((row, at) => ({
    ...row,
    id: about[at]?.id ?? '',
    words: about[at]?.words ?? [],
    pages: new Set(about[at]?.pages.map((place) => ids[place])),
  }));
}

/**
 * Builds the index anew over some pages of a built site alone, as it was when they were judged: a list that is filled up
 * to ten with pages that came later would leave less than ten to be measured.
 */
export async function indexPages(
  searchFolder: string,
  pages: readonly SearchDocument[],
  outDir: string,
): Promise<void> {
  const rows = topicsOf(searchFolder);
  const [trades, concerns] = [rows.filter(({ isTrade }) => isTrade), rows.filter(({ isTrade }) => !isTrade)];
  const topics: Topics = {
    concern: { values: concerns },
    // By their labels: the index names a trade by its list, which may be one for all.
    trade: { values: trades.map(({ label, says }) => ({ id: label, label, names: says })) },
    facets: { values: [] },
  };
  const documents = pages.map((page): SearchDocument => {
    const trade = trades.find(({ pages }) => pages.has(page.id));
    return {
      ...page,
      concerns: concerns.filter(({ pages }) => pages.has(page.id)).map(({ id }) => id),
      ...(trade ? { trade: trade.label } : {}),
    };
  });
  const synonyms = join(CONTENT, 'taxonomy', 'synonyms.yaml');
  await buildSearch({
    documents,
    outDir,
    synonyms: synonymsSchema.parse(parse(readFileSync(synonyms, 'utf8'))),
    names: searchNames({ taxonomies: readTaxonomies(CONTENT), glossary: readGlossary(CONTENT) }),
    topics,
  });
}
