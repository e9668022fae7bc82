import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, SITE } from '#support/site.ts';

/** A case as the open data of the built site tell it. */
export interface OpenCase {
  slug: string;
  title: string;
  companyLine: string;
  company: { name: string };
  publication: string;
  facets: Record<string, string[]>;
  results?: unknown[];
  questions?: { ask: string; origin: string }[];
  sources?: { url?: string }[];
}

/** Examples come from the built site: the first that has what a test needs, never one by its name. */
function first<T>(what: string, all: readonly T[], fits: (one: T) => boolean): T {
  const found = all.find(fits);
  if (found === undefined) throw new Error(`dist/ holds no example: ${what}`);
  return found;
}

/** Every case of the site, in 新しい順, and those that have a page. */
export const openCases = readJson<{ cases: OpenCase[] }>(SITE, 'data/cases.json').cases;
export const published = openCases.filter(({ publication }) => publication === 'published');

const facts = ({ facets }: OpenCase) => Object.values(facets).filter((ids) => ids.length > 0).length;

/** The case that tells the most of its company, with figures and questions, and the one that tells the least. */
export const FULL = first(
  'a case with results and questions',
  published.toSorted((a, b) => facts(b) - facts(a)),
  ({ results, questions }) => Boolean(results?.length && questions?.length),
).slug;
export const THIN = first(
  'a second case',
  published.toSorted((a, b) => facts(a) - facts(b)),
  ({ slug }) => slug !== FULL,
).slug;
/** Any other case. */
export const OTHER = first('a third case', published, ({ slug }) => slug !== FULL && slug !== THIN).slug;
export const ANOTHER = first(
  'a fourth case',
  published,
  ({ slug }) => ![FULL, THIN, OTHER].includes(slug),
).slug;

/** What the search holds of a page. */
interface Text {
  id: string;
  url: string;
  title: string;
  sections: { zone?: string }[];
}
const texts = readdirSync(join(SITE.folder, 'search-index/text'))
  .sort()
  .map((name) => {
    const page = JSON.parse(readFileSync(join(SITE.folder, 'search-index/text', name), 'utf8')) as Text;
    // What only the sources say does not count as said.
    const sections = page.sections.filter(({ zone }) => zone !== 'meta');
    return { ...page, raw: JSON.stringify({ ...page, sections }) };
  });

/**
 * The first page of a kind whose text holds all of these words, as they are written.
 * @param kind `case`, `knowhow` or `page`
 * @returns its path in the site, without the leading slash, and its slug
 */
export function pageSaying(kind: string, ...words: string[]): { path: string; slug: string } {
  const { id, url } = first(
    `a ${kind} that says ${words.join(' and ')}`,
    texts,
    (one) => one.id.startsWith(`${kind}/`) && words.every((word) => one.raw.includes(word)),
  );
  return { path: url.replace(/^\//, ''), slug: id.slice(kind.length + 1) };
}

/** A page that says one word and not another. */
export function pageSayingOnly(kind: string, word: string, other: string): { path: string } {
  const fits = ({ id, raw }: (typeof texts)[number]) =>
    id.startsWith(`${kind}/`) && raw.includes(word) && !raw.includes(other);
  return { path: first(`a ${kind} that says ${word} and not ${other}`, texts, fits).url.replace(/^\//, '') };
}

/** A know-how article in which a word is explained. */
export const KNOWHOW = first(
  'an article with a word of the glossary',
  readJson<{ knowhow: { slug: string }[] }>(SITE, 'data/knowhow.json').knowhow,
  ({ slug }) =>
    readFileSync(join(SITE.folder, 'knowhow', slug, 'index.html'), 'utf8').includes('class="term"'),
).slug;

/** The newest notice. */
export const NOTICE = first(
  'a notice',
  readdirSync(join(SITE.folder, 'news'), { withFileTypes: true }).filter((item) => item.isDirectory()),
  () => true,
).name;
