import type { Element, ElementContent, Nodes, Parents, Root, Text } from 'hast';

/** A text node of a block, with the elements around it, the nearest last. */
interface Run {
  node: Text;
  around: Parents[];
}

/** A sentence of a rendered body and where it ends. */
interface Sentence {
  text: string;
  /** Which block it stands in. */
  block: number;
  end: { run: Run; offset: number };
}

const BLOCKS = new Set('p li dt dd td th figcaption blockquote aside section div tr'.split(' '));
/** Headings claim nothing, a head row names columns, footnotes are notes already, readings are no words. */
const SILENT = new Set('h1 h2 h3 h4 h5 h6 thead pre code sup rt rp'.split(' '));

/** The sentences of a rendered body in reading order; a row of a table is one. */
export function sentencesOf(root: Root): string[] {
  return sentences(root).map(({ text }) => text);
}

/**
 * Puts a mark behind sentences: a link without text, so that whoever reads the words of the page reads only those.
 * Neighbours in a block that have the same note share a mark behind the last of them.
 * @param numbers of the note for each sentence of `sentencesOf`; undefined for a sentence without one
 */
export function markSentences(root: Root, numbers: readonly (number | undefined)[]): void {
  const all = sentences(root);
  // From the last one on, so that the places of the earlier ones stay.
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const number = numbers[at];
    const { block, end } = all[at] as Sentence;
    const goesOn = numbers[at + 1] === number && all[at + 1]?.block === block;
    if (number !== undefined && !goesOn) putAfter(end, markElement(number));
  }
}

/** How a mark is written, here and where a template draws it: see `ClaimMark.astro`. */
export function markElement(number: number): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { dataClaim: number, href: `#claim-${number}`, ariaLabel: `根拠${number}` },
    children: [],
  };
}

function putAfter({ run, offset }: Sentence['end'], mark: Element): void {
  const { node, around } = run;
  // No mark stands within a link, nor between letters and their reading.
  const link = around.findIndex((one) => one.type === 'element' && /^(?:a|ruby)$/.test(one.tagName));
  const [parent, child]: [Parents, Nodes] =
    link > 0 ? [around[link - 1] as Parents, around[link] as Nodes] : [around.at(-1) as Parents, node];
  const children = parent.children as ElementContent[];
  const at = children.indexOf(child as ElementContent);
  if (child !== node) {
    children.splice(at + 1, 0, mark);
    return;
  }
  const rest = node.value.slice(offset);
  node.value = node.value.slice(0, offset);
  children.splice(at + 1, 0, mark, ...(rest ? [{ type: 'text' as const, value: rest }] : []));
}

function sentences(root: Root): Sentence[] {
  return blocksOf(root).flatMap(({ runs, row }, block) =>
    (row ? wholeOf(runs) : split(runs)).map((sentence) => ({ ...sentence, block })),
  );
}

/** The runs of text of each block, those of blocks inside it left to them. */
function blocksOf(root: Root): { runs: Run[]; row: boolean }[] {
  const found: { runs: Run[]; row: boolean }[] = [];
  const walk = (node: Parents, around: Parents[], runs: Run[] | undefined): void => {
    for (const child of node.children) {
      if (child.type === 'text') runs?.push({ node: child, around: [...around, node] });
      if (child.type !== 'element' || SILENT.has(child.tagName) || isFootnotes(child)) continue;
      const inRow = around.some(isRow) || isRow(node);
      if (!BLOCKS.has(child.tagName) || inRow) walk(child, [...around, node], runs);
      else {
        const block = { runs: [] as Run[], row: isRow(child) };
        found.push(block);
        walk(child, [...around, node], block.runs);
      }
    }
  };
  walk(root, [], undefined);
  return found.filter(({ runs }) => runs.some(({ node }) => node.value.trim()));
}

const isRow = (node: Nodes) => node.type === 'element' && node.tagName === 'tr';
const isFootnotes = ({ properties }: Element) => 'dataFootnotes' in properties;

function wholeOf(runs: readonly Run[]): Omit<Sentence, 'block'>[] {
  const texts = runs.filter(({ node }) => node.value.trim());
  const run = texts.at(-1) as Run;
  const text = texts.map(({ node }) => node.value.trim()).join(' ');
  return [{ text, end: { run, offset: run.node.value.trimEnd().length } }];
}

/** Cuts a block behind each 。！？ that stands in no quotation and no brackets. */
function split(runs: readonly Run[]): Omit<Sentence, 'block'>[] {
  const found: Omit<Sentence, 'block'>[] = [];
  let depth = 0;
  let text = '';
  let end: Sentence['end'] | undefined;
  const close = () => {
    if (end && /[\p{L}\p{N}]/u.test(text)) found.push({ text: text.trim(), end });
    text = '';
  };
  for (const run of runs) {
    const letters = run.node.value;
    for (let at = 0; at < letters.length; at += 1) {
      const letter = letters[at] as string;
      text += letter;
      if ('「『（〔【'.includes(letter)) depth += 1;
      if ('」』）〕】'.includes(letter)) depth = Math.max(0, depth - 1);
      if (letter.trim()) end = { run, offset: at + 1 };
      if (depth === 0 && '。！？'.includes(letter)) close();
    }
  }
  close();
  return found;
}
