import { practiceIndex } from '#node/data/practice.ts';

/** What can be practised, and the questions of other places. */
export function GET() {
  return new Response(JSON.stringify(practiceIndex()), { headers: { 'content-type': 'application/json' } });
}
