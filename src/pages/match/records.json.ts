import { matchData } from '#core/match/match-data.ts';
import { content } from '#node/site/this-run.ts';

/** The record file of the match; see `MatchData`. Loaded before anything can be typed. */
export function GET() {
  return new Response(JSON.stringify(matchData(content())), {
    headers: { 'content-type': 'application/json' },
  });
}
