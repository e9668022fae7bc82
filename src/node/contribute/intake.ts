import { dirname } from 'node:path';
import { formatFinding, visible } from '#core/check/source/finding.ts';
import { suggestFolder } from '#core/form/folder-name.ts';
import { openParcel } from '#core/form/parcel.ts';
import { todayInJapan } from '#core/format/today.ts';
import { entriesOf } from '#node/content/content-layout.ts';
import { openContent } from '#node/content/open-content.ts';
import { refuseSlug, writeCaseFolder } from './case-folder.ts';
import { unpack } from './unpack.ts';

/** What was made of what was sent. */
export interface TakenIn {
  /** Path of `index.mdx` below the content folder. */
  file: string;
  /** What was changed on the way, and what the check says: one line each, in Japanese. */
  notes: string[];
}

/**
 * Makes a case folder of what somebody sent by mail: the text that the form gave, pictures, a ZIP or a folder of them.
 * What is in them is data of a stranger. Nothing is written before everything was read.
 * @param slug empty: the name of the file that was sent, else the reading of the firm
 * @throws ParcelError, UsageError in Japanese
 */
export async function intake(contentDir: string, paths: readonly string[], slug = ''): Promise<TakenIn> {
  if (slug) refuseSlug(contentDir, slug);
  const { text, pictures, kana, notes, slug: named } = openParcel(unpack(paths));
  const name = slug || named || suggestFolder(kana, todayInJapan(), entriesOf(contentDir, 'cases').slugs);
  const file = writeCaseFolder(
    contentDir,
    name,
    new Map<string, string | Uint8Array>([['index.mdx', text], ...pictures]),
  );
  return { file, notes: [...notes.map(visible), ...(await findingsIn(contentDir, dirname(file)))] };
}

/** What the check says of one folder. @param folder below the content folder */
export async function findingsIn(contentDir: string, folder: string): Promise<string[]> {
  const { findings } = await openContent(contentDir);
  return findings.filter(({ file }) => file.startsWith(`${folder}/`)).map(formatFinding);
}
