import type { Digest } from '#core/check/rule.ts';
import type { Finding } from '#core/check/source/finding.ts';
import type { CollectionName } from '#core/schema/collections.ts';
import { wholeFile } from './content-faults.ts';
import { entryFile } from './entry-file.ts';
import type { Standing } from './redirects.ts';
import { takenNames } from './routes.ts';

/** A page under the name of one that the program makes would never be seen. */
export function shadowedPages(
  pagesDir: string,
  pages: readonly string[],
  optional: readonly string[],
): Finding[] {
  const taken = new Set([...takenNames(pagesDir), ...optional]);
  return pages
    .filter((slug) => taken.has(slug))
    .map((slug) =>
      wholeFile(
        entryFile('pages', slug),
        'content/slug',
        `ファイル名「${slug}」は、このサイトの別のページが使っています`,
        '別の名前にしてください',
      ),
    );
}

/** Folder name → title of what a collection publishes; what cannot be read is its own entry's concern. */
export function publishedTitles(digests: readonly Digest[], collection: CollectionName): Map<string, string> {
  return new Map(
    digests
      .filter((one) => one.collection === collection && one.publication === 'published')
      .map(({ slug, title }) => [slug, title.text]),
  );
}

/** What redirects may meet on their way. */
export function standing(digests: readonly Digest[]): Standing[] {
  return digests.flatMap(({ collection, slug, publication }) =>
    collection === 'cases' || collection === 'knowhow' ? [{ collection, slug, publication }] : [],
  );
}
