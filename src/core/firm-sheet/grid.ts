import type { Sheet } from '#core/office/excel.ts';

/** A place in a workbook. */
export interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

/** A printed label without its number, its blanks and the marks around it: 「① 経営者：」 is 経営者. */
export function plain(text: string): string {
  return text
    .replace(/[①-⑳■□●○◆◇▼★※・]+(?=.)/gu, (marks, at: number) => (at === 0 ? '' : marks))
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^\d{1,2}[.)、:](?=\D)/u, '')
    .replace(/^【(.+)】$/u, '$1')
    .replace(/[::]$/u, '');
}

/** Whether a cell is a label: as it is written, or without what stands in brackets behind it. */
export function isLabel(cell: string, name: string): boolean {
  const said = plain(cell);
  const wanted = plain(name);
  return said === wanted || said.replace(/\([^()]*\)$/u, '') === wanted;
}

/** Every place where a label is printed, sheet by sheet, row by row. */
export function placesOf(sheets: readonly Sheet[], name: string): Place[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell && isLabel(cell, name) ? [{ sheet, row, column }] : [])),
    ),
  );
}

/** What is written at a place; `''` where nothing is. */
export const at = ({ sheet, row, column }: Place): string => sheet.rows[row]?.[column] ?? '';

/** The filled cells to the right of a place, up to the next one that ends them. */
export function rightOf(place: Place, ends: (cell: string) => boolean): Place[] {
  const cells = place.sheet.rows[place.row] ?? [];
  const right: Place[] = [];
  for (let column = place.column + 1; column < cells.length; column += 1) {
    const cell = cells[column];
    if (!cell) continue;
    if (ends(cell)) break;
    right.push({ ...place, column });
  }
  return right;
}

/** `シート「入力シート」のC5`; the row is left out where empty rows may have been passed over. */
export const whereText = ({ sheet }: Place): string => `シート「${sheet.name}」`;
