import type { Element, Nodes, Root } from 'hast';
import { isReading, textWithoutReadings } from './readings.ts';

/** The text under one heading. */
export interface Section {
  /** Anchor of the heading the text stands under; null before the first heading. */
  anchor: string | null;
  heading: string;
  /** Plain text, one block a line; empty when another heading follows at once. */
  text: string;
}

/**
 * Plain text per heading, for the 目次 and the search. Headings inside a quotation or a box open no
 * section; marks and back links of footnotes are not text.
 * @param hast a rendered body whose headings have their ids
 */
export function sectionsOf(hast: Root): Section[] {
  const sections: Section[] = [{ anchor: null, heading: '', text: '' }];
  for (const node of hast.children) {
    if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) {
      sections.push({ anchor: String(node.properties.id), heading: textWithoutReadings(node), text: '' });
    } else {
      const last = sections.at(-1) as Section;
      last.text = [last.text, ...linesOf(node)].filter(Boolean).join('\n');
    }
  }
  return sections.filter(({ anchor, text }) => anchor !== null || text);
}

const BLOCKS = new Set(
  'p li ul ol tr table thead tbody blockquote div section pre h1 h2 h3 h4 h5 h6 br'.split(' '),
);
const FOOTNOTE_MARKS = ['dataFootnoteRef', 'dataFootnoteBackref'];

function linesOf(node: Nodes): string[] {
  return blockText(node)
    .split('\n')
    .map((text) => text.trim())
    .filter(Boolean);
}

/** A row is read as one line: taken apart, a figure would stand without the words that say what it counts. */
function rowText(row: Element): string {
  return row.children
    .filter(({ type }) => type === 'element')
    .map((cell) => linesOf(cell).join(' '))
    .join(' / ');
}

function blockText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (isReading(node)) return '';
  if (node.type !== 'element') return node.children.map(blockText).join('');
  if (FOOTNOTE_MARKS.some((mark) => mark in node.properties) || node.properties.id === 'footnote-label')
    return '';
  if (node.tagName === 'tr') return `\n${rowText(node)}\n`;
  const inner = node.children.map(blockText).join('');
  return BLOCKS.has(node.tagName) ? `\n${inner}\n` : inner;
}
