import { changes, dataFile, frame } from '#node/data/open-data.ts';

/** Open data: what this release changed against the one before. */
export async function GET() {
  return dataFile({ ...frame, ...(await changes()) });
}
