import { DomUtils, parseDocument } from 'htmlparser2';
import { jsonWithout } from './take-out-data.ts';
import { NEUTRAL, type WithdrawnWords } from './take-out-words.ts';

type Doc = ReturnType<typeof parseDocument>;
type Node = Doc['children'][number];
type Tag = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A stretch of the text and what takes its place. */
interface Cut {
  from: number;
  to: number;
  with: string;
}

/** Elements that stand for one entry, or say one thing: they go as a whole. */
const BLOCKS = new Set(['li', 'article', 'tr', 'dd', 'figure', 'blockquote', 'p']);
/** Where a link to it stands in a running text, the text stays. */
const RUNNING = new Set(['p', 'dd', 'blockquote', 'figure']);

/**
 * A page without what it says of a withdrawn entry: its cards and list entries go, a link in a running text becomes
 * neutral words, and so do its title and the firm's name. Everything else stays byte for byte.
 * @param base path the site is served under
 */
export function htmlWithout(html: string, words: WithdrawnWords, base: string): string {
  const doc = parseDocument(html, { withStartIndices: true, withEndIndices: true });
  const address = base + words.address.slice(1);
  // Its questions are named after it.
  const id = `${words.address.startsWith('/cases/') ? 'case' : 'knowhow'}/${words.slug}/`;
  const tags = DomUtils.filter((node: Node) => node.type === 'tag' || node.type === 'script', doc) as Tag[];
  const cuts: Cut[] = [];
  const cut = (tag: Tag, text = '') =>
    cuts.push({ from: tag.startIndex ?? 0, to: (tag.endIndex ?? -1) + 1, with: text });
  for (const tag of tags) {
    const { href = '' } = tag.attribs;
    const { pathname } = URL.canParse(href, 'https://x.invalid')
      ? new URL(href, 'https://x.invalid')
      : { pathname: '' };
    const leads = tag.name === 'a' && pathname === address;
    if (tag.name === 'script' && tag.attribs.type === 'application/ld+json')
      cuts.push(...innerJson(tag, words));
    else if (
      leads ||
      Object.entries(tag.attribs).some(
        ([name, value]) => name.startsWith('data-') && (value === words.slug || value.startsWith(id)),
      )
    ) {
      const block = blockOf(tag);
      if (block && !RUNNING.has(block.name)) cut(block);
      else if (leads) cut(tag, block ? NEUTRAL.title : '');
    }
  }
  // What it said itself, wherever it is quoted.
  for (const tag of tags.filter(({ name }) => BLOCKS.has(name))) {
    const inner = tag.children.some((one) => one.type === 'tag' && has(one, words));
    const holds = has(tag, words);
    if (holds && !(inner && DomUtils.findOne(({ name }) => BLOCKS.has(name), tag.children))) cut(tag);
  }
  return words.replaced(applied(html, cuts));
}

function has(node: Node, { sentences }: WithdrawnWords): boolean {
  const text = DomUtils.textContent(node);
  return sentences.some((one) => text.includes(one));
}

/** The nearest block around an element; not one that holds the page's own heading. */
function blockOf(tag: Tag): Tag | undefined {
  for (let at: Tag | null = tag; at; at = at.parent as Tag | null)
    if (at.type === 'tag' && BLOCKS.has(at.name))
      return DomUtils.findOne(({ name }) => name === 'h1', at.children) ? undefined : at;
  return undefined;
}

function innerJson(tag: Tag, words: WithdrawnWords): Cut[] {
  const [text] = tag.children;
  if (text?.type !== 'text') return [];
  const before = DomUtils.textContent(text);
  const after = jsonWithout('', before, words);
  return after === before ? [] : [{ from: text.startIndex ?? 0, to: (text.endIndex ?? -1) + 1, with: after }];
}

/** A cut within another goes with it. */
function applied(html: string, cuts: readonly Cut[]): string {
  let done = '';
  let at = 0;
  for (const one of [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (one.from < at) continue;
    done += html.slice(at, one.from) + one.with;
    at = one.to;
  }
  return done + html.slice(at);
}
