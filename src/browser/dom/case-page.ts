import { resultText } from '#core/cases/compare/result-text.ts';
import {
  BEAT_PARTS,
  CASE_PAGE_PARTS,
  CLAIM_PARTS,
  QUESTION_PARTS,
  RESULT_PARTS,
} from '#core/site/case-page-parts.ts';
import { load, NotReached } from '#core/site/load.ts';
import type { PageParts } from '#core/site/page-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { every, inside, markOf, part } from './part.ts';
import { noteFault } from './trouble.ts';

/** What other pages take from the page of a case. */
export interface CasePage {
  slug: string;
  title: string;
  /** `株式会社○○（石川県金沢市 …）` */
  company: string;
  /** Its name alone. */
  firm: string;
  summary: string;
  tags: string[];
  /** 基礎情報 as it stands on the page. */
  facts: { term: string; value: string }[];
  /** The turn in its order; `label` holds the name of the wall and whose question it is. */
  beats: { kind: string; label: string; text: string; spoken: boolean }[];
  points: string[];
  results: { label: string; change: string }[];
  questions: { ask: string; origin: string; opened: string }[];
  lessons: string[];
  /** Whole parts of the page, for printing; null where the case has none. */
  elements: { title: HTMLElement; story: Element | null; results: Element | null; sources: Element | null };
}

/** Cases read from their own pages. */
export interface ReadCases {
  /** In the order asked. */
  pages: CasePage[];
  /** Slugs whose page did not come. */
  missing: string[];
  /** Slugs whose page came and could not be read, which is a fault of ours. */
  unread: string[];
}

/**
 * Reads cases from their own pages: these are what is kept for reading without a connection, so whatever can be
 * read can also be compared and printed.
 */
export async function loadCasePages(root: string, slugs: readonly string[]): Promise<ReadCases> {
  const read = await Promise.allSettled(slugs.map((slug) => loadCasePage(root, slug)));
  const found: ReadCases = { pages: [], missing: [], unread: [] };
  for (const [at, one] of read.entries()) {
    const slug = slugs[at] ?? '';
    if (one.status === 'fulfilled') found.pages.push(one.value);
    else (one.reason instanceof NotReached ? found.missing : found.unread).push(slug);
    if (one.status === 'rejected') noteFault(one.reason);
  }
  return found;
}

/** @throws NotReached when the page does not come, Error when it is not the page of a case */
async function loadCasePage(root: string, slug: string): Promise<CasePage> {
  const html = await load(withBase(root, paths.case(slug)), (response) => response.text());
  return readCasePage(new DOMParser().parseFromString(html, 'text/html'), slug);
}

/** @throws Error when the document is not the page of the case, or lacks what every case has */
export function readCasePage(document: Document, slug: string): CasePage {
  const article = document.querySelector<HTMLElement>(CASE_PAGE_PARTS.selector('page', slug));
  if (!article)
    throw new Error(`Not the page of the case ${slug}: no ${CASE_PAGE_PARTS.selector('page', slug)}`);
  // A mark leads to a note of that page, which nobody takes along.
  for (const mark of article.querySelectorAll(CLAIM_PARTS.selector('mark'))) mark.remove();
  const must = (name: 'title' | 'company' | 'summary') => part(article, CASE_PAGE_PARTS, name);
  const may = (name: 'tags' | 'lessons' | 'story' | 'results' | 'sources') =>
    article.querySelector(CASE_PAGE_PARTS.selector(name));
  const items = (list: Element | null) => [...(list?.querySelectorAll('li') ?? [])].map(text);
  return {
    slug,
    title: text(must('title')),
    company: text(must('company')),
    firm: [...must('company').childNodes].map((node) => node.textContent?.trim()).find(Boolean) ?? '',
    summary: text(must('summary')),
    tags: items(may('tags')),
    facts: every(article, CASE_PAGE_PARTS, 'fact').map((row) => ({
      term: text(inside(row, 'dt', HTMLElement)),
      value: text(inside(row, 'dd', HTMLElement)),
    })),
    beats: every(article, BEAT_PARTS, 'beat').map((beat) => ({
      kind: markOf(beat, BEAT_PARTS, 'beat'),
      label: textOf(beat, BEAT_PARTS, 'label'),
      text: textOf(beat, BEAT_PARTS, 'text'),
      spoken: beat.querySelector(BEAT_PARTS.selector('spoken')) !== null,
    })),
    points: every(article, CASE_PAGE_PARTS, 'point').map(text),
    results: every(article, RESULT_PARTS, 'row').map((row) => ({
      label: textOf(row, RESULT_PARTS, 'label'),
      change: resultText(side(row, 'before'), side(row, 'after'), textOf(row, RESULT_PARTS, 'note')),
    })),
    questions: every(article, QUESTION_PARTS, 'question').map((item) => ({
      ask: textOf(item, QUESTION_PARTS, 'ask'),
      origin: textOf(item, QUESTION_PARTS, 'origin'),
      opened: textOf(item, QUESTION_PARTS, 'opened'),
    })),
    lessons: items(may('lessons')),
    elements: {
      title: must('title'),
      story: may('story'),
      results: may('results'),
      sources: may('sources'),
    },
  };
}

/** One side of a result: its figure, and when it was so; both `''` where the change is told in words alone. */
function side(row: HTMLElement, name: 'before' | 'after') {
  const cell = row.querySelector(RESULT_PARTS.selector(name));
  if (!cell) return { figure: '', at: '' };
  return { figure: textOf(cell, RESULT_PARTS, 'figure'), at: textOf(cell, RESULT_PARTS, 'at') };
}

/** The text of a part, `''` where there is none. */
function textOf<Name extends string>(root: Element, parts: PageParts<Name>, name: Name): string {
  const found = root.querySelector(parts.selector(name));
  return found ? text(found) : '';
}

/** A text in one line. */
function text(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
