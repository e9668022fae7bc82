/** A text of the page as it stands in the file, or the end of a block. */
export type Piece = string | null;

const JAPANESE = String.raw`[\p{scx=Hira}\p{scx=Kana}\p{sc=Han}、。，．・：；？！」』）】〕〉》「『（【〔〈《]`;
/** A line of the file that was broken inside a Japanese sentence: there is no space where none was written. */
const BROKEN_LINE = new RegExp(`(?<=${JAPANESE})[ \\t]*\\r?\\n[ \\t\\r\\n]*(?=${JAPANESE})`, 'gu');

/**
 * A text as it is read: white space as one space, none where a Japanese sentence goes on in the next line of the file,
 * a line for each block.
 */
export function tidied(pieces: string | readonly Piece[]): string {
  const blocks: string[] = [''];
  for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
    if (piece === null) blocks.push('');
    else blocks[blocks.length - 1] += piece;
  }
  return blocks
    .map((block) => block.replace(BROKEN_LINE, '').replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
