import { matchData } from '#core/match/match-data.ts';
import { neighbourCases, publishedCases } from '#node/data/cases.ts';
import { content } from '#node/site/this-run.ts';

/** The record file of the match; see `MatchData`. Loaded before anything can be typed. */
export function GET() {
  const opened = content();
  const all = neighbourCases().length
    ? { ...opened, cases: [...publishedCases(), ...neighbourCases()] }
    : opened;
  return new Response(JSON.stringify(matchData(all)), {
    headers: { 'content-type': 'application/json' },
  });
}
