import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SearchDocument } from '../../src/core/search/search-document.ts';

/** The kinds of questions a corpus asks. */
export const SETS = ['keyword', 'substring', 'question', 'variant'] as const;
export type SetName = (typeof SETS)[number];

const queries = z.array(z.object({ q: z.string(), truth: z.array(z.string()) })).default([]);
/** A page; `document` is what the site itself would index, where it knows more than a title and a text. */
const page = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  document: z.custom<SearchDocument>().optional(),
});
const corpusSchema = z.object({
  docs: z.array(page).min(1),
  keyword: queries,
  substring: queries,
  question: queries,
  variant: queries,
});

/** Pages and questions with known answers: `{docs, keyword, substring, question, variant}`. */
export type Corpus = z.infer<typeof corpusSchema>;
export type Query = Corpus['keyword'][number];

/** Reads a corpus file. Throws when it is not one. */
export async function readCorpus(file: string): Promise<Corpus> {
  return corpusSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** A page of a corpus as the site would hand it to the search. */
export function asDocument({ id, title, text, document }: Corpus['docs'][number]): SearchDocument {
  if (document) return document;
  const sections = [{ anchor: null, heading: '', text }];
  return { id, kind: 'page', url: `/${id}/`, title, tags: [], sections };
}

/**
 * The same texts as `pages` pages of about `length` characters, for cost only:
 * sentences are dealt out anew, so the truth of the queries is lost.
 */
export function scaled(corpus: Corpus, pages: number, length: number): Corpus {
  const sentences = corpus.docs.flatMap(({ text }) => text.split(/(?<=。)/));
  let seed = 1;
  const pick = () => {
    seed = (seed * 48271) % 2147483647;
    return sentences[seed % sentences.length] as string;
  };
  const docs = Array.from({ length: pages }, (_, at) => {
    let text = '';
    while (text.length < length) text += pick();
    return {
      id: `p${at}`,
      title: `${(corpus.docs[at % corpus.docs.length] as { title: string }).title}`,
      text,
    };
  });
  return { ...corpus, docs };
}
