import type { Block, Manuscript } from '#core/manuscript/block.ts';
import type { Archive } from './archive.ts';
import { Pictures } from './pictures.ts';
import { marginTexts } from './word-margins.ts';
import { headingLevels, isBig, isOn } from './word-styles.ts';
import { isThrough, wordTable } from './word-table.ts';
import { below, child, inside, letters, type Xml } from './xml.ts';

/** What is read while walking through the text. */
interface Reading {
  pictures: Pictures;
  levels: ReadonlyMap<string, number>;
  notes: ReadonlyMap<string, string>;
  links: ReturnType<Archive['relations']>;
  part: string;
  /** Letters that the author deleted while changes were tracked, and that are hidden. */
  deleted: number;
  hidden: string[];
  /** Text boxes of the paragraph at hand. */
  boxes: Block[];
}

/** Reads a document of Word: text as it stands after all tracked changes. */
export function readDocument(archive: Archive): Manuscript {
  const { main } = archive;
  const { footnotes, left } = marginTexts(archive);
  const reading: Reading = {
    pictures: new Pictures(archive),
    levels: headingLevels(archive),
    notes: footnotes,
    links: archive.relations(main),
    part: main,
    deleted: 0,
    hidden: [],
    boxes: [],
  };
  const blocks = blocksIn(child(archive.xml(main), 'w:document', 'w:body'), reading);
  return {
    blocks: joinLists(blocks),
    pictures: reading.pictures.files,
    left: [
      ...left,
      ...(reading.deleted ? [`変更の記録で消された${reading.deleted}字は入れていません`] : []),
      ...reading.hidden.map((text) => `隠し文字「${text}」は入れていません`),
      ...reading.pictures.left,
    ],
  };
}

function blocksIn(parent: Xml | undefined, reading: Reading): Block[] {
  return inside(parent).flatMap((one): Block[] => {
    if (one.name === 'w:p') return paragraph(one, reading);
    if (one.name === 'w:tbl') return wordTable(one, (cell) => blocksIn(cell, reading));
    return isThrough(one) ? blocksIn(one, reading) : [];
  });
}

function paragraph(element: Xml, reading: Reading): Block[] {
  const before = reading.boxes;
  reading.boxes = [];
  const { text, bold } = runs(element, reading);
  const { boxes } = reading;
  reading.boxes = before;
  const settings = child(element, 'w:pPr');
  const level =
    reading.levels.get(child(settings, 'w:pStyle')?.attributes['w:val'] ?? '') ??
    outline(child(settings, 'w:outlineLvl')?.attributes['w:val']);
  if (!text.trim()) return boxes;
  if (level !== undefined) return [{ kind: 'heading', level, text }, ...boxes];
  const number = child(settings, 'w:numPr', 'w:numId')?.attributes['w:val'];
  if (number !== undefined && number !== '0') return [{ kind: 'list', items: [text] }, ...boxes];
  return [{ kind: 'paragraph', text, ...(bold ? { bold } : {}) }, ...boxes];
}

/** Outline levels begin with 0; 9 is plain text. */
function outline(value: string | undefined): number | undefined {
  return value === undefined || Number(value) > 8 ? undefined : Number(value) + 1;
}

/** The letters of a paragraph. `bold`: all that can be seen. */
function runs(element: Xml, reading: Reading): { text: string; bold: boolean } {
  let text = '';
  let bold = true;
  for (const one of inside(element)) {
    if (one.name === 'w:r') {
      const written = run(one, reading);
      text += written;
      if (written.trim() && !isBig(child(one, 'w:rPr'))) bold = false;
    } else if (one.name === 'w:del' || one.name === 'w:moveFrom') {
      reading.deleted += below(one, 'w:delText').map(letters).join('').length;
    } else if (one.name === 'w:hyperlink') {
      const inner = runs(one, reading);
      text += inner.text + address(one, inner.text, reading);
      if (!inner.bold) bold = false;
    } else if (isThrough(one)) {
      const inner = runs(one, reading);
      text += inner.text;
      if (!inner.bold) bold = false;
    }
  }
  return { text, bold: bold && text.trim() !== '' };
}

/** Where a link leads, unless its own words say it. */
function address(link: Xml, words: string, { links }: Reading): string {
  const target = links.get(link.attributes['r:id'] ?? '')?.target ?? '';
  return /^https?:/i.test(target) && !words.includes(target) ? `（${target}）` : '';
}

function run(element: Xml, reading: Reading): string {
  const text = pieces(element, reading);
  if (!isOn(child(element, 'w:rPr', 'w:vanish'))) return text;
  if (text.trim()) reading.hidden.push(text);
  return '';
}

function pieces(element: Xml, reading: Reading): string {
  return inside(element)
    .map((one): string => {
      switch (one.name) {
        case 'w:t':
          return letters(one);
        case 'w:tab':
        case 'w:ptab':
          return '\t';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:noBreakHyphen':
          return '-';
        case 'w:ruby':
          return `${runs(child(one, 'w:rubyBase') ?? one, reading).text}（${runs(child(one, 'w:rt') ?? one, reading).text}）`;
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const note = reading.notes.get(`${one.name.slice(2, 5)}${one.attributes['w:id']}`);
          return note ? `（注: ${note}）` : '';
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          drawing(one, reading);
          return '';
        case 'mc:AlternateContent':
        case 'mc:Choice':
          // The same drawing stands again in the fallback.
          return pieces(one, reading);
        default:
          return '';
      }
    })
    .join('');
}

/** Text boxes and pictures follow the paragraph they hang on. */
function drawing(element: Xml, reading: Reading) {
  const boxes = below(element, 'w:txbxContent');
  for (const box of boxes) reading.boxes.push(...blocksIn(box, reading));
  if (boxes.length) return;
  const about = below(element, 'wp:docPr')[0]?.attributes.descr ?? '';
  for (const blip of below(element, 'a:blip'))
    reading.boxes.push(
      ...reading.pictures.block(reading.part, blip.attributes['r:embed'] ?? blip.attributes['r:link'], about),
    );
  for (const image of below(element, 'v:imagedata'))
    reading.boxes.push(...reading.pictures.block(reading.part, image.attributes['r:id'], about));
}

/** Items that follow one another are one list. */
function joinLists(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((all, block) => {
    const last = all.at(-1);
    if (last?.kind === 'list' && block.kind === 'list')
      all[all.length - 1] = { kind: 'list', items: [...last.items, ...block.items] };
    else all.push(block);
    return all;
  }, []);
}
