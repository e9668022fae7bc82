import { existsSync, readFileSync } from 'node:fs';
import { type AccessibilityReport, criterionResults, readByHand } from '#node/accessibility/jis.ts';
import { site } from './site.ts';

const REPORT = 'reports/accessibility.json';
const BY_HAND = 'reports/accessibility-by-hand.yaml';

/** What the last run of `npm run a11y -- --write` found at this site; undefined when it was never run here. */
export const accessibility: AccessibilityReport | undefined = own();
/** The table of JIS X 8341-3:2016, levels A and AA; empty without a report. */
export const criteria = accessibility
  ? criterionResults(accessibility, readByHand(BY_HAND, readFileSync(BY_HAND, 'utf8')))
  : [];

function own(): AccessibilityReport | undefined {
  if (!existsSync(REPORT)) return undefined;
  const report: AccessibilityReport = JSON.parse(readFileSync(REPORT, 'utf8'));
  return report.site === site.name ? report : undefined;
}
