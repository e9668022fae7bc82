import type { CasePage } from '#browser/dom/case-page.ts';
import { h } from '#browser/dom/h.ts';
import type { SavedCase } from '#core/saved/list.ts';

const MOST_OFFERED = 10;

/** Links that take a case out of the comparison or put a saved one into it. */
export function drawChooser(
  place: HTMLElement,
  pages: readonly CasePage[],
  saved: readonly SavedCase[],
  most: number,
  address: (slugs: readonly string[]) => string,
): void {
  const slugs = pages.map(({ slug }) => slug);
  const chip = (text: string, label: string, next: readonly string[]) =>
    h('li', {}, h('a', { class: 'chip compare__chip', href: address(next), 'aria-label': label }, text));
  const others = saved.filter(({ slug }) => !slugs.includes(slug)).slice(0, MOST_OFFERED);
  const chips = [
    ...pages.map(({ slug, title, firm }) =>
      chip(
        `${firm} ×`,
        `${firm}を外す: ${title}`,
        slugs.filter((one) => one !== slug),
      ),
    ),
    ...(slugs.length < most ? others : []).map(({ slug, title, company }) =>
      chip(`＋ ${company}`, `${company}を加える: ${title}`, [...slugs, slug]),
    ),
  ];
  place.replaceChildren(...chips);
  place.hidden = chips.length === 0;
}
