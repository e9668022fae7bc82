import type { SearchDocument } from './search-document.ts';

/** Everything of a page that has words, a line each. */
export function pageText(document: SearchDocument): string {
  const { title, companyName, companyLine, tags, summary, sections } = document;
  const parts = sections.flatMap(({ heading, text }) => [heading, text]);
  return [title, companyName, companyLine, ...tags, summary, ...parts].filter(Boolean).join('\n');
}
