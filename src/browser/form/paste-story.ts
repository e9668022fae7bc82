import { around } from '#browser/dom/part.ts';
import { FIELD_PARTS } from '#core/site/case-form-parts.ts';
import { insertText } from './story-tools.ts';

const MOST_HTML = 2_000_000;
const BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 ul ol li table tr blockquote section article pre'.split(' '));
/** Styles are read and not applied, which the security policy would report. */
const STYLE = 'data-style';
const TAG = /<\/?[a-z][^<>]{0,20000}>/gi;
const unstyled = (tag: string) =>
  tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`).replace(/^<(\/?)style\b/i, `<$1${STYLE}`);
const UNSEEN = new Set(`script ${STYLE} head title meta link template noscript`.split(' '));

/**
 * Keeps lists, bold letters, links and tables of what is pasted into the story, as the story writes them. The HTML of
 * the clipboard is only read: nothing of it runs or comes into the page.
 */
export function pasteStory(event: ClipboardEvent): void {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !around(area, FIELD_PARTS, 'section')) return;
  const html = event.clipboardData?.getData('text/html') ?? '';
  if (!html || html.length > MOST_HTML) return;
  const story = storyOfHtml(html);
  // Where nothing but letters is there, the browser's own way is the better one.
  if (!/\*\*|^\|.*\|$|^- |^\d+\. |\]\(https:/m.test(story)) return;
  event.preventDefault();
  insertText(area, story);
}

/** What a piece of HTML says, in the markup of the story. */
function storyOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html.replace(TAG, unstyled), 'text/html');
  return blocks(body)
    .replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function blocks(node: Node): string {
  return [...node.childNodes].map(written).join('');
}

function written(node: Node): string {
  if (node instanceof Text) return node.data.replace(/[\s\u00a0]+/g, ' ');
  if (!(node instanceof Element) || UNSEEN.has(node.localName)) return '';
  const style = node.getAttribute(STYLE) ?? '';
  // The mark that Word draws before an item.
  if (/mso-list:\s*ignore/i.test(style)) return '';
  if (node.localName === 'br') return '\n';
  if (node.localName === 'table') return table(node);
  if (node.localName === 'ul' || node.localName === 'ol') return list(node);
  const inner = blocks(node);
  if (/mso-list:\s*l\d/i.test(style)) return `\n${wordMark(node)}${line(inner)}\n`;
  if (isBold(node, style)) return inner.replace(/^(\s*)(\S(?:[^*]*\S)?)(\s*)$/, '$1**$2**$3');
  const href = node.localName === 'a' ? (node.getAttribute('href') ?? '') : '';
  if (/^https:\/\/[^\s()]+$/.test(href) && line(inner) && !/[[\]]/.test(inner))
    return `[${line(inner)}](${href})`;
  return BLOCKS.has(node.localName) ? `\n\n${inner.trim()}\n\n` : inner;
}

function isBold(node: Element, style: string): boolean {
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (BLOCKS.has(node.localName)) return false;
  return weight ? /^(?:bold|[6-9]00)$/i.test(weight) : ['b', 'strong'].includes(node.localName);
}

function list(node: Element): string {
  const numbered = node.localName === 'ol';
  const items = [...node.children].filter(({ localName }) => localName === 'li');
  const lines = items.map((item, at) => `${numbered ? `${at + 1}.` : '-'} ${line(blocks(item))}`);
  return `\n\n${lines.join('\n')}\n\n`;
}

/** Word writes items as paragraphs, with the mark that is seen before them. */
function wordMark(node: Element): string {
  const mark = [...node.querySelectorAll(`[${STYLE}]`)].find((one) =>
    /mso-list:\s*ignore/i.test(one.getAttribute(STYLE) ?? ''),
  );
  const number = /\d{1,2}/.exec(mark?.textContent ?? '')?.[0];
  return number ? `${number}. ` : '- ';
}

function table(node: Element): string {
  const rows = [...node.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => line(blocks(cell)).replaceAll('|', '｜')),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return `\n\n${rows.map((row) => row.join('')).join('\n\n')}\n\n`;
  const drawn = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`,
  );
  return `\n\n${[drawn[0], `|${' --- |'.repeat(width)}`, ...drawn.slice(1)].join('\n')}\n\n`;
}

const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
