import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#core/site/paths.ts';
import { heldMeasures } from './programme.ts';
import { siteSays } from './site-says.ts';

/** A page or file of the site that is made only where the content has something for it. */
export interface OptionalPage {
  /** Its address, without a slash at the end. */
  pattern: string;
  /** What makes it: a file below `src/pages/_optional/`, which Astro leaves alone. */
  file: string;
  /** Its name, when it is a page that one may link to. */
  page?: string;
}

/** The optional pages of this content folder. Faults of its files are for `openContent` to tell. */
export function optionalPages(contentDir: string): OptionalPage[] {
  const measures = heldMeasures(contentDir);
  return [
    ...[...measures, ...(siteSays(contentDir, 'english') ? ['en'] : [])].map((page) => ({
      pattern: `/${page}`,
      file: `${page}.astro`,
      page,
    })),
    // A site that has written its own 「お問い合わせ」 keeps it.
    ...(existsSync(join(contentDir, 'pages', 'contact.mdx'))
      ? []
      : [{ pattern: '/contact', file: 'contact.astro', page: 'contact' }]),
    ...(measures.length ? [{ pattern: '/data/programme.json', file: 'data/programme.json.ts' }] : []),
    ...(siteSays(contentDir, 'security') ? [{ pattern: paths.securityTxt, file: 'security.txt.ts' }] : []),
  ];
}
