/**
 * Writes plain text so that Markdown and MDX show exactly that text: whatever a stranger typed stays text.
 * Blank lines part paragraphs, and lines that begin with `- ` or `・` are a list; there is no other markup.
 */
export function plainTextToMdx(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .split('\n')
    .map((line) => line.trim());
  const blocks: string[] = [];
  let list = false;
  for (const [index, line] of lines.entries()) {
    if (!line) {
      list = false;
      continue;
    }
    const item = /^(?:[-*]\s+|・\s*)(?=\S)(.*)$/.exec(line)?.[1];
    const before = index > 0 && lines[index - 1] !== '';
    if (item !== undefined)
      blocks.push(`${list && before ? '\n' : blocks.length ? '\n\n' : ''}- ${escapeLine(item)}`);
    // A line right after a list item would be taken into it; a line right after a line belongs to its paragraph.
    else blocks.push(`${before && !list ? '\n' : blocks.length ? '\n\n' : ''}${escapeLine(line)}`);
    list = item !== undefined;
  }
  return blocks.join('');
}

/** What GFM makes a link by itself, escaped or not. */
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.|mailto:|xmpp:)[^\s`]*|[-.\w+]+@[-\w]+(?:\.[-\w]+)*[^\s`]*/gi;

/** One line of text that no parser takes for anything else. Addresses are shown as code: escapes do not keep them. */
export function escapeLine(line: string): string {
  let result = '';
  let done = 0;
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    result += `${escapeMarks(line.slice(done, index), done === 0)}\`${address}\``;
    done = index + address.length;
  }
  return result + escapeMarks(line.slice(done), done === 0);
}

function escapeMarks(text: string, atLineStart: boolean): string {
  const escaped = text.replace(/[\\`*_{}[\]<>~|&$^!@]/g, (mark) => `\\${mark}`);
  if (!atLineStart) return escaped;
  return escaped
    .replace(/^(?=[#+=:-])/, '\\')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(
      /^(?:import|export)(?=\s|$|\\|"|')/,
      (word) => `&#x${word.charCodeAt(0).toString(16)};${word.slice(1)}`,
    );
}
