import { cleanText } from './clean-text.ts';

/** An MDX file cut into its frontmatter and its body, with the lines at which they begin. */
export interface MdxSource {
  frontmatter: string;
  frontmatterLine: number;
  body: string;
  bodyLine: number;
}

/**
 * Cuts `---` frontmatter from the body. A byte-order mark and CRLF are taken as they come.
 * @returns null when the file does not begin with a closed frontmatter block
 */
export function splitMdx(text: string): MdxSource | null {
  const clean = cleanText(text);
  if (!clean.startsWith('---\n')) return null;
  const end = clean.indexOf('\n---\n', 3);
  const closesFile = clean.endsWith('\n---') && end < 0;
  if (end < 0 && !closesFile) return null;
  const stop = closesFile ? clean.length - 4 : end;
  const frontmatter = clean.slice(4, stop + 1);
  const body = closesFile ? '' : clean.slice(end + 5);
  const bodyLine = clean.slice(0, clean.length - body.length).split('\n').length;
  return { frontmatter, frontmatterLine: 2, body, bodyLine };
}
