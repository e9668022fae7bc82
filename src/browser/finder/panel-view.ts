import { every, inside, markOf, part } from '#browser/dom/part.ts';
import type { FacetAnswer } from '#core/finder/facet-index.ts';
import { idleValues } from '#core/finder/idle-values.ts';
import type { Selection } from '#core/finder/selection.ts';
import { FACET_PARTS } from '#core/site/finder-parts.ts';

interface Row {
  input: HTMLInputElement;
  row: HTMLElement;
  number: HTMLElement;
}

const WHOLE = new Intl.NumberFormat('ja-JP');

interface Block {
  block: HTMLDetailsElement;
  badge: HTMLElement;
  rows: Row[];
  /** The rows level by level: which of them wait below is decided among neighbours. */
  levels: Row[][];
  more: HTMLElement;
  moreCount: HTMLElement;
}

/** Brings check boxes and counts of the facet panel to what the selection says. Order never changes. */
export class PanelView {
  /** Looked up once: a recount touches every value, and has a frame's time. */
  readonly #blocks: Block[];

  constructor(panel: HTMLElement) {
    this.#blocks = every(panel, FACET_PARTS, 'facet').map((block) => {
      const rows = every(block, FACET_PARTS, 'row').map((row) => ({
        row,
        input: boxOf(row),
        number: part(row, FACET_PARTS, 'number'),
      }));
      // The address says what is checked. The browser need not: with every entry of the history it would keep each box.
      for (const { input } of rows) input.autocomplete = 'off';
      return {
        block: block as HTMLDetailsElement,
        badge: part(block, FACET_PARTS, 'chosen'),
        rows,
        levels: [...new Set(rows.map(({ row }) => row.parentElement))].map((list) =>
          rows.filter(({ row }) => row.parentElement === list),
        ),
        more: part(block, FACET_PARTS, 'more'),
        moreCount: part(block, FACET_PARTS, 'moreCount'),
      };
    });
  }

  draw(selection: Selection, answer: FacetAnswer): void {
    for (const block of this.#blocks) {
      let chosen = 0;
      for (const row of block.rows) if (drawRow(row, selection, answer)) chosen += 1;
      const text = chosen ? `${chosen}つ選択中` : '';
      if (block.badge.textContent !== text) block.badge.textContent = text;
      // What the reader has open stays as it is: nothing moves under the finger.
      if (!block.block.open) drawIdle(block);
    }
  }
}

/** Puts the values below that find nothing, or little in a long list. */
function drawIdle({ levels, more, moreCount }: Block) {
  let count = 0;
  for (const level of levels) {
    const idle = idleValues(
      level.map(({ row, input }) => ({
        id: input.value,
        count: Number(markOf(row, FACET_PARTS, 'row')),
        chosen: input.checked,
      })),
    );
    for (const { row, input } of level)
      row.toggleAttribute(FACET_PARTS.attribute('idle'), idle.has(input.value));
    count += idle.size;
  }
  more.hidden = count === 0;
  moreCount.textContent = String(count);
}

/** The box of a value. */
export function boxOf(row: HTMLElement): HTMLInputElement {
  return inside(row, 'input[type=checkbox]', HTMLInputElement);
}

/** @returns whether the value is chosen */
function drawRow({ input, row, number }: Row, selection: Selection, answer: FacetAnswer): boolean {
  const count = answer.counts.get(input.name)?.get(input.value) ?? 0;
  const checked = selection.chosen[input.name]?.includes(input.value) ?? false;
  if (input.checked !== checked) input.checked = checked;
  // A chosen value can always be taken back, even when nothing is left of it.
  // The one under the finger is left alone, or the keyboard would lose its place.
  const disabled = count === 0 && !checked && input !== document.activeElement;
  if (input.disabled !== disabled) input.disabled = disabled;
  if (markOf(row, FACET_PARTS, 'row') !== String(count)) {
    row.setAttribute(FACET_PARTS.attribute('row'), String(count));
    number.textContent = WHOLE.format(count);
  }
  return checked;
}

/** Opens what holds a choice, so that a shared address shows where its conditions come from. */
export function openChosen(panel: HTMLElement): void {
  for (const input of panel.querySelectorAll('input[type=checkbox]:checked')) {
    for (let at = input.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
  }
}

/** Folds every facet without a choice: on a phone the sheet begins as an overview. */
export function foldIdle(panel: HTMLElement): void {
  for (const block of panel.querySelectorAll('details'))
    block.open = block.querySelector('input[type=checkbox]:checked') !== null;
}
