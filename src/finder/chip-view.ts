import { type Selection, toggle } from '../domain/facet/selection.ts';
import { sayValue } from '../domain/facet/table.ts';
import type { Collection } from './collection.ts';

/** One chip per choice; each is a link to the view without it. */
export function drawChips(
  list: HTMLElement,
  selection: Selection,
  collection: Collection,
  address: (selection: Selection) => string,
): void {
  const chips: HTMLElement[] = [];
  const add = (label: string, without: Selection, description: string, kind = 'chip') => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = kind;
    link.href = address(without);
    link.dataset.finderLink = '';
    link.textContent = label;
    link.setAttribute('aria-label', description);
    item.append(link);
    chips.push(item);
  };
  if (selection.query)
    add(`「${selection.query}」 ×`, withoutQuery(selection), `言葉「${selection.query}」を外す`);
  for (const facet of collection.facets) {
    for (const id of selection.chosen[facet.name] ?? []) {
      const label = collection.label(facet.name, id);
      const without = toggle(selection, facet.name, id, false);
      add(`${sayValue(facet, label)} ×`, without, `${facet.label}「${label}」を外す`);
    }
  }
  if (chips.length > 1)
    add('すべて解除', withoutAll(selection), 'すべて解除（条件をすべて外す）', 'chip chip--all');
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

/** The view without its text query; an order that needs one goes too. */
export function withoutQuery(selection: Selection): Selection {
  const sort = selection.sort === 'relevance' ? undefined : selection.sort;
  return { ...selection, query: '', sort, page: 1 };
}

/** The view without any condition; order and cards or table stay. */
export function withoutAll(selection: Selection): Selection {
  return { ...withoutQuery(selection), chosen: {} };
}
