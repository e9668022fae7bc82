import { PageParts } from './page-parts.ts';

/** The page that compares cases. */
export const COMPARE_PARTS = new PageParts('case-compare', 'src/pages/compare.astro', {
  notice: 'data-compare-notice',
  chooser: 'data-compare-chooser',
  status: 'data-compare-status',
  tools: 'data-compare-tools',
  only: 'data-compare-only',
  copy: 'data-compare-copy',
  table: 'data-compare-table',
  ways: 'data-compare-ways',
  more: 'data-compare-more',
});
