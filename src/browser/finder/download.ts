import { giveFile } from '#browser/dom/give-file.ts';
import { csvRows, type ExportFrame, exportJson } from '#core/finder/export-rows.ts';
import { toCsv } from '#core/format/csv.ts';
import type { Collection } from './collection.ts';

/**
 * Hands the shown cases (all pages of the list) to the reader as a file, built in the browser.
 * @throws Error when the cards do not load
 */
export async function download(
  format: 'csv' | 'json',
  numbers: readonly number[],
  collection: Collection,
  frame: ExportFrame,
): Promise<void> {
  const cards = await collection.cards(numbers);
  const text =
    format === 'csv'
      ? toCsv(csvRows(numbers, cards, collection, frame))
      : `${JSON.stringify(exportJson(numbers, cards, collection, frame), null, 1)}\n`;
  const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
  giveFile(`支援事例_${numbers.length}件.${format}`, text, type);
}
