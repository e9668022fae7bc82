import { h, list } from '#browser/dom/h.ts';
import type { WayOut } from '#core/finder/relax.ts';
import type { Selection } from '#core/finder/selection.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import { withoutAll, withoutQuery } from './chip-view.ts';
import type { Collection } from './collection.ts';
import type { ViewContext } from './view-context.ts';

/** What stands in place of an empty list: what to loosen and how many cases that brings. Never a dead end. */
export function drawWaysOut(
  selection: Selection,
  ways: readonly WayOut[],
  suggestion: string | undefined,
  { collection, address }: ViewContext,
): HTMLElement {
  const link = (text: string, to: Selection) =>
    h('a', { class: 'chip', href: address(to), ...FINDER_PARTS.mark('link') }, text);
  const all = collection.slugs.length.toLocaleString('ja-JP');
  const wider = ways.map((way) => ({ way, to: loosened(selection, way) }));
  const none = withoutAll(selection);
  const links = [
    suggestion && link(`もしかして「${suggestion}」`, { ...selection, query: suggestion, page: 1 }),
    ...wider.map(({ way, to }) =>
      link(`${wordsOf(way, selection, collection)}を外すと ${way.count.toLocaleString('ja-JP')}件`, to),
    ),
    // Where only one thing was asked, leaving it out is leaving all out.
    !wider.some(({ to }) => address(to) === address(none)) && link(`すべて解除すると ${all}件`, none),
  ];
  return h(
    'div',
    { class: 'notice ways-out', ...FINDER_PARTS.mark('zero') },
    h('p', {}, '当てはまる事例がありません。条件をゆるめると見つかります。'),
    list('ul', links.filter(Boolean), { class: 'chip-list ways-out__list' }),
  );
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
