import { dataFile, frame, openCaseList } from '#node/data/open-data.ts';

/** Open data: every published or upcoming case with all its public fields and its facet values. */
export function GET() {
  const cases = openCaseList();
  return dataFile({ ...frame, count: cases.length, cases });
}
