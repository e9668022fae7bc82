import { SLUG } from '#core/schema/slug.ts';
import { folderName } from './list.ts';

/** A list that somebody shares by an address. Notes are private and are not shared. */
export interface SharedList {
  name: string;
  slugs: readonly string[];
}

/** How many cases one address carries: it stays short enough for every mail program. */
const MOST_SHARED = 50;

/** The fragment for an address, without `#`. A fragment is never sent to a server. */
export function formatShared({ name, slugs }: SharedList): string {
  const params = new URLSearchParams();
  if (name) params.set('list', name);
  params.set('ids', slugs.slice(0, MOST_SHARED).join(','));
  return params.toString();
}

/** Reads a fragment that anybody may have written. @returns undefined when it shares nothing */
export function parseShared(fragment: string): SharedList | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const slugs = parseIds(params.get('ids') ?? '', MOST_SHARED);
  return slugs.length ? { name: folderName(params.get('list') ?? ''), slugs } : undefined;
}

/** Slugs of an `ids=a,b,c`, each once, what cannot be a slug left out. */
export function parseIds(text: string, most: number): string[] {
  const slugs = text.split(',').filter((one) => one.length <= 60 && SLUG.test(one));
  return [...new Set(slugs)].slice(0, most);
}
