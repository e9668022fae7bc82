import { dirname } from 'node:path';
import { formatFinding, visible } from '#core/check/source/finding.ts';
import { suggestFolder } from '#core/form/folder-name.ts';
import { openParcel } from '#core/form/parcel.ts';
import { todayInJapan } from '#core/format/today.ts';
import { UsageError } from '#node/command/arguments.ts';
import { entriesOf } from '#node/content/content-layout.ts';
import { openContent } from '#node/content/open-content.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { refuseSlug, writeCaseFolder } from './case-folder.ts';
import { openManuscripts } from './manuscripts.ts';
import { unpack } from './unpack.ts';

/** What was made of what was sent. */
export interface TakenIn {
  /** Path of `index.mdx` below the content folder. */
  file: string;
  /** What was changed on the way, and what the check says: one line each, in Japanese. */
  notes: string[];
}

/**
 * Makes case folders of what somebody sent by mail: the text that the form gave or a manuscript, pictures, a ZIP or a
 * folder of them; of several manuscripts, one for each. What is in them is data of a stranger. Nothing is written
 * before everything was read.
 * @param slug empty: the name of the file that was sent, else the reading of the firm
 * @throws ParcelError, ManuscriptError, UsageError in Japanese
 */
export async function intake(contentDir: string, paths: readonly string[], slug = ''): Promise<TakenIn[]> {
  if (slug) refuseSlug(contentDir, slug);
  const parcels = await openManuscripts(unpack(paths), readTaxonomies(contentDir));
  if (slug && parcels.length > 1)
    throw new UsageError(
      '原稿がいくつもあるので、フォルダー名は一つに決められません。--slug を外すか、一件ずつ渡してください',
    );
  const taken: TakenIn[] = [];
  const opened = parcels.map(({ pieces, notes }) => ({ notes, parcel: openParcel(pieces) }));
  for (const { parcel, notes: said } of opened) {
    const { text, pictures, kana, notes, slug: named } = parcel;
    const name = slug || named || suggestFolder(kana, todayInJapan(), entriesOf(contentDir, 'cases').slugs);
    const file = writeCaseFolder(
      contentDir,
      name,
      new Map<string, string | Uint8Array>([['index.mdx', text], ...pictures]),
    );
    const all = [...said, ...notes].map(visible);
    taken.push({ file, notes: [...all, ...(await findingsIn(contentDir, dirname(file)))] });
  }
  return taken;
}

/** What the check says of one folder. @param folder below the content folder */
export async function findingsIn(contentDir: string, folder: string): Promise<string[]> {
  const { findings } = await openContent(contentDir);
  return findings.filter(({ file }) => file.startsWith(`${folder}/`)).map(formatFinding);
}
