import { matchOfShelves } from '#node/data/match.ts';

/** What the form of the match needs; see `MatchBase`. Loaded before anything can be typed. */
export function GET() {
  const { cases: _cases, questions: _questions, ...base } = matchOfShelves();
  return new Response(JSON.stringify(base), { headers: { 'content-type': 'application/json' } });
}
