import { type CoverageReport, coverageReport } from '#core/cases/coverage-report.ts';
import { publishedCases } from './cases.ts';
import { taxonomies } from './site.ts';

/** What the published cases have and lack, as of the last day any of them names: the build reads no clock. */
export async function coverage(): Promise<CoverageReport> {
  return coverageReport(await publishedCases(), taxonomies);
}
