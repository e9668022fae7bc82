import type { Sheet } from '#core/office/excel.ts';
import type { LocabenMap } from '#core/schema/locaben.ts';
import { at, isLabel, type Place, placesOf, rightOf } from './grid.ts';

/** One of the four viewpoints with what was written under it. */
export interface View {
  id: string;
  label: string;
  text: string;
}

/** Shorter cells are printed headings of a viewpoint (「経営理念」), not what somebody wrote. */
const LEAST_WRITTEN = 8;

/**
 * What is written under each of the four viewpoints. A text belongs to the heading that stands nearest above it, and of
 * those side by side to the nearest on its left; headings that follow the viewpoints end them.
 */
export function readViews(sheets: readonly Sheet[], { views, ends }: LocabenMap): View[] {
  const sheet = sheets.find((one) =>
    views.every(({ names }) => names.some((name) => placesOf([one], name)[0])),
  );
  if (!sheet) return [];
  const heads = [
    ...views.flatMap(({ id, names }) =>
      names
        .flatMap((name) => placesOf([sheet], name).slice(0, 1))
        .slice(0, 1)
        .map((place) => ({ id, place })),
    ),
    ...ends.flatMap((name) => placesOf([sheet], name).map((place) => ({ id: '', place }))),
  ];
  const texts = new Map<string, string[]>();
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (
        cell.length < LEAST_WRITTEN ||
        heads.some(({ place }) => place.row === row && place.column === column)
      )
        return;
      const head = heads
        .filter(({ place }) => place.row <= row && place.column <= column)
        .toSorted((a, b) => b.place.row - a.place.row || b.place.column - a.place.column)[0];
      if (head) texts.set(head.id, [...(texts.get(head.id) ?? []), cell]);
    });
  });
  return views.flatMap(({ id, label }) => {
    const text = (texts.get(id) ?? []).join('／');
    return text ? [{ id, label, text }] : [];
  });
}

/** What is written beside a label, or right under it where nothing is; never another label. */
export function textBeside(
  sheets: readonly Sheet[],
  names: readonly string[],
  isOther: (cell: string) => boolean,
): { text: string; from: Place } | undefined {
  for (const name of names)
    for (const place of placesOf(sheets, name)) {
      const [right] = rightOf(place, isOther);
      if (right) return { text: at(right), from: right };
      const under = { ...place, row: place.row + 1 };
      const text = at(under);
      if (text && !isOther(text) && !isLabel(text, name)) return { text, from: under };
    }
  return undefined;
}
