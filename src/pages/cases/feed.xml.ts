import { paths } from '#core/site/paths.ts';
import { caseFeed } from '#node/data/atom.ts';
import { listedCases } from '#node/data/cases.ts';

/** All published cases as an Atom feed. */
export function GET() {
  return caseFeed('支援事例', paths.cases, paths.casesFeed, listedCases());
}
