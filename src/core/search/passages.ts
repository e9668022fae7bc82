import type { Range } from '#core/text/occurrences.ts';
import { cutAt, type MarkedPart, markRanges, markText } from './marks.ts';
import type { SearchDocument } from './search-document.ts';

/** A stretch of a page around what was found, with the section it stands in. */
export interface Passage {
  anchor: string | null;
  heading: string;
  /** The heading, marked. */
  headingParts: MarkedPart[];
  parts: MarkedPart[];
}

/** What a result list shows of one page. */
export interface PagePassages {
  document: Pick<SearchDocument, 'id' | 'kind' | 'url' | 'title' | 'companyLine' | 'shelf' | 'tags'>;
  title: MarkedPart[];
  companyLine: MarkedPart[];
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
  const found: { parts: MarkedPart[]; worth: number; start: number }[] = [];
  let covered = -1;
  for (const range of ranges) {
    if (range.start < covered) continue;
    const window = windowAround(text, range, ranges);
    covered = window.end;
    const inside = ranges.filter(({ start, end }) => start >= window.start && end <= window.end);
    const kinds = new Set(inside.map(({ start, end }) => text.slice(start, end)));
    const parts = cutAt(text, ranges, window.start, window.end);
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

/** How a text begins, unmarked. */
function beginning(text: string) {
  const { end } = windowAround(text, { start: 0, end: 0 });
  const shown = text.slice(0, end) + (end < text.length ? '…' : '');
  return { parts: [{ text: shown, mark: false }], worth: 0, start: 0 };
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
  const all = sections.flatMap((section, order) => {
    const place = { order, anchor: section.anchor, heading: section.heading };
    if (section.zone === 'meta') return [];
    const inText = sectionPassages(section.text, markRanges(section.text, forms));
    const found = inText.map((one) => ({ ...one, ...place }));
    const inHeading = !section.furniture && markRanges(section.heading, forms).length > 0;
    // Where only the heading holds the words, its section is shown from the beginning.
    if (inHeading && inText.length === 0) found.push({ ...beginning(section.text), ...place });
    for (const one of found) if (inHeading) one.worth += 50;
    return found;
  });
  const best = [...all].sort((a, b) => b.worth - a.worth || a.order - b.order).slice(0, limit);
  best.sort((a, b) => a.order - b.order || a.start - b.start);
  const shown = best.map(({ anchor, heading, parts }) => ({ anchor, heading, parts }));
  const first = sections.find(({ text, zone }) => text.length > 0 && zone === undefined);
  if (shown.length === 0 && first && limit > 0) {
    shown.push({ anchor: first.anchor, heading: first.heading, parts: beginning(first.text).parts });
  }
  const passages = shown.map((one) => ({ ...one, headingParts: markText(one.heading, forms) }));
  const { id, kind, url, title, tags, companyLine, shelf } = document;
  return {
    document: {
      id,
      kind,
      url,
      title,
      tags,
      ...(companyLine ? { companyLine } : {}),
      ...(shelf ? { shelf } : {}),
    },
    title: markText(title, forms),
    companyLine: markText(companyLine ?? '', forms),
    passages,
  };
}
