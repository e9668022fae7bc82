import { recordOf } from '#core/site/shape.ts';

/** One part of a page, as plain text, with the place it can be linked to. */
export interface SearchSection {
  /** Id of the heading in the page, or null for what stands before the first one. */
  anchor: string | null;
  heading: string;
  text: string;
  /** The heading is the template's, not the writer's: every page has it, so it is not searched. */
  furniture?: true;
  /**
   * `asked`: troubles in a supporter's words. `meta`: apparatus, such as the sources: found last, and never shown
   * as a passage. Left out for the text itself.
   */
  zone?: 'asked' | 'meta';
}

/** What the search knows of a page. */
export interface SearchDocument {
  /** Unique; letters, digits, `-`, `_`, `.` and `/`. */
  id: string;
  kind: 'case' | 'knowhow' | 'page';
  /** Site-relative address without the base path. */
  url: string;
  title: string;
  companyName?: string;
  companyLine?: string;
  /** The shelf that a case stands on, in words, where there is more than one. */
  shelf?: string;
  tags: string[];
  summary?: string;
  sections: SearchSection[];
  /** Ids of 気がかり that the page is about, and of the trade of its firm; only for the build. */
  concerns?: readonly string[];
  trade?: string;
  /** Names in the page by which it is asked for, with their readings; only for the build. */
  names?: { name: string; kana?: string }[];
}

const text = recordOf<SearchDocument>({
  id: 'string',
  kind: 'string',
  url: 'string',
  title: 'string',
  tags: 'list',
  sections: 'list',
});

/** The texts of one page, checked. @throws NotReadable when a value is something else */
export function checkText(value: unknown): SearchDocument {
  return text(value, 'The texts of a page');
}

/** How a page was found, best first; `meta`: only its sources hold the query. */
export const TIERS = ['exact', 'folded', 'synonym', 'meta', 'near'] as const;
export type Tier = (typeof TIERS)[number];

/** How the ids of pages begin that are about the site itself: its own words come after what it is for. */
export const OWN_PAGES = 'own/';

const ID = /^[A-Za-z0-9_][A-Za-z0-9_./-]{0,119}$/;

/** Whether an id can stand in a file name and in a URL as it is. */
export function isDocumentId(id: string): boolean {
  return ID.test(id) && !id.includes('..') && !id.endsWith('/');
}

/** File name of a page's text inside the folder of the search. */
export function textFile(id: string): string {
  return `text/${id.replaceAll('/', '~')}.json`;
}
