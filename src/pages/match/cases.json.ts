import { matchOfShelves } from '#node/data/match.ts';

/** The cases that the match compares, loaded once the form is open, whatever is answered. */
export function GET() {
  return new Response(JSON.stringify(matchOfShelves().cases), {
    headers: { 'content-type': 'application/json' },
  });
}
