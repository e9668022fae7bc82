import { PageParts } from './page-parts.ts';

/** What a page shows of the search that led to it: marks in each `text`, but for what stands in a `none`. */
export const MARKS_PARTS = new PageParts('arrival-marks', 'the template of the page', {
  text: 'data-marked-text',
  none: 'data-marked-none',
});
