import { Parser } from 'htmlparser2';
import { type Outline, OutlineReader } from './page-outline.ts';

/** Something a page loads by itself, as opposed to a link that a reader follows. */
export interface Resource {
  tag: string;
  url: string;
}

/** What one pass over a page finds; every check of pages works on this. */
export interface PageFacts extends Outline {
  title: string;
  description: string;
  canonical: string;
  /** Content of the meta element; a host may add a header of its own. */
  policy: string;
  lang: string;
  noindex: boolean;
  /** Target of a `meta refresh`, when the page sends its readers on. */
  refresh?: string;
  /** Address of the Markdown twin, when the page names one. */
  twin?: string;
  h1: number;
  landmarks: number;
  skipsTo: string;
  ids: string[];
  /** Addresses a reader can go to: links and form actions, each once. */
  links: string[];
  resources: Resource[];
  /** Ids that labels and ARIA point at. */
  references: string[];
  /** Slugs of the case cards, in the order shown. */
  cards: string[];
  /** Faults that the page shows by itself: repeated ids, inline code, images without size. */
  faults: { check: string; message: string }[];
}

const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'list'];
const LOADED_BY_LINK = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest|apple-touch-icon)\b/;

type Attributes = Record<string, string>;

/** Reads a page once. Never throws: what is odd ends in `faults`. */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = {
    title: '',
    description: '',
    canonical: '',
    policy: '',
    lang: '',
    noindex: false,
    h1: 0,
    landmarks: 0,
    skipsTo: '',
    ids: [],
    links: [],
    resources: [],
    references: [],
    cards: [],
    faults: [],
    headings: [],
    claims: [],
  };
  const ids = new Set<string>();
  const links = new Set<string>();
  const references = new Set<string>();
  const outline = new OutlineReader();
  let within = '';
  let svg = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'svg') svg += 1;
        outline.open(name, attributes);
        if (name === 'title' && svg === 0) within = 'title';
        readId(attributes, ids, facts);
        for (const key of REFERENCES)
          for (const id of attributes[key]?.split(/\s+/) ?? []) if (id) references.add(id);
        readElement(name, attributes, facts, links);
        readInline(name, attributes, facts);
      },
      ontext(text) {
        if (within === 'title') facts.title += text;
        outline.text(text);
      },
      onclosetag(name) {
        if (name === 'svg') svg -= 1;
        outline.close(name);
        if (name === 'title') within = '';
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  facts.ids = [...ids];
  facts.links = [...links];
  facts.references = [...references];
  return Object.assign(facts, outline.outline);
}

function readId({ id }: Attributes, ids: Set<string>, facts: PageFacts): void {
  if (id === undefined) return;
  if (!id || /\s/.test(id))
    facts.faults.push({ check: 'html', message: `id「${id}」は空か、空白を含んでいます` });
  if (ids.has(id)) facts.faults.push({ check: 'html', message: `id「${id}」が二度あります` });
  ids.add(id);
}

function readElement(name: string, attributes: Attributes, facts: PageFacts, links: Set<string>): void {
  const { href, src, action } = attributes;
  if (name === 'html') facts.lang = attributes.lang ?? '';
  else if (name === 'h1') facts.h1 += 1;
  else if (name === 'meta') readMeta(attributes, facts);
  else if (name === 'link') {
    if (attributes.rel === 'canonical') facts.canonical = href ?? '';
    else if (attributes.rel === 'alternate' && attributes.type === 'text/markdown') facts.twin = href ?? '';
    else if (LOADED_BY_LINK.test(attributes.rel ?? '')) facts.resources.push({ tag: name, url: href ?? '' });
    else if (href) links.add(href);
  } else if (name === 'a' || name === 'area') {
    if (href !== undefined) links.add(href);
    if (/\bskip-link\b/.test(attributes.class ?? '')) facts.skipsTo ||= href ?? '';
  } else if (name === 'form' && action !== undefined) links.add(action);
  if (isLandmark(name, attributes)) facts.landmarks += 1;
  if (src !== undefined) facts.resources.push({ tag: name, url: src });
  for (const part of attributes.srcset?.split(',') ?? [])
    facts.resources.push({ tag: name, url: part.trim().split(/\s+/)[0] ?? '' });
  for (const key of ['poster', 'data', 'xlink:href'])
    if (attributes[key] !== undefined && !attributes[key].startsWith('#'))
      facts.resources.push({ tag: name, url: attributes[key] });
  if (attributes['data-case']) facts.cards.push(attributes['data-case']);
}

function isLandmark(name: string, { class: classes = '', id }: Attributes): boolean {
  return (
    (name === 'header' && /\bsite-header\b/.test(classes)) ||
    (name === 'main' && id === 'main') ||
    (name === 'footer' && /\bsite-footer\b/.test(classes))
  );
}

function readMeta(attributes: Attributes, facts: PageFacts): void {
  const content = attributes.content ?? '';
  const named = (attributes.name ?? attributes['http-equiv'] ?? '').toLowerCase();
  if (named === 'description') facts.description = content;
  if (named === 'robots') facts.noindex ||= /\bnoindex\b/.test(content);
  if (named === 'content-security-policy') facts.policy = content;
  if (named === 'refresh') facts.refresh = /url=(.*)$/i.exec(content)?.[1] ?? '';
}

function readInline(name: string, attributes: Attributes, facts: PageFacts): void {
  const inline = (message: string) => facts.faults.push({ check: 'inline', message });
  if (name === 'style') inline('<style> がページの中に書かれています');
  if (name === 'script' && attributes.src === undefined && isCode(attributes.type))
    inline('<script> がページの中に書かれています');
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style') inline(`<${name}> に style 属性があります`);
    if (/^on[a-z]+$/.test(key)) inline(`<${name}> に ${key} 属性があります`);
    if (/^\s*javascript:/i.test(value)) inline(`<${name}> の ${key} が javascript: です`);
  }
  if (name === 'img' && !(Number(attributes.width) > 0 && Number(attributes.height) > 0))
    facts.faults.push({ check: 'images', message: `画像 ${attributes.src} に幅と高さがありません` });
  if (name === 'img' && attributes.alt === undefined)
    facts.faults.push({ check: 'images', message: `画像 ${attributes.src} に alt がありません` });
}

/** JSON-LD and templates are data; they never run. */
function isCode(type: string | undefined): boolean {
  return !type || /^(?:module|(?:text|application)\/(?:java|ecma)script)$/i.test(type.trim());
}
