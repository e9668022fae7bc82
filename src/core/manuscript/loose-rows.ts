import { type Figure, readFigureLine } from './figure-rows.ts';
import { labelledLine } from './labelled-line.ts';

type Rows = readonly (readonly string[])[];

/** The cells of rows whose every cell is a label with its value, and the other rows. */
export function labelledRows(rows: Rows): { lines: string[]; rows: Rows } {
  const isLabelled = (cell: string) => !cell.includes('\n') && labelledLine(cell)?.meaning !== undefined;
  const own = rows.filter((row) => row.some(Boolean) && row.filter(Boolean).every(isLabelled));
  const lines = own.flat().filter(Boolean);
  if (lines.length < 2) return { lines: [], rows };
  return { lines, rows: rows.filter((row) => !own.includes(row) && row.some(Boolean)) };
}

/** The figure of a row like 「売上 | 3,200万円 | → | 3,600万円」. */
export function arrowFigure(row: readonly string[]): Figure | undefined {
  const [label = '', one = '', arrow = '', two = '', ...more] = row.filter(Boolean);
  if (more.length || !/^(?:→|⇒|➡|⇨)$/.test(arrow.trim())) return undefined;
  return readFigureLine(label, `${one}→${two}`);
}
