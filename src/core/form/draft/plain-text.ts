import { withoutEndMarks } from '#core/text/address-end.ts';
import { isRow, listItems, tableRows } from '#core/text/line-shapes.ts';

/**
 * Writes plain text so that Markdown and MDX show exactly that text: whatever a stranger typed stays text.
 * Blank lines part paragraphs; lines that begin with `- `, `・`, `1.` or `（1）` are a list, lines apart by tabs or upright lines
 * a table, an address of https:// a link. `**太字**`, `[題名](https://…)` and `![説明](./photo.jpg)` are what they look like; there is no
 * other markup.
 */
export function plainTextToMdx(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .split('\n')
    .map((line) => line.trim());
  const items = listItems(lines);
  const blocks: { kind: 'bullet' | 'number' | 'table' | 'text'; lines: string[] }[] = [];
  let next = 0;
  let mark = '.';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line) continue;
    const table = items[at] ? undefined : tableAt(lines, at);
    if (table) {
      blocks.push({ kind: 'table', lines: table.lines });
      at = table.end - 1;
      continue;
    }
    const item = items[at];
    const kind = item?.kind ?? 'text';
    const goesOn = lines[at - 1] !== '' && blocks.at(-1)?.kind === kind;
    let written = escapeLine(item?.text ?? line);
    if (item?.kind === 'bullet') written = `- ${written}`;
    if (item?.kind === 'number') {
      // Another mark begins another list, so that a number out of order is shown as it was typed.
      const number = item.number ?? 0;
      const follows = blocks.at(-1)?.kind === 'number';
      if (follows && number !== next) mark = mark === '.' ? ')' : '.';
      written = `${number}${mark} ${written}`;
      next = number + 1;
    }
    if (goesOn) blocks.at(-1)?.lines.push(written);
    else blocks.push({ kind, lines: [written] });
  }
  return blocks.map((block) => block.lines.join('\n')).join('\n\n');
}

/** The table whose rows begin at a line, its cells escaped, and the line behind it; undefined where there is none. */
function tableAt(lines: readonly string[], at: number): { lines: string[]; end: number } | undefined {
  const columns = (line = '') => (isRow(line) ? line.split(/[\t|｜]/).length : 1);
  let end = at;
  while (columns(lines[end]) > 1 && columns(lines[end]) === columns(lines[at])) end += 1;
  const [head, ...rest] = tableRows(lines.slice(at, end)) ?? [];
  if (!head) return undefined;
  const cellOf = (cell: string) => escapeLine(cell).replace(/(?<!\\)\|/g, '\\|');
  const row = (cells: readonly string[]) => `| ${cells.map(cellOf).join(' | ')} |`;
  return { lines: [row(head), `|${' --- |'.repeat(head.length)}`, ...rest.map(row)], end };
}

/** What GFM makes a link by itself, escaped or not. An address is ASCII: it ends where Japanese goes on. */
const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|www\.|mailto:|xmpp:)[!-_a-~]*|(?<![-.\w+])[-.\w+]+@[-\w]+(?:\.[-\w]+)*[!-_a-~]*/gi;
/** An address that may be opened: encrypted, of a named host. */
const LINK = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?:[/?#][!-[\]-~]*)?$/i;

/** No space stands inside a mark of bold letters. */
const EDGE = String.raw`[^\s*\\]`;
/** What people and the buttons of the form write for bold letters, links and pictures of their own. */
const MARKUP = new RegExp(
  String.raw`(?<![*\\])\*\*(?<bold>${EDGE}(?:[^*\n]{0,300}${EDGE})?)\*\*(?!\*)` +
    String.raw`|!\[(?<alt>[^\][\n]{1,300})\]\(\./(?<picture>[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp|avif))\)` +
    String.raw`|(?<!!)\[(?<words>[^\][\n]{1,200})\]\((?<address>https://[^\s()]{4,500})\)`,
  'gu',
);

/**
 * One line of text that no parser takes for anything else but the markup of the form.
 * @param atStart whether it stands at the start of a line, where some marks begin a block
 */
export function escapeLine(line: string, atStart = true): string {
  let result = '';
  let done = 0;
  for (const { 0: found, index, groups = {} } of line.matchAll(MARKUP)) {
    const { bold, alt, picture, words, address = '' } = groups;
    if (words !== undefined && !LINK.test(address)) continue;
    result += escapeText(line.slice(done, index), atStart && done === 0);
    if (bold !== undefined) result += `**${escapeLine(bold, false)}**`;
    else if (picture) result += `![${escapeMarks(alt ?? '', false)}](./${picture})`;
    else result += `[${escapeMarks(words ?? '', false)}](${escapeUrl(address)})`;
    done = index + found.length;
  }
  return result + escapeText(line.slice(done), atStart && done === 0);
}

/** Text without markup. Addresses that may not be opened are shown as code: escapes do not keep them. */
function escapeText(line: string, first: boolean): string {
  let result = '';
  let done = 0;
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const link = LINK.exec(withoutEndMarks(found))?.[0];
    result += escapeMarks(line.slice(done, index), first && done === 0);
    result += link ? `[${escapeMarks(link, false)}](${escapeUrl(link)})` : `\`${found}\``;
    done = index + (link ?? found).length;
  }
  return result + escapeMarks(line.slice(done), first && done === 0);
}

function escapeUrl(url: string): string {
  return url.replace(/[^A-Za-z0-9:/?=.,;%#+-]/g, '\\$&');
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
