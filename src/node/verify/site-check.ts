import type { Memory } from '#node/cache/memory.ts';
import type { Content } from '#node/content/open-content.ts';
import type { BuiltSite } from './built-site.ts';
import type { Found } from './site-finding.ts';

/** What every check may look at. */
export interface CheckInput {
  site: BuiltSite;
  /** What the content folder says should be there. */
  content: Content;
  /** What the validator said of pieces of pages and of whole ones; kept between runs. */
  known: Memory<string[]>;
}

/** One check of a built site: what is wrong with it; an empty list is good. */
export type SiteCheck = (input: CheckInput) => Found[] | Promise<Found[]>;
