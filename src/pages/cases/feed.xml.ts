import { listedCases } from '../../data/cases.ts';
import { caseFeed } from '../../data/feeds.ts';
import { paths } from '../../domain/paths.ts';

/** All published cases as an Atom feed. */
export async function GET() {
  return caseFeed('支援事例', paths.cases, paths.casesFeed, await listedCases());
}
