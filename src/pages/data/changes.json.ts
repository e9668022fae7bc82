import { changes, dataFile, frame } from '#node/data/open-data.ts';

/** Open data: what this release changed against the one before. */
export function GET() {
  return dataFile({ ...frame, ...changes() });
}
