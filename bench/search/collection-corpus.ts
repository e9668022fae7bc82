import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { splitMdx } from '../../src/core/check/source/mdx-source.ts';
import { pageText } from '../../src/core/search/page-text.ts';
import type { SearchDocument } from '../../src/core/search/search-document.ts';
import type { Corpus, Query } from './corpus.ts';

interface Asked {
  q: string;
  must?: string[];
  tier?: string;
}

/** Ids without a slash, which the stock index would take for a folder. */
const benchId = (id: string) => id.replaceAll('/', '.');

/** The names of a case as the site's build hands them over. */
function namesOf(contentDir: string, { id, kind }: SearchDocument): SearchDocument['names'] {
  const file = join(contentDir, 'cases', id.replace('case/', ''), 'index.mdx');
  if (kind !== 'case' || !existsSync(file)) return [];
  const data = parse(splitMdx(readFileSync(file, 'utf8'))?.frontmatter ?? '') as {
    company: { name: string; kana: string };
    city?: string;
  };
  const { name, kana } = data.company;
  return [{ name, kana }, ...(data.city ? [{ name: data.city }] : [])];
}

/**
 * The pages of a built site with the committed regression set as questions. What must come counts as the truth;
 * other pages may be right as well, so that precision is a lower bound.
 * @param searchFolder the search's folder of the built site
 */
export function collectionCorpus(searchFolder: string, contentDir: string, queriesFile: string): Corpus {
  const folder = join(searchFolder, 'text');
  const docs = readdirSync(folder)
    .sort()
    .map((file) => {
      const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as SearchDocument;
      const text = pageText(document).split('\n').slice(1).join('\n');
      const names = namesOf(contentDir, document);
      return {
        id: benchId(document.id),
        title: document.title,
        text,
        document: { ...document, id: benchId(document.id), ...(names ? { names } : {}) },
      };
    });
  const asked = parse(readFileSync(queriesFile, 'utf8')) as Asked[];
  const set = (fits: (tier: string | undefined) => boolean): Query[] =>
    asked
      .filter(({ must, tier }) => must && fits(tier))
      .map(({ q, must = [] }) => ({ q, truth: must.map(benchId) }));
  return {
    docs,
    keyword: set((tier) => tier === 'exact' || tier === 'folded'),
    substring: [],
    question: set((tier) => tier === 'near'),
    variant: set((tier) => tier === undefined || tier === 'synonym'),
  };
}
