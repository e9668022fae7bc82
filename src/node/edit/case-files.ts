import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffArrays } from 'diff';
import { cleanText } from '#core/check/source/clean-text.ts';
import { openOriginal } from '#core/form/edit/original.ts';
import { textAt } from '#core/schema/plain-data.ts';
import { writeWhole } from '#node/cache/write-whole.ts';
import { entriesOf } from '#node/content/content-layout.ts';
import { entryFile } from '#node/content/entry-file.ts';
import { listing, readPlainText } from '#node/content/folder.ts';
import { writeCaseFolder } from '#node/contribute/case-folder.ts';

/** A case of the working tree as the form opens it; a text that cannot be read is told by the check. */
export interface CaseFile {
  slug: string;
  /** Without byte-order mark, lines ended by LF. */
  text: string;
  /** Names of what lies beside it and is no text. */
  pictures: string[];
}

/** What is saved of a case. */
export interface SavedCase {
  slug: string;
  /** The text as it was opened; undefined for a new case. */
  before: string | undefined;
  text: string;
  /** File name → bytes of pictures that come with it. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** The file is not as it was opened: nothing was written. */
export class ChangedMeanwhile extends Error {}

/** Every case of a content folder whose file can be read, drafts among them. */
export function caseFiles(contentDir: string): CaseFile[] {
  return entriesOf(contentDir, 'cases').slugs.flatMap((slug) => {
    const read = readPlainText(join(contentDir, entryFile('cases', slug)));
    if ('fault' in read) return [];
    const beside = listing(join(contentDir, 'cases', slug)).map(({ name }) => name);
    const pictures = beside.filter((name) => !/\.(?:mdx|yaml)$/.test(name));
    return [{ slug, text: cleanText(read.text), pictures }];
  });
}

/** How a case stands in the list: its title, and the state that its file says; empty where the form cannot open it. */
export function standingOf({ slug, text, pictures }: CaseFile): { title: string; state: string } {
  const data = openOriginal({ slug, text, pictures })?.answers.data;
  return { title: textAt(data, 'title') ?? slug, state: textAt(data, 'publication') ?? '' };
}

/**
 * Writes a case to its file, or a new one to its folder. Lines that did not change keep every byte, line ends and
 * byte-order mark too; a text that did not change is not written at all.
 * @throws ChangedMeanwhile, UsageError of `writeCaseFolder`, what the disk says; in each case nothing was written
 */
export function saveCase(contentDir: string, { slug, before, text, pictures }: SavedCase): void {
  if (before === undefined) {
    writeCaseFolder(
      contentDir,
      slug,
      new Map<string, string | Uint8Array>([['index.mdx', text], ...pictures]),
    );
    return;
  }
  const path = join(contentDir, entryFile('cases', slug));
  const read = readPlainText(path);
  if ('fault' in read || cleanText(read.text) !== before) throw new ChangedMeanwhile(slug);
  const beside = join(contentDir, 'cases', slug);
  for (const [name, bytes] of pictures) {
    const place = join(beside, name);
    const there = lstatSync(place, { throwIfNoEntry: false });
    if (there && !(there.isFile() && readFileSync(place).equals(bytes))) throw new ChangedMeanwhile(name);
  }
  for (const [name, bytes] of pictures) writeWhole(join(beside, name), bytes);
  if (text !== before) writeWhole(path, withLineEnds(read.text, text));
}

/** A text with the byte-order mark and the line ends of the file it takes the place of; new lines end as most do. */
export function withLineEnds(raw: string, text: string): string {
  const mark = raw.startsWith('\uFEFF') ? '\uFEFF' : '';
  const written = raw.slice(mark.length);
  const returns = written.match(/\r\n?/g)?.length ?? 0;
  if (!returns) return mark + text;
  const lines = written.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const most = returns * 2 > lines.length ? (written.includes('\r\n') ? '\r\n' : '\r') : '\n';
  const was = lines.map((line) => line.replace(/\r\n?$/, '\n'));
  let at = 0;
  let whole = mark;
  for (const { added, removed, value } of diffArrays(was, text.split(/(?<=\n)/))) {
    if (added) whole += value.map((line) => line.replace(/\n$/, most)).join('');
    else if (!removed) whole += lines.slice(at, at + value.length).join('');
    if (!added) at += value.length;
  }
  return whole;
}
