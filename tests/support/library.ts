import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { Measures } from '#core/schema/programme/index.ts';
import { openContent } from '#node/content/open-content.ts';

/** The real collection. Only tests of the content, and of the site built from it, read it. */
export const CONTENT = 'content';
export const content = await openContent(CONTENT);
export const { taxonomies } = content;
/** This collection leaves no measure out. */
export const programme = content.programme as Measures;

export interface Piece<T> extends Entry<T> {
  /** Addresses that links of the body lead to, without the base path. */
  links: string[];
}

const withLinks = <T>(entry: Entry<T>): Piece<T> => ({
  ...entry,
  links: [...entry.html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? ''),
});

export const allCases = content.cases.map(withLinks);
export const allKnowhow = content.knowhow.map(withLinks);
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
