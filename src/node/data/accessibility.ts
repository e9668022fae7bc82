import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AccessibilityReport, criterionResults } from '#node/accessibility/jis.ts';

/** What the last run of `npm run a11y -- --write` found. */
export const accessibility: AccessibilityReport = JSON.parse(
  readFileSync(resolve('reports', 'accessibility.json'), 'utf8'),
);
/** The table of JIS X 8341-3:2016, levels A and AA. */
export const criteria = criterionResults(accessibility);
