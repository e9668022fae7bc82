import type { Element } from 'hast';
import { textWithoutReadings } from './readings.ts';

/**
 * Readies a table of the body for a narrow screen, where each row stands by itself: every cell but the first carries
 * the head of its column, and a table that is still too wide can be scrolled by keyboard.
 */
export function nameCells(table: Element): void {
  table.properties.tabIndex = 0;
  table.properties.className = ['row-table'];
  const [head, ...rows] = ['thead', 'tbody'].flatMap((part) =>
    elementsOf(table, part).flatMap((group) => elementsOf(group, 'tr')),
  );
  const heads = head ? elementsOf(head, 'th').map(textWithoutReadings) : [];
  for (const row of rows)
    for (const [at, cell] of elementsOf(row, 'td').entries())
      if (at > 0 && heads[at]) cell.properties.dataHead = heads[at];
}

function elementsOf(parent: Element, tagName: string): Element[] {
  return parent.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === tagName,
  );
}
