import { PageParts } from './page-parts.ts';

/** The page of saved cases. */
export const SAVED_PARTS = new PageParts('saved-cases', 'src/pages/saved.astro', {
  notice: 'data-saved-notice',
  shared: 'data-saved-shared',
  sharedTitle: 'data-saved-shared-title',
  sharedList: 'data-saved-shared-list',
  take: 'data-saved-take',
  tools: 'data-saved-tools',
  filter: 'data-saved-filter',
  compare: 'data-saved-compare',
  pack: 'data-saved-pack',
  share: 'data-saved-share',
  export: 'data-saved-export',
  import: 'data-saved-import',
  rescue: 'data-saved-rescue',
  status: 'data-saved-status',
  list: 'data-saved-list',
  empty: 'data-saved-empty',
  folders: 'data-saved-folders',
  item: 'data-saved-item',
});

/** One saved case in the list; `saved` holds its slug. */
export const SAVED_ITEM_PARTS = new PageParts('li', 'src/pages/saved.astro', {
  saved: 'data-saved',
  pick: 'data-field=pick',
  title: 'data-field=title',
  company: 'data-field=company',
  day: 'data-field=day',
  folder: 'data-field=folder',
  note: 'data-field=note',
  drop: 'data-field=drop',
});

/** The button that saves one case. `announcer` is made by the script, once a page. */
export const SAVE_BUTTON_PARTS = new PageParts('save-button', 'src/components/saved/SaveButton.astro', {
  label: 'data-save-label',
  status: 'data-save-status',
  announcer: 'data-save-said',
});

/** How many things are saved, in the menu of every page. */
export const SAVED_COUNT_PARTS = new PageParts('saved-count', 'src/components/page/SiteHeader.astro', {
  number: 'data-saved-number',
});
