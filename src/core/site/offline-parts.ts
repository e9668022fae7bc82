import { PageParts } from './page-parts.ts';

/** The banner about the connection and a new release: its script writes the lines. */
export const OFFLINE_BAR_PARTS = new PageParts('offline-bar', 'src/components/offline/OfflineBar.astro', {});

/** What is kept in this browser. */
export const OFFLINE_PAGE_PARTS = new PageParts('offline-page', 'src/pages/offline.astro', {
  missed: 'data-keep-missed',
  box: 'data-keep-box',
  size: 'data-keep-size',
  progress: 'data-keep-progress',
  keep: 'data-keep-keep',
  stop: 'data-keep-stop',
  remove: 'data-keep-remove',
  status: 'data-keep-status',
  kept: 'data-keep-kept',
  none: 'data-keep-none',
  pages: 'data-keep-pages',
});
