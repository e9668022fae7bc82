import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';

/** Attributes whose values do not change whether a page is valid, only what it says: empty, blank or said. */
const SAID = new Set(
  'href id title content value alt src srcset action for d points placeholder aria-labelledby aria-describedby aria-controls aria-label'.split(
    ' ',
  ),
);
/** What repeats inside pages and between them. Each is a piece of its own, with the elements it stands in. */
const REPEATED = new Set('article section details li tr option dt dd p figure svg'.split(' '));
/** Elements that a parent may hold once: a second one is never passed over as more of the same. */
const ONCE = new Set('title base legend caption thead tfoot figcaption summary main'.split(' '));
/** Two of one kind with one name are a fault wherever they stand in a page. */
const LANDMARKS = new Set('nav section aside form header footer main'.split(' '));
/** Where the words that name a landmark are written. */
const NAMES = /^(?:h[1-6]|p|span|legend|dt|caption|figcaption|summary|strong)$/;
/** What a label may stand for. */
const LABELABLE = /^(?:button|input|meter|output|progress|select|textarea)$/;
/** References that are spelt right without a look into the table of all of them. */
const PLAIN_REFERENCE = /&(?:(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);|(?![a-z#]))/gi;

interface Open {
  name: string;
  tag: string;
  /** Stands for this element within all that it stands in. */
  place: string;
  parts: string[];
  hasText: boolean;
  /** Its words, where they may name a landmark. */
  words?: { id: string; text: string };
}

const places = new Map<string, string>();

/**
 * The pieces of a page, each as a hash: its frame, and every repeated element with what it stands in; without what
 * they say, runs of alike neighbours as one. A validator that looks at structure finds nothing on a page all of whose
 * pieces stand on pages where it found nothing. What it judges over a whole page (landmarks of one name, labels) or in
 * the source (end tags, quotes, character references) is part of the pieces.
 */
export function piecesOf(html: string): string[] {
  const pieces = new Set<string>();
  const marks = new Set<string>();
  const words = new Map<string, string>();
  const named: { kind: string; label: string | undefined; by: string | undefined }[] = [];
  const elements = new Map<string, string>();
  const labelled: string[] = [];
  const root: Open = { name: '', tag: '', place: '', parts: [], hasText: false };
  const open = [root];
  const top = () => open.at(-1) as Open;
  let written: string[] = [];
  let ends = 0;
  const parser = new Parser(
    {
      onprocessinginstruction: (_, text) => add(top(), `<${text}>`),
      oncomment: (text) => {
        if (/^\[(?:if|endif)|html-validate/i.test(text.trim())) add(top(), `<!${text}>`);
      },
      onattribute(name, _, quote) {
        written.push(quote === '"' || quote === undefined ? name : `${name}${quote ?? '?'}`);
      },
      onopentag(name, attributes) {
        const said = Object.entries(attributes).map(([key, value]) =>
          key === 'content' && attributes['http-equiv'] === 'refresh'
            ? `${key}=${value.split(';')[0]}`
            : `${key}=${shapeOf(key, value)}`,
        );
        const odd = written.length === said.length ? written.filter((one) => !(one in attributes)) : written;
        const tag = [name, ...said, ...odd.map((one) => `!${one}`)].join(' ');
        written = [];
        const { id, for: target } = attributes;
        if (id !== undefined) elements.set(id, name);
        if (target !== undefined && name === 'label') labelled.push(target);
        if (LANDMARKS.has(name))
          named.push({ kind: name, label: attributes['aria-label'], by: attributes['aria-labelledby'] });
        const one: Open = { name, tag, place: placeOf(top().place, tag), parts: [], hasText: false };
        if (id && NAMES.test(name)) one.words = { id, text: '' };
        open.push(one);
      },
      ontext(text) {
        if (!/\S/.test(text)) return;
        const at = top();
        // A telephone number must not be broken over two lines, which depends on how it is written.
        add(at, at.tag.includes(' href=tel') ? text : `T${oddReferences(text)}`);
        for (const one of open) if (one.words) one.words.text += text;
        at.hasText = true;
      },
      onclosetag(_, implied) {
        const { name, tag, place, parts, hasText, words: own } = open.pop() as Open;
        const parent = top();
        if (!implied) ends += 1;
        if (own) words.set(own.id, own.text.trim());
        parent.hasText ||= hasText;
        const whole = `<${tag}>${parts.join('')}${implied ? '</!>' : '</>'}`;
        if (!REPEATED.has(name)) {
          const once = ONCE.has(name) || (LABELABLE.test(name) && open.some((one) => one.name === 'label'));
          return add(parent, once && parent.parts.includes(whole) ? `${whole}again` : whole);
        }
        pieces.add(hash(`${place}${whole}`));
        add(parent, `<${name}${hasText ? ' T' : ''}>`);
      },
    },
    { decodeEntities: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  const seen = new Set<string>();
  for (const { kind, label, by } of named) {
    const key = `${kind} ${label ?? by?.split(/\s+/).map((id) => words.get(id) ?? id) ?? ''}`;
    if (seen.has(key)) marks.add(label || by ? `${kind} twice` : `${kind} unnamed`);
    seen.add(key);
  }
  for (const id of labelled) if (!LABELABLE.test(elements.get(id) ?? 'input')) marks.add('label astray');
  // Neither a stray end tag nor a name in capitals leaves a trace in the tree.
  marks.add(`${(html.match(/<\/[a-z]/gi)?.length ?? 0) - ends} stray`);
  for (const [, name] of html.matchAll(/<\/?([a-z0-9-]*[A-Z][\w-]*)/g)) marks.add(`named ${name}`);
  pieces.add(hash([...root.parts, ...[...marks].sort()].join('\n')));
  return [...pieces];
}

/** Leaves out what is the same as the one or two neighbours before it. */
function add({ parts }: Open, part: string): void {
  if (parts.at(-1) === part) return;
  parts.push(part);
  const at = parts.length;
  if (at >= 4 && parts[at - 1] === parts[at - 3] && parts[at - 2] === parts[at - 4]) parts.length -= 2;
}

function shapeOf(key: string, value: string): string {
  if (key === 'href' && value.startsWith('tel:')) return 'tel';
  if (SAID.has(key) || key.startsWith('data-'))
    return value === '' ? '' : `${/^\s|\s$|\s{2}/.test(value) ? 'blank' : 'said'}${oddReferences(value)}`;
  return value.replace(/-?\d+(?:\.\d+)?/g, '0');
}

/** Character references that may be spelt wrong, as they stand. */
function oddReferences(text: string): string {
  return text.includes('&')
    ? (text.replace(PLAIN_REFERENCE, '').match(/&[a-z#][^;\s]*;?/gi) ?? []).join()
    : '';
}

function placeOf(parent: string, tag: string): string {
  const key = `${parent}>${tag}`;
  const known = places.get(key) ?? hash(key);
  places.set(key, known);
  return known;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
