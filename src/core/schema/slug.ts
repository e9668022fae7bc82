/** Folder names and URLs: lower-case Latin words joined by hyphens. Apart from zod, so that browsers can load it alone. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the shelf of this instance is called beside those of its neighbours. */
export const OWN_SHELF = 'own';

/** The facet that tells shelves apart; there is one only where neighbours are shown. */
export const SHELF_FACET = 'shelf';

/** A slug has at most 60 letters, the id of a neighbour 20. */
const MOST_NAME = 82;

/**
 * Whether a text can be the name of a case's page: a slug, or that of a neighbour's case, `kita--niigata-chorikigu`. It
 * may be that of no case.
 */
export function isPageName(text: string): boolean {
  const parts = text.split('--');
  return text.length <= MOST_NAME && parts.length <= 2 && parts.every((part) => SLUG.test(part));
}

/** The name under which a neighbour's case stands here. No slug of this instance can be the same. */
export function shelfName(shelf: string, slug: string): string {
  return `${shelf}--${slug}`;
}

/** The id of the shelf that a case stands on, by the name of its page. */
export function shelfOf(name: string): string {
  return name.includes('--') ? name.slice(0, name.indexOf('--')) : OWN_SHELF;
}
