import type { FacetAnswer } from '../domain/facet/facet-index.ts';
import type { Selection } from '../domain/facet/selection.ts';

/** Brings check boxes and counts of the facet panel to what the selection says. Order never changes. */
export function drawPanel(panel: HTMLElement, selection: Selection, answer: FacetAnswer): void {
  for (const input of panel.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const count = answer.counts.get(input.name)?.get(input.value) ?? 0;
    const checked = selection.chosen[input.name]?.includes(input.value) ?? false;
    input.checked = checked;
    // A chosen value can always be taken back, even when nothing is left of it.
    // The one under the finger is left alone, or the keyboard would lose its place.
    const disabled = count === 0 && !checked && input !== document.activeElement;
    if (input.disabled !== disabled) input.disabled = disabled;
    const row = input.closest<HTMLElement>('.facet__option');
    if (!row || row.dataset.count === String(count)) continue;
    row.dataset.count = String(count);
    const shown = row.querySelector('.facet__count');
    if (shown) shown.textContent = count.toLocaleString('ja-JP');
  }
  for (const block of panel.querySelectorAll<HTMLElement>('.facet')) {
    const badge = block.querySelector('.facet__chosen');
    const chosen = block.querySelectorAll('input[type=checkbox]:checked').length;
    if (badge) badge.textContent = chosen ? `${chosen}つ選択中` : '';
  }
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
  for (const block of panel.querySelectorAll<HTMLDetailsElement>('details.facet'))
    block.open = block.querySelector('input[type=checkbox]:checked') !== null;
}
