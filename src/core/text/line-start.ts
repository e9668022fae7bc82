/** Where the line begins in which an offset of a text stands. An offset at a line break stands in the line before it. */
export function lineStart(text: string, offset: number): number {
  // `lastIndexOf` takes a place before the first letter for the first letter.
  return text.slice(0, offset).lastIndexOf('\n') + 1;
}
