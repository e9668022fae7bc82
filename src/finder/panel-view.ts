import type { FacetAnswer } from '../domain/facet/facet-index.ts';
import { formatSelection, type Selection, toggle } from '../domain/facet/selection.ts';
import type { Collection } from './collection.ts';

/** Brings check boxes and counts of the facet panel to what the selection says. Order never changes. */
export function drawPanel(panel: HTMLElement, selection: Selection, answer: FacetAnswer): void {
  for (const input of panel.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const count = answer.counts.get(input.name)?.get(input.value) ?? 0;
    const checked = selection.chosen[input.name]?.includes(input.value) ?? false;
    input.checked = checked;
    // A chosen value can always be taken back, even when nothing is left of it.
    input.disabled = count === 0 && !checked;
    const row = input.closest<HTMLElement>('.facet__option');
    if (row) row.dataset.count = String(count);
    const shown = row?.querySelector('.facet__count');
    if (shown) shown.textContent = count.toLocaleString('ja-JP');
  }
}

/** One chip per choice; each is a link to the view without it. */
export function drawChips(list: HTMLElement, selection: Selection, collection: Collection): void {
  const chips: HTMLElement[] = [];
  const add = (label: string, without: Selection, description: string) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'chip';
    link.href = formatSelection(without, collection.choices) || location.pathname;
    link.dataset.finderLink = '';
    link.textContent = `${label} ×`;
    link.setAttribute('aria-label', description);
    item.append(link);
    chips.push(item);
  };
  if (selection.query)
    add(`「${selection.query}」`, { ...selection, query: '', page: 1 }, `言葉「${selection.query}」を外す`);
  for (const { name, label: facetLabel } of collection.records.facets) {
    for (const id of selection.chosen[name] ?? []) {
      const label = collection.label(name, id);
      add(label, toggle(selection, name, id, false), `${facetLabel}「${label}」を外す`);
    }
  }
  if (chips.length > 1) {
    add('すべて解除', { ...selection, query: '', chosen: {}, page: 1 }, 'すべての条件を外す');
  }
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}
