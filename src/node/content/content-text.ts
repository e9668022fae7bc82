import { join } from 'node:path';
import { ContentError } from './content-error.ts';
import { unreadable, wholeFile } from './content-faults.ts';
import { readPlainText } from './folder.ts';

/**
 * Text of a file of the content folder that stands by itself (settings, vocabularies, programme). Links and
 * files too large to be read are refused.
 * @param file path below the content folder
 * @returns undefined when the file is not there
 * @throws ContentError when it is there and may not be opened
 */
export function optionalText(contentDir: string, file: string): string | undefined {
  const read = readPlainText(join(contentDir, file));
  if ('text' in read) return read.text;
  if (read.fault === 'missing') return undefined;
  throw new ContentError([unreadable(file, read.fault)]);
}

/**
 * The same for a file that must be there.
 * @throws ContentError when it is not there or may not be opened
 */
export function requiredText(contentDir: string, file: string): string {
  const text = optionalText(contentDir, file);
  if (text !== undefined) return text;
  const message = `${file} が読めません`;
  throw new ContentError([wholeFile(file, 'content/missing', message, '元の content/ から写してください')]);
}
