import { PageParts } from './page-parts.ts';

/** 気がかりから探す: the list, and choosing in it by words. */
export const CONCERN_PARTS = new PageParts('concern-filter', 'src/pages/concerns/index.astro', {
  /** What comes with the script. */
  waiting: 'data-concern-waiting',
  input: 'data-concern-input',
  status: 'data-concern-status',
  notice: 'data-concern-notice',
  section: 'data-concern-section',
  /** Id of the concern of an entry. */
  item: 'data-concern-item',
});
