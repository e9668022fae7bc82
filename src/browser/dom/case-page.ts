import { resultText } from '#core/cases/compare/result-text.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** What other pages take from the page of a case. */
export interface CasePage {
  slug: string;
  title: string;
  /** `株式会社○○（石川県金沢市 …）` */
  company: string;
  summary: string;
  tags: string[];
  /** 基礎情報 as it stands on the page. */
  facts: { term: string; value: string }[];
  points: string[];
  results: { label: string; change: string }[];
  questions: { ask: string; opened: string; meta: string }[];
  lessons: string[];
  /** The article itself, for printing. */
  article: HTMLElement;
}

/**
 * Reads cases from their own pages: these are what is kept for reading without a connection, so whatever can be
 * read can also be compared and printed.
 * @returns the cases in the order asked, and the slugs that could not be read
 */
export async function loadCasePages(
  root: string,
  slugs: readonly string[],
): Promise<{ pages: CasePage[]; missing: string[] }> {
  const read = await Promise.all(slugs.map((slug) => loadCasePage(root, slug).catch(() => undefined)));
  return {
    pages: read.filter((page) => page !== undefined),
    missing: slugs.filter((_, at) => read[at] === undefined),
  };
}

/** @throws Error when the page does not come or is not the page of a case */
async function loadCasePage(root: string, slug: string): Promise<CasePage> {
  const response = await fetch(withBase(root, paths.case(slug)));
  if (!response.ok) throw new Error(`${response.status} ${slug}`);
  const page = readCasePage(new DOMParser().parseFromString(await response.text(), 'text/html'), slug);
  if (!page) throw new Error(`Not a case: ${slug}`);
  return page;
}

export function readCasePage(document: Document, slug: string): CasePage | undefined {
  const article = document.querySelector<HTMLElement>(`[data-case-page="${slug}"]`);
  if (!article) return undefined;
  const text = (selector: string, within: Element = article) =>
    within.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const all = (selector: string) => [...article.querySelectorAll<HTMLElement>(selector)];
  const texts = (selector: string) => all(selector).map((one) => one.textContent?.trim() ?? '');
  return {
    slug,
    title: text('h1'),
    company: text('.case__company'),
    summary: text('.case__lead'),
    tags: texts('.case__head .tag-list a'),
    facts: all('.fact-list__row').map((row) => ({ term: text('dt', row), value: text('dd', row) })),
    points: texts('.point-list__item'),
    results: all('.result-table tbody tr').map((row) => ({
      label: text('th', row),
      change: changeOf(row),
    })),
    questions: all('[data-question]').map((item) => ({
      ask: text('[data-ask]', item),
      opened: text('.question__opened', item),
      meta: text('.question__meta', item),
    })),
    lessons: texts('section[aria-labelledby="lessons"] li'),
    article,
  };
}

/** Cells 前, 後, 補足 in one line. */
function changeOf(row: Element): string {
  const [before, after, note] = row.querySelectorAll('td');
  const part = (cell: Element | undefined, selector: string) =>
    cell?.querySelector(selector)?.textContent?.trim() ?? '';
  const side = (cell: Element | undefined) => ({
    figure: part(cell, '.result-table__number'),
    at: part(cell, '.result-table__at'),
  });
  return resultText(side(before), side(after), note?.textContent?.trim() ?? '');
}
