import { giveFile } from '#browser/dom/give-file.ts';
import { csvRows, type ExportFrame, exportJson } from '#core/finder/export-rows.ts';
import type { ExportTexts } from '#core/finder/export-texts.ts';
import { toCsv } from '#core/format/csv.ts';
import type { Collection } from './collection.ts';

/**
 * Hands the shown cases (all pages of the list) to the reader as a file, built in the browser.
 * @throws Error when cards or texts do not load
 */
export async function download(
  format: 'csv' | 'json',
  numbers: readonly number[],
  collection: Collection,
  frame: ExportFrame,
): Promise<void> {
  const [cards, texts] = await Promise.all([collection.cards(numbers), collection.texts(numbers)]);
  const cases = cards.map((card, at) => ({ ...card, ...(texts[at] as ExportTexts) }));
  const text =
    format === 'csv'
      ? toCsv(csvRows(numbers, cases, collection, frame))
      : `${JSON.stringify(exportJson(numbers, cases, collection, frame), null, 1)}\n`;
  const type = format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
  giveFile(`支援事例_${numbers.length}件.${format}`, text, type);
}
