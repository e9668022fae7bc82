import { optionMatches } from '#core/finder/option-filter.ts';

/**
 * The little search box in a long facet: hides the values that do not match, never the chosen ones.
 * @param say tells how many values are left
 */
export function watchFacetSearch(panel: HTMLElement, say: (text: string) => void): void {
  const run = (event: Event) => {
    const input = event.target as HTMLInputElement;
    // Kana on their way to kanji are not words yet.
    if (!input.matches('[data-facet-search]') || (event as InputEvent).isComposing) return;
    const block = input.closest<HTMLElement>('.facet');
    if (!block) return;
    const left = filterOptions(block, input.value);
    const none = block.querySelector<HTMLElement>('[data-facet-none]');
    if (none) none.hidden = left > 0;
    if (input.value.trim()) say(`${left}項目`);
  };
  panel.addEventListener('input', run);
  panel.addEventListener('compositionend', run);
}

/** @returns how many values are shown */
function filterOptions(block: HTMLElement, typed: string): number {
  let left = 0;
  for (const row of block.querySelectorAll<HTMLElement>('.facet__list > .facet__option')) {
    const inner = [...row.querySelectorAll<HTMLElement>('.facet__option')];
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
  const input = row.querySelector<HTMLInputElement>('input[type=checkbox]');
  return input?.checked || optionMatches(row.dataset.words ?? '', typed);
}
