import { readFigures, tableWords } from './figure-rows.ts';
import { type FormEntry, readFormTable } from './form-table.ts';
import { arrowFigure, labelledRows } from './loose-rows.ts';
import type { Placing } from './placing.ts';

type Rows = readonly (readonly string[])[];

/** Where what a table says goes. */
interface Sink {
  placing: Placing;
  /** Ends what the last heading began. */
  end: () => void;
  entry: (entry: FormEntry) => void;
  lines: (lines: readonly string[]) => void;
  write: (text: string) => void;
}

/** Reads a table: as a form, as figures before and after, or else as text. */
export function readTable(given: Rows, sink: Sink): void {
  const { placing } = sink;
  const rows = looseRows(given, sink);
  if (!rows.length) return;
  const form = readFormTable(rows);
  if (form) {
    if (form.furniture.length) placing.leave(`表の見出し「${form.furniture.join('」「')}」は入れていません`);
    // A section goes on behind its table.
    sink.end();
    for (const entry of form.entries) sink.entry(entry);
    return;
  }
  const figures = readFigures(rows);
  const added =
    figures?.figures.filter(({ figure, written }) => placing.addFigure(figure, written)).length ?? 0;
  if (figures?.whole && added === figures.figures.length) {
    placing.leave(
      `数字の表の見出し「${tableWords(rows).join('」「')}」は、「成果」の「前」「後」になりました`,
    );
    return;
  }
  sink.write(rows.map((row) => row.map((cell) => cell.replace(/\s*\n\s*|\t/g, ' ')).join('\t')).join('\n'));
}

/** Rows that are no part of a table: lines with labels, and figures with an arrow. @returns the others */
function looseRows(given: Rows, { placing, lines: read }: Sink): Rows {
  const { lines, rows } = labelledRows(given);
  if (lines.length) read(lines);
  return rows.filter((row) => {
    const arrow = arrowFigure(row);
    return !arrow || !placing.addFigure(arrow, row.filter(Boolean).join(' '));
  });
}
