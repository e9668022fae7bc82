import type { Block } from '#core/manuscript/block.ts';
import { child, inside, type Xml } from './xml.ts';

/** Elements whose letters stand in the text as they are. */
const THROUGH = new Set([
  ...['w:ins', 'w:moveTo', 'w:hyperlink', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple'],
  ...['mc:AlternateContent', 'mc:Choice', 'w:customXml', 'w:dir', 'w:bdo'],
]);

/** Whether an element only stands around text. */
export function isThrough({ name }: Xml): boolean {
  return THROUGH.has(name);
}

/**
 * A table of Word, cells that go over columns and rows included; what is no text in it follows.
 * @param read the blocks of a cell
 */
export function wordTable(element: Xml, read: (cell: Xml) => Block[]): Block[] {
  const around: Block[] = [];
  const rows = rowsIn(element, 'w:tr').map((row) =>
    rowsIn(row, 'w:tc').flatMap((cell) => {
      const settings = child(cell, 'w:tcPr');
      const merged = child(settings, 'w:vMerge');
      const covered = merged !== undefined && merged.attributes['w:val'] !== 'restart';
      const span = Number(child(settings, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const text = covered ? '' : cellText(read(cell), around);
      return [text, ...Array<string>(Math.min(Math.max(span, 1), 60) - 1).fill('')];
    }),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const even = rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]);
  return [...(even.length && columns ? [{ kind: 'table' as const, rows: even }] : []), ...around];
}

/** Rows may lie in content controls. */
function rowsIn(parent: Xml, name: string): Xml[] {
  return inside(parent).flatMap((one) =>
    one.name === name ? [one] : isThrough(one) ? rowsIn(one, name) : [],
  );
}

/** A cell as lines. @param around takes what is no text: pictures, tables in the cell */
function cellText(blocks: readonly Block[], around: Block[]): string {
  return blocks
    .flatMap((block): string[] => {
      if (block.kind === 'picture' || block.kind === 'table') {
        around.push(block);
        return [];
      }
      return block.kind === 'list' ? block.items.map((item) => `・${item}`) : [block.text];
    })
    .join('\n');
}
