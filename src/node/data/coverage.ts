import { coverageReport } from '#core/cases/coverage-report.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';

/** What the published cases have and lack, as of the last day any of them names: the build reads no clock. */
export const coverage = ofContent(({ taxonomies }) => coverageReport(publishedCases(), taxonomies));
