/** The text of a file as every check reads it: no byte-order mark, lines ended by LF. */
export function cleanText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
