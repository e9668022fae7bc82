import { isPageName } from '#core/schema/slug.ts';
import { questionPlace } from '../cases/question-key.ts';
import { folderName } from './list.ts';

/** A list that somebody shares by an address. Notes are private and are not shared. */
export interface SharedList {
  name: string;
  /** Of cases and questions, as `itemKey` writes them, in the order of the list. */
  keys: readonly string[];
}

/** How many items one address carries: it stays short enough for every mail program. */
export const MOST_SHARED = 50;

/** The fragment for an address, without `#`. A fragment is never sent to a server. */
export function formatShared({ name, keys }: SharedList): string {
  const ids = keys.slice(0, MOST_SHARED).map(tokenOf).join(',');
  return `${name ? `list=${encodeURIComponent(name)}&` : ''}ids=${ids}`;
}

/** Reads a fragment that anybody may have written. @returns undefined when it shares nothing */
export function parseShared(fragment: string): SharedList | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const keys = (params.get('ids') ?? '').split(',').flatMap((token) => keyOf(token) ?? []);
  const name = folderName(params.get('list') ?? '');
  return keys.length ? { name, keys: [...new Set(keys)].slice(0, MOST_SHARED) } : undefined;
}

/** `slug` for a case, `slug.mark` for its question, `slug.mark.k` for that of an article. */
function tokenOf(key: string): string {
  const [kind, slug = '', mark] = key.split('/');
  return mark ? `${slug}.${mark}${kind === 'knowhow' ? '.k' : ''}` : slug;
}

function keyOf(token: string): string | undefined {
  const [slug = '', mark, article] = token.split('.');
  if (!isPageName(slug)) return undefined;
  if (mark === undefined) return `case/${slug}`;
  const key = `${article === 'k' ? 'knowhow' : 'case'}/${slug}/${mark}`;
  return questionPlace(key) && key;
}

/** Slugs of an `ids=a,b,c`, each once, what cannot be a slug left out. */
export function parseIds(text: string, most: number): string[] {
  return [...new Set(text.split(',').filter(isPageName))].slice(0, most);
}
