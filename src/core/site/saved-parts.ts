import { PageParts } from './page-parts.ts';

/** 手元: the one list of cases and questions. `needs` are the things that a list has to hold something for. */
export const SAVED_PARTS = new PageParts('saved-list', 'src/pages/saved.astro', {
  notice: 'data-saved-notice',
  shared: 'data-saved-shared',
  sharedTitle: 'data-saved-shared-title',
  sharedList: 'data-saved-shared-list',
  take: 'data-saved-take',
  tools: 'data-saved-tools',
  print: 'data-saved-print',
  menu: 'data-saved-menu',
  needs: 'data-saved-needs',
  share: 'data-saved-share',
  compare: 'data-saved-compare',
  pack: 'data-saved-pack',
  export: 'data-saved-export',
  import: 'data-saved-import',
  sort: 'data-saved-sort',
  clear: 'data-saved-clear',
  visit: 'data-saved-visit',
  back: 'data-saved-back',
  promise: 'data-saved-promise',
  emptyText: 'data-saved-empty-text',
  rescue: 'data-saved-rescue',
  filterBox: 'data-saved-filter-box',
  filter: 'data-saved-filter',
  status: 'data-saved-status',
  list: 'data-saved-list',
  empty: 'data-saved-empty',
  folders: 'data-saved-folders',
  item: 'data-saved-item',
  sheet: 'data-saved-sheet',
});

/** One saved case or question in the list; `saved` holds its key. */
export const SAVED_ITEM_PARTS = new PageParts('li', 'src/pages/saved.astro', {
  saved: 'data-saved',
  kind: 'data-field=kind',
  title: 'data-field=title',
  about: 'data-field=about',
  read: 'data-field=read',
  inside: 'data-field=inside',
  folderBox: 'data-field=folder-box',
  folder: 'data-field=folder',
  note: 'data-field=note',
  up: 'data-field=up',
  down: 'data-field=down',
  drop: 'data-field=drop',
});

/** The button that saves one case or question. `announcer` is made by the script, once a page. */
export const SAVE_BUTTON_PARTS = new PageParts('save-button', 'src/components/saved/SaveButton.astro', {
  slug: 'data-slug',
  label: 'data-save-label',
  status: 'data-save-status',
  announcer: 'data-save-said',
});

/** How many things are saved, in the menu of every page. */
export const SAVED_COUNT_PARTS = new PageParts('saved-count', 'src/components/page/SiteHeader.astro', {
  number: 'data-saved-number',
});
