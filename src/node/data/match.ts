import { matchData } from '#core/match/match-data.ts';
import { content, ofContent } from '#node/site/this-run.ts';
import { neighbourCases, publishedCases } from './cases.ts';

/** All that the match works with, of every shelf. */
export const matchOfShelves = ofContent(() => {
  const opened = content();
  const beside = neighbourCases();
  return matchData(beside.length ? { ...opened, cases: [...publishedCases(), ...beside] } : opened);
});
