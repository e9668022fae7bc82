import type { WayOut } from '#core/finder/relax.ts';
import type { Selection } from '#core/finder/selection.ts';
import { withoutAll, withoutQuery } from './chip-view.ts';
import type { Collection } from './collection.ts';

/** What stands in place of an empty list: what to loosen and how many cases that brings. Never a dead end. */
export function drawWaysOut(
  selection: Selection,
  ways: readonly WayOut[],
  suggestion: string | undefined,
  collection: Collection,
  address: (selection: Selection) => string,
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'notice ways-out';
  box.dataset.finderZero = '';
  const lead = document.createElement('p');
  lead.textContent = '当てはまる事例がありません。条件をゆるめると見つかります。';
  const list = document.createElement('ul');
  list.className = 'chip-list ways-out__list';
  const add = (text: string, to: Selection) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'chip';
    link.href = address(to);
    link.dataset.finderLink = '';
    link.textContent = text;
    item.append(link);
    list.append(item);
  };
  if (suggestion) add(`もしかして「${suggestion}」`, { ...selection, query: suggestion, page: 1 });
  for (const way of ways) {
    add(
      `${wordsOf(way, selection, collection)}を外すと ${way.count.toLocaleString('ja-JP')}件`,
      loosened(selection, way),
    );
  }
  const all = collection.slugs.length.toLocaleString('ja-JP');
  add(`すべて解除すると ${all}件`, withoutAll(selection));
  box.append(lead, list);
  return box;
}

function wordsOf(way: WayOut, { query }: Selection, { facets }: Collection): string {
  const names = facets.filter(({ name }) => way.facets.includes(name)).map(({ label }) => `「${label}」`);
  return [...(way.query ? [`言葉「${query}」`] : []), ...names].join('と');
}

function loosened(selection: Selection, way: WayOut): Selection {
  const base = way.query ? withoutQuery(selection) : selection;
  const chosen = Object.fromEntries(
    Object.entries(base.chosen).filter(([name]) => !way.facets.includes(name)),
  );
  return { ...base, chosen, page: 1 };
}
