import { scaleSqrt } from 'd3-scale';
import { lineWidth } from '#core/site/share-picture.ts';

interface Dot {
  x: number;
  y: number;
  radius: number;
  /** The number inside the dot, or beside a small one; nothing is said of a count below the least. */
  text: string;
  textX: number;
}
interface DotRow {
  label: string;
  y: number;
  dots: Dot[];
}
interface DotMatrix {
  width: number;
  height: number;
  columns: { label: string; x: number }[];
  rows: DotRow[];
}

/** A letter of the labels (`--type-drawing-small`). */
const LETTER = 14;
/** Between the longest label and the largest dot. */
const AIR = 8;
/** A column holds its largest dot and two figures beside it. */
const COLUMN = 45;
const HEAD = 46;
const ROW = 34;
const LARGEST = 15;
/** Between a dot and its number. */
const GAP = 2;

/**
 * Rows × columns; each dot's area is its count, its number stands beside it, so that nothing needs colour.
 * @param least smaller counts have a dash instead of a dot
 */
export function dotMatrix(
  rows: readonly { label: string; counts: readonly number[] }[],
  columns: readonly string[],
  least: number,
): DotMatrix {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const radius = scaleSqrt()
    .domain([0, most])
    .range([0, LARGEST / 1.5]);
  const labels = Math.max(0, ...rows.map(({ label }) => lineWidth(label))) * LETTER + AIR;
  const left = (column: number) => labels + COLUMN * column;
  return {
    // The name of the last column may reach past it.
    width: left(columns.length) + Math.max(0, (lineWidth(columns.at(-1) ?? '') * LETTER - COLUMN) / 2),
    height: HEAD + ROW * rows.length,
    columns: columns.map((label, at) => ({ label, x: left(at) + COLUMN / 2 })),
    rows: rows.map(({ label, counts }, row) => {
      const y = HEAD + ROW * row + ROW / 2;
      return {
        label,
        y,
        dots: counts.map((count, at) => {
          const said = count >= least;
          const size = said ? radius(count) : 0;
          const x = left(at) + LARGEST / 1.5 + 1;
          return { x, y, radius: size, text: said ? String(count) : '—', textX: x + size + GAP };
        }),
      };
    }),
  };
}
