import { sayValue } from '#core/finder/facet-head.ts';
import { type Selection, toggle } from '#core/finder/selection.ts';
import type { Collection } from './collection.ts';

/** One chip per choice; each is a link to the view without it. */
export function drawChips(
  list: HTMLElement,
  selection: Selection,
  collection: Collection,
  address: (selection: Selection) => string,
): void {
  const chips: HTMLElement[] = [];
  const add = (without: Selection, kind: string, ...content: (string | Node)[]) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = kind;
    link.href = address(without);
    link.dataset.finderLink = '';
    link.append(...content);
    item.append(link);
    chips.push(item);
  };
  const addCondition = (group: string, label: string, without: Selection) => {
    const cross = document.createElement('span');
    cross.setAttribute('aria-hidden', 'true');
    cross.textContent = '×';
    add(without, 'chip', heard(`${group}: `), label, cross, heard('を外す'));
  };
  if (selection.query) addCondition('言葉', `「${selection.query}」`, withoutQuery(selection));
  for (const facet of collection.facets) {
    for (const id of selection.chosen[facet.name] ?? []) {
      const label = sayValue(facet, collection.label(facet.name, id));
      addCondition(facet.label.replace('#', ''), label, toggle(selection, facet.name, id, false));
    }
  }
  if (chips.length > 1) add(withoutAll(selection), 'chip chip--all', 'すべて解除');
  list.replaceChildren(...chips);
  list.hidden = chips.length === 0;
}

/** Text for those who listen. */
export function heard(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = text;
  return span;
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
