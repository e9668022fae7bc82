import { contactAddress } from '#core/site/mail.ts';
import { withBase } from '#core/site/paths.ts';
import { readSettings } from '#node/content/settings.ts';
import { brandOf } from '#node/pictures/mark.ts';
import { content } from '#node/site/this-run.ts';

const settings = readSettings();

/** The instance's own words and addresses, from `content/site.yaml`. */
export const { site } = content();
/** What the support is called in headings: 伴走支援. */
export const practice = site.practice ?? '支援';
/** Where 「お問い合わせ」 leads: a page, or a mail to be written. */
export const contact = contactAddress(site.contact);
/** The controlled vocabularies. */
export const { taxonomies } = content();
/** The content folder of this build. */
export const contentDir = content().dir;
/** Name, colour and mark, for pictures and for the frame of the browser. */
export const brand = brandOf(site, contentDir);

/** Address of a page of this site as an `href`, with the base path. */
export function href(path: string): string {
  return withBase(settings.BASE_PATH, path);
}

/** Absolute address of a page of this site. */
export function absolute(path: string): string {
  return settings.SITE_URL + href(path);
}
