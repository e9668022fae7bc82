import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageFacts } from '#core/check/image/image-facts.ts';
import { TYPE_OF_ENDING } from '#core/check/image/sniff.ts';
import type { FolderFile } from '#core/check/rule.ts';
import { MAX_IMAGE_BYTES } from '#core/check/rules/images.ts';
import { type ForeignCode, foreignCode } from '#core/text/foreign-code.ts';

/** Larger text files are not opened. */
const MAX_TEXT_BYTES = 1_000_000;

/** The text of a file, or what keeps it from being read. */
export type PlainText = { text: string } | { fault: 'missing' | 'link' | 'size' | 'kind' | ForeignCode };

/** A file beside an entry; of a picture that was opened, the SHA-256 of its bytes. */
export interface FoundFile extends FolderFile {
  hash?: string;
}

/**
 * Reads a text file that must be a plain file of a bearable size: links are not followed.
 * @returns its text, or what keeps it from being read
 */
export function readPlainText(path: string): PlainText {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return { fault: 'missing' };
  if (status.isSymbolicLink()) return { fault: 'link' };
  if (!status.isFile()) return { fault: 'kind' };
  if (status.size > MAX_TEXT_BYTES) return { fault: 'size' };
  const bytes = readFileSync(path);
  const fault = foreignCode(bytes);
  return fault ? { fault } : { text: bytes.toString('utf8') };
}

/** What lies in the folder of an entry, pictures looked into. A folder that is not there is empty. */
export function readFolder(path: string): FoundFile[] {
  return listing(path).map((item) => {
    const file = join(path, item.name);
    const kind = item.isSymbolicLink()
      ? 'link'
      : item.isFile()
        ? 'file'
        : item.isDirectory()
          ? 'folder'
          : 'other';
    const bytes = kind === 'file' ? lstatSync(file).size : 0;
    const isImage = kind === 'file' && isImageName(item.name);
    if (!isImage) return { name: item.name, kind, bytes };
    // A file far over the limit is refused by its size and need not be opened.
    if (bytes > 4 * MAX_IMAGE_BYTES)
      return { name: item.name, kind, bytes, image: { position: false, svg: [] } };
    const content = readFileSync(file);
    const hash = createHash('sha256').update(content).digest('hex');
    return { name: item.name, kind, bytes, image: imageFacts(content), hash };
  });
}

/** Whether a file's name ends like a picture's. */
export function isImageName(name: string): boolean {
  return Object.hasOwn(TYPE_OF_ENDING, name.split('.').at(-1) ?? '');
}

/** Items of a folder by name; none when it is not there or is a link to elsewhere. */
export function listing(path: string): Dirent[] {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
