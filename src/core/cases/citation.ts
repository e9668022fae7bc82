/** What a citation of one page needs. */
export interface Citable {
  title: string;
  siteName: string;
  url: string;
  /** `YYYY-MM-DD` */
  publishedAt: string;
  /** Last change, when there was one. */
  updatedAt?: string | undefined;
  slug: string;
}

/** One line as Japanese reports cite a web page: 「題名」サイト名、公開日、URL. */
export function citePlain(page: Citable): string {
  const date = page.updatedAt ? `${page.publishedAt}公開、${page.updatedAt}更新` : `${page.publishedAt}公開`;
  return `「${page.title}」${page.siteName}、${date}、${page.url}`;
}

/** A BibTeX entry (`@misc`, as BibLaTeX reads it for a web page). Braces in a title would end it, so they go. */
export function citeBibtex(page: Citable): string {
  const clean = (text: string) => text.replace(/[{}\\]/g, '');
  const date = page.updatedAt ?? page.publishedAt;
  return [
    `@misc{${page.slug},`,
    `  title        = {${clean(page.title)}},`,
    `  author       = {{${clean(page.siteName)}}},`,
    `  year         = {${date.slice(0, 4)}},`,
    `  howpublished = {\\url{${page.url}}},`,
    `  note         = {${date}}`,
    '}',
  ].join('\n');
}
