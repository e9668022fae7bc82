import { ContentError } from './content-error.ts';
import { heldMeasures } from './programme.ts';
import { readSite } from './taxonomies.ts';

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
    ...[...measures, ...(hasEnglish(contentDir) ? ['en'] : [])].map((page) => ({
      pattern: `/${page}`,
      file: `${page}.astro`,
      page,
    })),
    ...(measures.length ? [{ pattern: '/data/programme.json', file: 'data/programme.json.ts' }] : []),
  ];
}

function hasEnglish(contentDir: string): boolean {
  try {
    return readSite(contentDir).english !== undefined;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}
