import { PageParts } from './page-parts.ts';

/**
 * What printing does with links: in `noted` texts they become numbered notes, but for those in `ways`, which are
 * ways around the site and no references. `only` stands on paper alone.
 */
export const PRINT_PARTS = new PageParts('article', 'src/pages/cases/ and src/components/', {
  noted: 'data-print-noted',
  ways: 'data-print-ways',
  only: 'data-print-only',
});
