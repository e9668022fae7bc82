import { around, every, markOf, part } from '#browser/dom/part.ts';
import { optionMatches } from '#core/finder/option-filter.ts';
import { FACET_PARTS } from '#core/site/finder-parts.ts';
import { boxOf } from './panel-view.ts';

/**
 * The little search box in a long facet: hides the values that do not match, never the chosen ones.
 * @param say gives how many values are left
 */
export function watchFacetSearch(panel: HTMLElement, say: (text: string) => void, signal: AbortSignal): void {
  const run = (event: Event) => {
    const block = around(event.target, FACET_PARTS, 'facet');
    const input = around(event.target, FACET_PARTS, 'search');
    // Kana on their way to kanji are not words yet.
    const composing = event instanceof InputEvent && event.isComposing;
    if (!block || !(input instanceof HTMLInputElement) || composing) return;
    const left = filterOptions(block, input.value);
    part(block, FACET_PARTS, 'none').hidden = left > 0;
    if (input.value.trim()) say(`${left}項目`);
  };
  panel.addEventListener('input', run, { signal });
  panel.addEventListener('compositionend', run, { signal });
}

/** @returns how many values are shown */
function filterOptions(block: HTMLElement, typed: string): number {
  let left = 0;
  const list = part(block, FACET_PARTS, 'list');
  list.toggleAttribute(FACET_PARTS.attribute('searching'), typed.trim() !== '');
  for (const row of list.children) {
    if (!(row instanceof HTMLElement)) continue;
    const inner = every(row, FACET_PARTS, 'row');
    const own = shows(row, typed);
    const found = inner.filter((one) => shows(one, typed));
    // Where the upper level itself matches, its whole lower level stays in reach.
    for (const one of inner) one.hidden = !own && !found.includes(one);
    row.hidden = !own && found.length === 0;
    const fold = row.querySelector('details');
    if (fold)
      fold.open = (typed.trim() !== '' && found.length > 0) || fold.querySelector(':checked') !== null;
    left += (own ? 1 : 0) + found.length;
  }
  return left;
}

function shows(row: HTMLElement, typed: string): boolean {
  return boxOf(row).checked || optionMatches(markOf(row, FACET_PARTS, 'words'), typed);
}
