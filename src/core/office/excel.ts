import type { Block, Manuscript } from '#core/manuscript/block.ts';
import type { Archive } from './archive.ts';
import { readFormats, type ShowNumber } from './excel-formats.ts';
import { Pictures } from './pictures.ts';
import { below, child, inside, letters, type Xml } from './xml.ts';

/** A sheet that its author gave no name. */
const UNNAMED = /^(?:sheet|シート) ?\d*$/i;
/** Cells beyond are passed over, and told: nobody writes a case there. */
const MOST_CELLS = 20_000;

/** A sheet that is shown, cell by cell as it shows its values. */
export interface Sheet {
  name: string;
  /** The part it lies in. */
  part: string;
  /** Several empty rows stand as one. */
  rows: string[][];
}

/** The sheets of a workbook, and what of it was left unread. No formula is worked out: values are those kept in it. */
export function readSheets(archive: Archive): { sheets: Sheet[]; left: string[] } {
  const { main } = archive;
  const parts = archive.relations(main);
  const workbook = child(archive.xml(main), 'workbook');
  const part = (type: string) => [...parts.values()].find((one) => one.type === type)?.target ?? '';
  const strings = inside(child(archive.xml(part('sharedStrings')), 'sst'), 'si').map(richText);
  const show = readFormats(
    child(archive.xml(part('styles')), 'styleSheet'),
    /^(?:1|true)$/.test(child(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  );
  const left: string[] = [];
  const sheets = inside(child(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const { name = '', state } = attributes;
    const target = parts.get(attributes['r:id'] ?? '')?.target ?? '';
    const sheet = child(archive.xml(target), 'worksheet');
    if (!sheet) return [];
    if (state === 'hidden' || state === 'veryHidden') {
      left.push(`シート「${name}」は隠されているので、読んでいません`);
      return [];
    }
    const { rows, more } = rowsOf(sheet, strings, show);
    if (more) left.push(`シート「${name}」は大きすぎるので、はじめの${MOST_CELLS}マスまで読みました`);
    return [{ name, part: target, rows }];
  });
  return { sheets, left };
}

/** Reads a workbook: each sheet as a heading, lines of text and tables, as they stand between empty rows. */
export function readWorkbook(archive: Archive): Manuscript {
  const { sheets, left } = readSheets(archive);
  const pictures = new Pictures(archive);
  // The name of the only sheet that holds something is no heading in it.
  const [only, ...more] = sheets.filter(({ rows }) => rows.some((row) => row.some(Boolean)));
  const alone = only && !more.length && !UNNAMED.test(only.name) ? only.name : undefined;
  if (alone !== undefined) left.push(`シートの名前「${alone}」は入れていません`);
  const blocks = sheets.flatMap(({ name, part, rows }): Block[] => {
    const around = [...archive.relations(part).values()];
    for (const one of around.filter(({ type }) => type === 'comments'))
      left.push(...comments(archive.xml(one.target)));
    const drawn = around
      .filter(({ type }) => type === 'drawing')
      .flatMap((one) => drawing(archive.xml(one.target), one.target, pictures));
    const blocks = [...blocksOf(rows), ...drawn];
    return blocks.length && !UNNAMED.test(name) && name !== alone
      ? [{ kind: 'heading', level: 1, text: name }, ...blocks]
      : blocks;
  });
  return { blocks, pictures: pictures.files, left: [...left, ...pictures.left] };
}

/** Letters of a text with runs, without the readings above them. */
function richText(element: Xml): string {
  return inside(element)
    .map((one) =>
      one.name === 't' ? letters(one) : one.name === 'r' ? inside(one, 't').map(letters).join('') : '',
    )
    .join('');
}

function rowsOf(sheet: Xml, strings: readonly string[], show: ShowNumber) {
  const rows: string[][] = [];
  let count = 0;
  for (const row of inside(child(sheet, 'sheetData'), 'row')) {
    const at = Number(row.attributes.r ?? rows.length + 1) - 1;
    const cells: string[] = [];
    for (const cell of inside(row, 'c')) {
      const text = shownIn(cell, strings, show).trim();
      const column = columnOf(cell.attributes.r) ?? cells.length;
      if (!text || column > 16_383) continue;
      count += 1;
      if (count > MOST_CELLS) return { rows, more: true };
      cells[column] = text;
    }
    // A row far below has a gap above it, whatever its size.
    while (rows.length < at && rows.at(-1)?.length) rows.push([]);
    rows.push(Array.from(cells, (cell) => cell ?? ''));
  }
  return { rows, more: false };
}

/** `AB12` → 27 */
function columnOf(place: string | undefined): number | undefined {
  const name = /^[A-Z]{1,3}/.exec(place ?? '')?.[0];
  if (!name) return undefined;
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function shownIn(cell: Xml, strings: readonly string[], show: ShowNumber): string {
  const { t: type, s: style } = cell.attributes;
  if (type === 'inlineStr') return richText(child(cell, 'is') ?? cell);
  const value = letters(child(cell, 'v') ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'はい' : 'いいえ';
  if (type === 'str' || type === 'e' || type === 'd' || value === '') return value;
  return show(Number(value), Number(style ?? 0)) ?? value;
}

/** Rows with one cell are lines of text, others that follow one another a table without its empty columns. */
function blocksOf(rows: readonly (readonly string[])[]): Block[] {
  const blocks: Block[] = [];
  let table: (readonly string[])[] = [];
  const close = () => {
    if (table.length) blocks.push({ kind: 'table', rows: withoutEmptyColumns(table) });
    table = [];
  };
  for (const row of rows) {
    const filled = row.filter(Boolean);
    // A cell alone under the values of a row goes on there.
    const goesOn = table.length > 0 && filled.length === 1 && isUnderValue(row, table.at(-1) ?? []);
    if (filled.length > 1 || goesOn) table.push(row);
    else {
      close();
      const [text] = filled;
      if (text !== undefined) blocks.push({ kind: 'paragraph', text });
    }
  }
  close();
  return blocks;
}

const firstOf = (row: readonly string[]) => row.findIndex(Boolean);

function isUnderValue(row: readonly string[], above: readonly string[]): boolean {
  const at = firstOf(row);
  return at > firstOf(above) && Boolean(above[at]);
}

function withoutEmptyColumns(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => row[column]),
  );
  return rows.map((row) => kept.map((column) => row[column] ?? ''));
}

function comments(root: Xml | undefined): string[] {
  return root
    ? below(root, 'comment').map(
        (one) => `コメント「${below(one, 't').map(letters).join('')}」は入れていません`,
      )
    : [];
}

/** Text boxes and pictures that lie on a sheet. */
function drawing(root: Xml | undefined, part: string, pictures: Pictures): Block[] {
  if (!root) return [];
  const boxes = below(root, 'a:p').map((one) => below(one, 'a:t').map(letters).join(''));
  return [
    ...boxes.filter((text) => text.trim()).map((text): Block => ({ kind: 'paragraph', text })),
    ...below(root, 'a:blip').flatMap((blip) => pictures.block(part, blip.attributes['r:embed'], '')),
  ];
}
