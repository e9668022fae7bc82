import { below, child, letters, type Xml } from './xml.ts';

/** A shape and where it lies, in the slide's own units. */
interface Placed {
  shape: Xml;
  left: number;
  top: number;
  bottom: number;
}

/** Boxes whose left edges differ by less stand under one another: half a centimetre. */
const NEAR = 180_000;
/** A caption is shorter, a text below it longer. */
const CAPTION = 15;

/**
 * Shapes in the order in which they are read: row by row from the left, captions with the texts below them. A file
 * holds them in the order in which they were drawn. Those without a place of their own stay where they are.
 */
export function inReadingOrder(shapes: readonly Xml[]): Xml[] {
  const found = shapes.map(placeOf);
  const rows = rowsOf(found.filter((one) => one !== undefined));
  const sorted = withCaptions(rows);
  let next = 0;
  return shapes.map((shape, at) => (found[at] ? (sorted[next++] ?? shape) : shape));
}

function placeOf(shape: Xml): Placed | undefined {
  const frame =
    child(shape, 'p:spPr', 'a:xfrm') ?? child(shape, 'p:grpSpPr', 'a:xfrm') ?? child(shape, 'p:xfrm');
  const [offset, size] = [child(frame, 'a:off'), child(frame, 'a:ext')];
  if (!offset) return undefined;
  const [left, top, height] = [offset.attributes.x, offset.attributes.y, size?.attributes.cy].map(Number);
  if (left === undefined || top === undefined || Number.isNaN(left) || Number.isNaN(top)) return undefined;
  return { shape, left, top, bottom: top + (height || 0) };
}

/** Boxes whose upper halves stand beside one another are a row. */
function rowsOf(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const one of [...placed].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && one.top < (first.top + first.bottom) / 2) row.push(one);
    else rows.push([one]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

/** Rows one after another; a row of captions goes apart, each before the text under it. */
function withCaptions(rows: readonly (readonly Placed[])[]): Xml[] {
  const all: Xml[] = [];
  for (let at = 0; at < rows.length; at++) {
    const [row = [], under = []] = [rows[at], rows[at + 1]];
    const isOver =
      row.length > 1 &&
      row.length === under.length &&
      row.every((one, column) => Math.abs(one.left - (under[column]?.left ?? 0)) < NEAR) &&
      row.every((one) => lengthOf(one) <= CAPTION) &&
      under.some((one) => lengthOf(one) > CAPTION);
    if (isOver) {
      all.push(...row.flatMap((one, column) => [one.shape, ...(under[column] ? [under[column].shape] : [])]));
      at += 1;
    } else all.push(...row.map(({ shape }) => shape));
  }
  return all;
}

const lengthOf = ({ shape }: Placed) => below(shape, 'a:t').map(letters).join('').length;
