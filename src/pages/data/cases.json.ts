import { dataFile, frame, openCaseList } from '#node/data/open-data.ts';

/** Open data: every published or upcoming case with all its public fields and its facet values. */
export async function GET() {
  const cases = await openCaseList();
  return dataFile({ ...frame, count: cases.length, cases });
}
