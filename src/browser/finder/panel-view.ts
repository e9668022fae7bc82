import { every, inside, markOf, part } from '#browser/dom/part.ts';
import type { FacetAnswer } from '#core/finder/facet-index.ts';
import type { Selection } from '#core/finder/selection.ts';
import { FACET_PARTS } from '#core/site/finder-parts.ts';

interface Row {
  input: HTMLInputElement;
  row: HTMLElement;
  number: HTMLElement;
}

const WHOLE = new Intl.NumberFormat('ja-JP');

/** Brings check boxes and counts of the facet panel to what the selection says. Order never changes. */
export class PanelView {
  /** Looked up once: a recount touches every value, and has a frame's time. */
  readonly #blocks: { list: HTMLElement; badge: HTMLElement; rows: Row[] }[];

  constructor(panel: HTMLElement) {
    this.#blocks = every(panel, FACET_PARTS, 'facet').map((block) => ({
      list: part(block, FACET_PARTS, 'list'),
      badge: part(block, FACET_PARTS, 'chosen'),
      rows: every(block, FACET_PARTS, 'row').map((row) => ({
        row,
        input: boxOf(row),
        number: part(row, FACET_PARTS, 'number'),
      })),
    }));
  }

  draw(selection: Selection, answer: FacetAnswer): void {
    for (const { list, badge, rows } of this.#blocks) {
      let chosen = 0;
      for (const row of rows) if (drawRow(row, selection, answer)) chosen += 1;
      const text = chosen ? `${chosen}つ選択中` : '';
      // A long list scrolls: with nothing left to tab to inside, it takes the keyboard itself.
      if (rows.some(({ input }) => !input.disabled)) list.removeAttribute('tabindex');
      else list.setAttribute('tabindex', '0');
      if (badge.textContent !== text) badge.textContent = text;
    }
  }
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
  for (const block of panel.querySelectorAll<HTMLDetailsElement>(`details${FACET_PARTS.selector('facet')}`))
    block.open = block.querySelector('input[type=checkbox]:checked') !== null;
}
