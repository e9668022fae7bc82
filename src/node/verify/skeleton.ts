import { Parser } from 'htmlparser2';

/**
 * Attributes whose values do not change whether a page is valid, only what it says. They count as empty
 * or not. Ids and what points at them are checked on every page by `page-facts.ts`.
 */
const SAID = new Set([
  'href',
  'id',
  'title',
  'content',
  'value',
  'datetime',
  'alt',
  'src',
  'srcset',
  'action',
  'for',
  'd',
  'points',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
  'transform',
  'viewbox',
  'placeholder',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-label',
]);
/** Two of these with one name are a fault, so here the name is part of the shape. */
const LANDMARKS = new Set(['nav', 'section', 'aside', 'form', 'header', 'footer', 'main']);

/**
 * The shape of a page: its elements and attributes without what they say, runs of alike neighbours as
 * one. A validator that looks at structure says the same of two pages with the same skeleton.
 */
export function skeletonOf(html: string): string {
  const open: { tag: string; parts: string[] }[] = [{ tag: '', parts: [] }];
  const top = () => open.at(-1) as { tag: string; parts: string[] };
  const parser = new Parser({
    onopentag(name, attributes) {
      const said = Object.entries(attributes).map(([key, value]) =>
        key === 'aria-label' && LANDMARKS.has(name) ? `${key}=${value}` : `${key}=${shapeOf(key, value)}`,
      );
      open.push({ tag: `${name} ${said.join(' ')}`, parts: [] });
    },
    ontext(text) {
      if (/\S/.test(text)) add(top().parts, 'T');
    },
    onclosetag() {
      const { tag, parts } = open.pop() as { tag: string; parts: string[] };
      add(top().parts, `<${tag}>${parts.join('')}</>`);
    },
  });
  parser.end(html);
  return top().parts.join('');
}

/** Leaves out what is the same as the neighbour before it. */
function add(parts: string[], part: string): void {
  if (parts.at(-1) !== part) parts.push(part);
}

function shapeOf(key: string, value: string): string {
  if (SAID.has(key) || key.startsWith('data-'))
    return value === '' ? '' : /^\s|\s$|\s{2}/.test(value) ? 'blank' : 'said';
  return value.replace(/\d+/g, '0');
}
