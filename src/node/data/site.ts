import { withBase } from '#core/site/paths.ts';
import { readSettings } from '#node/content/settings.ts';
import { readSite, readTaxonomies } from '#node/content/taxonomies.ts';

const settings = readSettings();

/** The instance's own words and addresses, from `content/site.yaml`. */
export const site = readSite(settings.CONTENT_DIR);
/** The content folder of this build. */
export const contentDir = settings.CONTENT_DIR;
/** The controlled vocabularies. */
export const taxonomies = readTaxonomies(settings.CONTENT_DIR);

/** Address of a page of this site as an `href`, with the base path. */
export function href(path: string): string {
  return withBase(settings.BASE_PATH, path);
}

/** Absolute address of a page of this site. */
export function absolute(path: string): string {
  return settings.SITE_URL + href(path);
}
