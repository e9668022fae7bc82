import { matchOfShelves } from '#node/data/match.ts';

/** What stands in the answers of the match; see `MatchCases`. Loaded once the form is open, whatever is answered. */
export function GET() {
  const { cases, questions } = matchOfShelves();
  return new Response(JSON.stringify({ cases, questions }), {
    headers: { 'content-type': 'application/json' },
  });
}
