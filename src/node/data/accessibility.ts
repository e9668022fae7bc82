import { readFileSync } from 'node:fs';
import { type AccessibilityReport, criterionResults, readByHand } from '#node/accessibility/jis.ts';

const BY_HAND = 'reports/accessibility-by-hand.yaml';

/** What the last run of `npm run a11y -- --write` found. */
export const accessibility: AccessibilityReport = JSON.parse(
  readFileSync('reports/accessibility.json', 'utf8'),
);
/** The table of JIS X 8341-3:2016, levels A and AA. */
export const criteria = criterionResults(accessibility, readByHand(BY_HAND, readFileSync(BY_HAND, 'utf8')));
