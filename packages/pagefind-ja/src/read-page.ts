import { createHash } from 'node:crypto';
import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { isDocumentId, type SearchDocument } from '../../../src/core/search/search-document.ts';
import { type Piece, tidied } from './page-text.ts';

type Document = ReturnType<typeof parseDocument>;
type ChildNode = Document['children'][number];
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const isElement = (node: object): node is Element => 'attribs' in node;

/** What a file of HTML says, or why it is left out. */
export type PageRead =
  | {
      document: SearchDocument;
      /** Language of the page as it is declared, in lower case; `''` where it is not. */
      lang: string;
      /** Whether the page says by `data-pagefind-body` what of it is searched. */
      marked: boolean;
    }
  | { leftOut: 'noindex' | 'redirect' | 'empty' };

/** Never words of the page. */
const SILENT = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'canvas', 'audio', 'video'],
  ...['nav', 'footer', 'form', 'button', 'select', 'textarea', 'dialog', 'rp', 'head'],
]);
/** Around the words of a page whose own part is not marked. */
const FRAME = new Set(['header', 'aside']);
const HEADING = /^h[1-6]$/;
/** What stands in the line with its neighbours; anything else begins a line of its own. */
const IN_LINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q ruby rb rtc s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Reads a file of HTML as the search takes it: its title, and its text section by section.
 * Of a page counts what `data-pagefind-body` marks, else `<main>`, else the body without its frame; never what
 * `data-pagefind-ignore`, `hidden` or `aria-hidden="true"` takes out. Readings over words (`<rt>`) are no text; they
 * tell how the word is asked for.
 * @param url address of the page in its site, beginning with a slash
 */
export function readPage(html: string, url: string): PageRead {
  const page = parseDocument(html);
  const find = (test: (element: Element) => boolean) => DomUtils.findOne(test, page.children);
  const metas = DomUtils.getElementsByTagName('meta', page);
  const meta = (name: string) =>
    metas.find(({ attribs }) => attribs.name?.toLowerCase() === name)?.attribs.content;
  if (/\bnoindex\b|\bnone\b/i.test(meta('robots') ?? '')) return { leftOut: 'noindex' };
  if (metas.some(({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'refresh'))
    return { leftOut: 'redirect' };
  const marked = DomUtils.filter(
    (node) => isElement(node) && 'data-pagefind-body' in node.attribs,
    page,
  ) as Element[];
  const main = find(({ name, attribs }) => name === 'main' || attribs.role === 'main');
  const own: (Element | Document)[] =
    marked.length > 0 ? outermost(marked) : [main ?? find(({ name }) => name === 'body') ?? page];
  const reader = new Reader(marked.length === 0 && !main);
  for (const region of own) reader.read(region.children);
  const { title: heading, sections, names } = reader.finish();
  const named = find(({ name }) => name === 'title');
  const title = heading || tidied(named ? DomUtils.textContent(named) : '') || url;
  if (sections.every(({ text, heading: over }) => !text && !over)) return { leftOut: 'empty' };
  return {
    document: {
      id: idOf(url),
      kind: 'page',
      url,
      title,
      tags: (meta('keywords') ?? '')
        .split(/[,、，]/)
        .map(tidied)
        .filter(Boolean),
      sections,
      ...(names.length > 0 ? { names } : {}),
    },
    lang: (find(({ name }) => name === 'html')?.attribs.lang ?? '').toLowerCase(),
    marked: marked.length > 0,
  };
}

const outermost = (all: readonly Element[]) =>
  all.filter((one) => {
    for (let above = one.parent; above; above = above.parent)
      if (all.includes(above as Element)) return false;
    return true;
  });

/** An id that files can be named by: the address where that is possible, else a sum of it. */
function idOf(url: string): string {
  const plain = url.replace(/^\/+|\/+$/g, '') || 'index';
  return isDocumentId(plain) ? plain : `p-${createHash('sha256').update(url).digest('hex').slice(0, 24)}`;
}

/** Walks through the elements of a page and collects what is read. */
class Reader {
  readonly #skipsFrame: boolean;
  #title = '';
  #section: { anchor: string | null; heading: string; pieces: Piece[] } = {
    anchor: null,
    heading: '',
    pieces: [],
  };
  readonly #done: SearchDocument['sections'] = [];
  readonly #names = new Map<string, string>();

  constructor(skipsFrame: boolean) {
    this.#skipsFrame = skipsFrame;
  }

  read(nodes: readonly ChildNode[]): void {
    for (const node of nodes) {
      if (node.type === ElementType.Text && 'data' in node) this.#section.pieces.push(node.data);
      else if (isElement(node)) this.#element(node);
    }
  }

  #element(element: Element): void {
    const { name, attribs, children } = element;
    if (SILENT.has(name) || (this.#skipsFrame && FRAME.has(name)) || isHidden(attribs)) return;
    if (name === 'rt') return;
    if (HEADING.test(name)) {
      this.#begin(element);
      return;
    }
    if (name === 'ruby') this.#note(element);
    const apart = !IN_LINE.has(name);
    if (apart) this.#section.pieces.push(null);
    if (name === 'img' && attribs.alt) this.#section.pieces.push(attribs.alt);
    this.read(children);
    if (apart) this.#section.pieces.push(null);
  }

  /** The first heading of the first rank is the title of the page; any other begins a section. */
  #begin(element: Element): void {
    const inner = new Reader(false);
    inner.read(element.children);
    const heading = tidied(inner.#section.pieces).replaceAll('\n', ' ');
    for (const [word, reading] of inner.#names) this.#names.set(word, reading);
    if (element.name === 'h1' && !this.#title) {
      this.#title = heading;
      return;
    }
    this.#close();
    this.#section = { anchor: anchorOf(element), heading, pieces: [] };
  }

  /** 漢字（かんじ） over each other: the word is asked for by that reading. */
  #note(ruby: Element): void {
    const readings = DomUtils.getElementsByTagName('rt', ruby);
    const kana = tidied(readings.map((one) => DomUtils.textContent(one)).join(''));
    const inner = new Reader(false);
    inner.read(ruby.children);
    const word = tidied(inner.#section.pieces);
    if (word && /^[ぁ-ゖァ-ヺー]+$/.test(kana)) this.#names.set(word, kana);
  }

  #close(): void {
    const { pieces, ...section } = this.#section;
    const text = tidied(pieces);
    if (text || section.heading) this.#done.push({ ...section, text });
  }

  finish() {
    this.#close();
    const names = [...this.#names].map(([name, kana]) => ({ name, kana }));
    return { title: this.#title, sections: this.#done, names };
  }
}

function isHidden(attribs: Element['attribs']): boolean {
  return 'data-pagefind-ignore' in attribs || 'hidden' in attribs || attribs['aria-hidden'] === 'true';
}

/** Where a heading can be linked to: its own id, or that of what it holds, or of the section it begins. */
function anchorOf(heading: Element): string | null {
  const inside = DomUtils.findOne(({ attribs }) => Boolean(attribs.id), heading.children);
  const { parent } = heading;
  const around =
    parent && isElement(parent) && DomUtils.getElementsByTagName('*', parent.children, false)[0] === heading;
  return heading.attribs.id || inside?.attribs.id || (around && parent.attribs.id) || null;
}
