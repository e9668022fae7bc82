import type { Range } from '../domain/text/occurrences.ts';
import type { SearchDocument } from './document.ts';
import { markRanges, markText, type Part, partsOf } from './marks.ts';

/** A stretch of a page around what was found, with the section it stands in. */
export interface Passage {
  anchor: string | null;
  heading: string;
  parts: Part[];
}

/** What a result list shows of one page. */
export interface PagePassages {
  document: Pick<SearchDocument, 'id' | 'kind' | 'url' | 'title' | 'companyLine' | 'tags'>;
  title: Part[];
  companyLine: Part[];
  passages: Passage[];
}

/** Length of a passage in UTF-16 units, and how far its start may move to meet a sentence. */
const LENGTH = 120;
const REACH = 40;

const SENTENCE_END = /[。．！？!?\n]/;

/** Where a passage around `range` begins and ends: at sentences where they are near. */
function windowAround(text: string, range: Range, marked: readonly Range[] = []): Range {
  let start = Math.max(0, range.start - REACH);
  for (let at = range.start - 1; at >= start; at -= 1) {
    if (SENTENCE_END.test(text[at] as string)) {
      start = at + 1;
      break;
    }
  }
  let end = Math.min(text.length, Math.max(start + LENGTH, range.end));
  for (let at = range.end; at < end; at += 1) {
    if (SENTENCE_END.test(text[at] as string) && at + 1 - start >= LENGTH / 2) {
      end = at + 1;
      break;
    }
  }
  // A mark is shown whole or not at all.
  for (const mark of marked) {
    if (mark.start < start && mark.end > start) start = mark.start;
    if (mark.start < end && mark.end > end) end = mark.end;
  }
  const low = (at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  if (low(start)) start -= 1;
  if (low(end)) end += 1;
  return { start, end };
}

/** One section's passages in order, each with the number of different marks in it. */
function sectionPassages(text: string, ranges: readonly Range[]) {
  const found: { parts: Part[]; worth: number; start: number }[] = [];
  let covered = -1;
  for (const range of ranges) {
    if (range.start < covered) continue;
    const window = windowAround(text, range, ranges);
    covered = window.end;
    const inside = ranges.filter(({ start, end }) => start >= window.start && end <= window.end);
    const kinds = new Set(inside.map(({ start, end }) => text.slice(start, end)));
    const parts = partsOf(text, ranges, window.start, window.end);
    if (window.start > 0) parts.unshift({ text: '…', mark: false });
    if (window.end < text.length) parts.push({ text: '…', mark: false });
    found.push({
      parts,
      worth: kinds.size * 100 + Math.min(inside.length, 99),
      start: window.start,
    });
  }
  return found;
}

/**
 * The passages of a page that say most about a query, in page order.
 * Without any, the beginning of the page, unmarked.
 */
export function passagesOf(
  document: SearchDocument,
  forms: readonly (readonly string[])[],
  limit: number,
): PagePassages {
  const sections = document.summary
    ? [{ anchor: null, heading: '', text: document.summary }, ...document.sections]
    : document.sections;
  const all = sections.flatMap((section, order) =>
    sectionPassages(section.text, markRanges(section.text, forms)).map((found) => ({
      ...found,
      order,
      anchor: section.anchor,
      heading: section.heading,
    })),
  );
  const best = [...all].sort((a, b) => b.worth - a.worth || a.order - b.order).slice(0, limit);
  best.sort((a, b) => a.order - b.order || a.start - b.start);
  const passages = best.map(({ anchor, heading, parts }) => ({
    anchor,
    heading,
    parts,
  }));
  const first = sections.find(({ text }) => text.length > 0);
  if (passages.length === 0 && first && limit > 0) {
    const { end } = windowAround(first.text, { start: 0, end: 0 });
    const text = first.text.slice(0, end) + (end < first.text.length ? '…' : '');
    passages.push({
      anchor: first.anchor,
      heading: first.heading,
      parts: [{ text, mark: false }],
    });
  }
  const { id, kind, url, title, tags, companyLine } = document;
  return {
    document: {
      id,
      kind,
      url,
      title,
      tags,
      ...(companyLine ? { companyLine } : {}),
    },
    title: markText(title, forms),
    companyLine: markText(companyLine ?? '', forms),
    passages,
  };
}
