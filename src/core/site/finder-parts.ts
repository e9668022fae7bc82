import { PageParts } from './page-parts.ts';

/**
 * The finder. `link` leads to another view (`page`: of the same list); `crumb` is about the page's own view alone; a list
 * that is `rested` lies under the sheet: its cards out of sight are left alone, from the one that lies `below` the window
 * on. One that is `late` is still on its way.
 */
export const FINDER_PARTS = new PageParts('case-finder', 'src/components/finder/', {
  title: 'data-finder-title',
  search: 'data-finder-search',
  saved: 'data-finder-saved',
  savedTitle: 'data-finder-saved-title',
  savedList: 'data-finder-saved-list',
  savedRemove: 'data-saved-remove',
  panel: 'data-finder-panel',
  notice: 'data-finder-notice',
  count: 'data-result-count',
  sentence: 'data-finder-sentence',
  open: 'data-finder-open',
  sort: 'data-finder-sort',
  view: 'data-finder-view',
  link: 'data-finder-link',
  chips: 'data-finder-chips',
  save: 'data-finder-save',
  status: 'data-finder-status',
  note: 'data-finder-note',
  list: 'data-finder-list',
  rested: 'data-finder-rested',
  below: 'data-finder-below',
  late: 'data-finder-late',
  zero: 'data-finder-zero',
  ways: 'data-finder-ways',
  pager: 'data-finder-pager',
  card: 'data-finder-card',
  feedOffer: 'data-finder-feed-offer',
  feed: 'data-finder-feed',
  download: 'data-finder-download',
  sheet: 'data-finder-sheet',
  slot: 'data-finder-slot',
  close: 'data-finder-close',
  clear: 'data-finder-clear',
  show: 'data-finder-show',
  sheetStatus: 'data-finder-sheet-status',
  crumb: 'data-finder-crumb',
  robots: 'data-finder-robots',
});

/**
 * One facet of the panel; `row` holds how many cases a value would find, `words` what it is found by. A row that is `idle`
 * shows only when `more` is open or the list is being searched.
 */
export const FACET_PARTS = new PageParts('details', 'src/components/finder/FacetPanel.astro', {
  facet: 'data-facet',
  chosen: 'data-facet-chosen',
  search: 'data-facet-search',
  none: 'data-facet-none',
  list: 'data-facet-list',
  row: 'data-count',
  words: 'data-words',
  number: 'data-facet-number',
  idle: 'data-facet-idle',
  searching: 'data-facet-searching',
  more: 'data-facet-more',
  moreCount: 'data-facet-more-count',
});
