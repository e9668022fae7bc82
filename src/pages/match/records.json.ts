import { matchData } from '#core/match/match-records.ts';
import { publishedCases } from '#node/data/cases.ts';
import { publishedKnowhow } from '#node/data/knowhow.ts';
import { taxonomies } from '#node/data/site.ts';

/** The record file of the match; see `MatchData`. Loaded before anything can be typed. */
export function GET() {
  const data = matchData(publishedCases(), publishedKnowhow(), taxonomies);
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
}
