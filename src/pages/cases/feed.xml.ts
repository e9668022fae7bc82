import { type FeedForm, paths } from '#core/site/paths.ts';
import { listedCases } from '#node/data/cases.ts';
import { caseFeed } from '#node/data/page-feeds.ts';

/** All published cases as a feed. */
export function inForm(form: FeedForm) {
  return caseFeed('支援事例', paths.cases, paths.casesFeed, listedCases(), form);
}

export const GET = () => inForm('xml');
