import { labelBook } from '#core/check/source/schema-findings.ts';
import { renderMdx, type Section } from '#core/markdown/render.ts';
import { type Case, caseSchema } from '#core/schema/case.ts';
import { type Knowhow, knowhowSchema } from '#core/schema/knowhow.ts';
import { listSlugs, readEntry } from '#node/content/entries.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

/** The real collection. Only tests of the content, and of the site built from it, read it. */
export const CONTENT = 'content';
export const taxonomies = readTaxonomies(CONTENT);
const labels = labelBook(taxonomies);
const cases = caseSchema(taxonomies);
const knowhow = knowhowSchema(taxonomies);

export interface Piece<T> {
  slug: string;
  /** Path relative to the content folder. */
  file: string;
  data: T;
  sections: Section[];
  /** Addresses that links of the body lead to, without the base path. */
  links: string[];
}

function readAll<T>(collection: string, schema: typeof cases | typeof knowhow): Piece<T>[] {
  return listSlugs(CONTENT, collection).flatMap((slug) => {
    const { entry } = readEntry(CONTENT, collection, slug, schema, labels);
    // What is not readable is told by the check; the rest is still looked at.
    if (!entry) return [];
    const { sections, html } = renderMdx(entry.tree);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    return [{ slug, file: entry.file, data: entry.data as T, sections, links }];
  });
}

export const allCases = readAll<Case>('cases', cases);
export const allKnowhow = readAll<Knowhow>('knowhow', knowhow);
export const everything: readonly Piece<Case | Knowhow>[] = [...allCases, ...allKnowhow];

export const isPublished = ({ data }: Piece<Case | Knowhow>) => data.publication === 'published';

/** The body as plain text, headings left out. */
export const bodyText = ({ sections }: Piece<unknown>) => sections.map((one) => one.text).join('\n');

/** Every sentence the editors wrote: titles of sources are not theirs, and the headings follow one form. */
export function ownWords(piece: Piece<Case | Knowhow>): string[] {
  const { data } = piece;
  const lists = 'dos' in data ? [...data.dos, ...data.donts] : [...(data.lessons ?? []), data.business];
  const questions = (data.questions ?? []).flatMap((one) => [one.ask, one.opened ?? '']);
  return [data.title, data.summary, ...(data.points ?? []), ...lists, ...questions, bodyText(piece)];
}
