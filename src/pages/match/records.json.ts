import { publishedCases } from '../../data/cases.ts';
import { publishedKnowhow } from '../../data/knowhow.ts';
import { taxonomies } from '../../data/site.ts';
import { matchData } from '../../domain/match/records.ts';

/** The record file of the match; see `MatchData`. Loaded before anything can be typed. */
export async function GET() {
  const data = matchData(await publishedCases(), await publishedKnowhow(), taxonomies);
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
}
