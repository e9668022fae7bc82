import { resolve } from 'node:path';
import type { Finding } from '#core/check/source/finding.ts';
import { nearest } from '#core/check/source/nearest-spelling.ts';
import { COLLECTIONS, type CollectionName } from '#core/schema/collections.ts';
import { TAXONOMY_NAMES } from '#core/schema/taxonomy.ts';
import { unreadable, wholeFile } from './content-faults.ts';
import { listing } from './folder.ts';

/** Files of the content folder itself that are read. */
const ROOT_FILES = ['site.yaml', 'redirects.yaml', 'sources.yaml', 'mark.svg'];
/** Folders of the content folder, and the one from which new entries are made. */
const ROOT_FOLDERS = [...COLLECTIONS, 'taxonomy', 'programme', 'template'];
/** What systems and people leave beside the content and nobody would take for a case. */
const NOT_CONTENT = /^(?:\.|README\.md$|Thumbs\.db$|desktop\.ini$)/i;
/** Files of `taxonomy/` that are no vocabularies. */
const WORD_LISTS = ['glossary.yaml', 'synonyms.yaml'];

/** Links in the folders that are read whole (`taxonomy/`, `programme/` …): none may point elsewhere. */
export function linksElsewhere(contentDir: string, prefix = ''): Finding[] {
  return listing(resolve(contentDir, prefix)).flatMap((item) => {
    const name = `${prefix}${item.name}`;
    if (item.isSymbolicLink()) return [unreadable(name, 'link')];
    const isCollection = (COLLECTIONS as readonly string[]).includes(name);
    return item.isDirectory() && !isCollection ? linksElsewhere(contentDir, `${name}/`) : [];
  });
}

/** Files that look as if they were read and are not: most often a slip in a name. */
export function strayFiles(contentDir: string): Finding[] {
  const vocabularies = TAXONOMY_NAMES.map((name) => `${name}.yaml`);
  const lost = (folder: string, known: readonly string[], isOurs: (name: string) => boolean) =>
    listing(resolve(contentDir, folder))
      .filter((item) => !item.isSymbolicLink() && isOurs(item.name) && !known.includes(item.name))
      .map(({ name }) => {
        const near = nearest(name.toLowerCase(), known);
        const remedy = near
          ? `もしかして「${folder}${near}」`
          : folder
            ? '名前を直すか、取り除いてください'
            : '事例なら「cases/フォルダー名/index.mdx」に置いてください。要らなければ取り除いてください';
        const message = `「${folder}${name}」は、どこからも読まれません`;
        return wholeFile(`${folder}${name}`, 'content/stray', message, remedy);
      });
  return [
    ...lost('', [...ROOT_FILES, ...ROOT_FOLDERS], (name) => !NOT_CONTENT.test(name)),
    ...lost('taxonomy/', [...vocabularies, ...WORD_LISTS], () => true),
  ];
}

/** Names of a collection's entries, and what lies there that is none. */
export function entriesOf(
  contentDir: string,
  collection: CollectionName,
): { slugs: string[]; stray: Finding[] } {
  const slugs: string[] = [];
  const stray: Finding[] = [];
  for (const item of listing(resolve(contentDir, collection))) {
    const isEntry = collection === 'pages' ? item.isFile() && item.name.endsWith('.mdx') : item.isDirectory();
    if (isEntry) slugs.push(collection === 'pages' ? item.name.replace(/\.mdx$/, '') : item.name);
    else if (item.name !== '.gitkeep' || !item.isFile()) {
      const message = item.isSymbolicLink()
        ? 'ほかの場所を指すリンクは置けません'
        : 'この場所には、決められた形のものだけを置けます';
      const remedy =
        collection === 'pages'
          ? '「名前.mdx」のファイルだけを置いてください'
          : '「フォルダー名/index.mdx」の形にしてください';
      stray.push(wholeFile(`${collection}/${item.name}`, 'content/stray', message, remedy));
    }
  }
  return { slugs, stray };
}
