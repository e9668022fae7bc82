import { h, unseen } from '#browser/dom/h.ts';
import { sayValue } from '#core/finder/facet-head.ts';
import { type Selection, toggle } from '#core/finder/selection.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import type { ViewContext } from './view-context.ts';

/**
 * One chip per choice; each is a link to the view without it.
 * @param failed the words could not be searched: their chip says that they do not count
 */
export function drawChips(
  list: HTMLElement,
  selection: Selection,
  { collection, address, failed }: ViewContext & { failed: boolean },
): void {
  const words = `「${selection.query}」${failed ? '（探せていません）' : ''}`;
  const link = (without: Selection, kind: string, ...content: (string | Node)[]) =>
    h('li', {}, h('a', { class: kind, href: address(without), ...FINDER_PARTS.mark('link') }, content));
  const condition = (group: string, label: string, without: Selection) => {
    const cross = h('span', { 'aria-hidden': 'true' }, '×');
    return link(without, 'chip', unseen(`${group}: `), label, cross, unseen('を外す'));
  };
  const chips = [
    ...(selection.query ? [condition('言葉', words, withoutQuery(selection))] : []),
    ...collection.facets.flatMap((facet) =>
      (selection.chosen[facet.name] ?? []).map((id) => {
        const label = sayValue(facet, collection.label(facet.name, id));
        return condition(facet.label, label, toggle(selection, facet.name, id, false));
      }),
    ),
  ];
  if (chips.length > 1) chips.push(link(withoutAll(selection), 'chip chip--all', 'すべて解除'));
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
