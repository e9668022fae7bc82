/**
 * One piece of a manuscript, whatever program it was written with. Texts may hold line breaks; a table has as many
 * cells in every row, and a cell that another one covers is empty. `about` is what a picture's author said it shows.
 */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  /** `bold`: all of it is bold or larger than the rest, as people write headings by hand. */
  | { kind: 'paragraph'; text: string; bold?: boolean }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'table'; rows: readonly (readonly string[])[] }
  | { kind: 'picture'; name: string; about: string };

/** What a file of Word, PowerPoint or Excel holds. */
export interface Manuscript {
  blocks: readonly Block[];
  /** File name → bytes of the pictures that a block names. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** What is in the file and not in the blocks, one sentence each, in Japanese: comments, hidden sheets. */
  left: readonly string[];
}

/** Level of the heading that names the whole manuscript. */
export const TITLE_LEVEL = 0;
