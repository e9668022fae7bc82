/** 「・」 and its like; a hyphen before a space of either width. */
const BULLET = /^[ 　]*(?:[・•●○◦■□◆◇▪][ 　]*|[-*－＊ー][ 　\t]+)(?=\S)/;
/** 「1.」 「１．」 「1）」 「（1）」, not the beginning of 「1.5倍」 nor 「01.」. */
const NUMBER =
  /^[ 　]*(?:[（(]([1-9１-９][\d０-９]?)[）)]|([1-9１-９][\d０-９]?)[.．)）、](?![\d０-９]))[ 　]*(?=\S)/;

/** What marks an item only where the lines beside it begin alike, and whether the mark is a part of what is said. */
const BESIDE: readonly (readonly [RegExp, isSaid: boolean])[] = [
  // 「-価格」 「－価格」 「ー価格」 「+価格」: no minus sign and no dash of a sentence.
  [/^[ 　]*(?:[-－‐−–—―ー]|[+＋]|[*＊](?![^*＊\n]{1,60}[*＊]))(?=[\p{L}「『（])/u, false],
  [/^[ 　]*[◎★☆▶►▷▸➢➤→⇒✓✔❖※](?=[^\s])/u, true],
  [/^[ 　]*(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\d\ufe0f?\u20e3)/u, true],
  // 「一、」 「ア　」 「（ア）」 「a)」 「Ⅱ．」
  [/^[ 　]*[（(][一二三四五六七八九十ア-ンa-zA-Zａ-ｚＡ-Ｚ][）)](?=\S)/, true],
  [/^[ 　]*(?:[一二三四五六七八九十ア-ンa-zA-Zａ-ｚＡ-Ｚ]|[Ⅰ-ⅻ]|[IVX]{2,4})[.．)）、　][ 　]*(?=\S)/, true],
  [/^[ 　]*[1-9１-９][\d０-９]?　+(?=\S)/, true],
];

/** A line that people mean as an item of a list, without its mark. */
export interface ListItem {
  kind: 'bullet' | 'number';
  text: string;
  number?: number;
}

/** A line as an item of a list; undefined when it begins with no mark of one. */
function listItem(written: string): ListItem | undefined {
  // 「⑴」 is 「(1)」 in one letter.
  const line = written.replace(/^([ 　]*)([⑴-⒛])/, (_, space, mark) => space + mark.normalize('NFKC'));
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined) return { kind: 'bullet', text: line.slice(bullet.length) };
  const number = NUMBER.exec(line);
  const digits = number?.[1] ?? number?.[2];
  if (!number || digits === undefined) return undefined;
  return { kind: 'number', text: line.slice(number[0].length), number: Number(digits.normalize('NFKC')) };
}

/** Each of the lines as an item of a list, or undefined: marks that mean little alone count where two lines have them. */
export function listItems(lines: readonly string[]): (ListItem | undefined)[] {
  const marks = lines.map((line) => BESIDE.findIndex(([mark]) => mark.test(line)));
  return lines.map((line, at) => {
    const alone = listItem(line);
    const mark = marks[at] ?? -1;
    const [shape, isSaid] = BESIDE[mark] ?? [];
    if (alone || !shape || (marks[at - 1] !== mark && marks[at + 1] !== mark)) return alone;
    return { kind: 'bullet', text: isSaid ? line.trim() : line.replace(shape, '') };
  });
}

/** The line under the head of a table, with long vowel marks and dashes of any width for its hyphens. */
const RULER = /^[|｜ 　:：ー－—―─-]+$/;
const DASH = /[ー－—―─-]/;

/** Whether a line may be a row: its cells stand apart by tabs or by upright lines, which are no marks of a reading. */
export function isRow(line: string): boolean {
  return line.includes('\t') || (/[|｜]/.test(line) && !/[|｜][^|｜《》]+《/.test(line));
}

/**
 * Lines that people mean as a table, apart by tabs or by upright lines of either width.
 * @returns the cells of each row without the ruler under the head; undefined unless all rows have as many, two at least
 */
export function tableRows(lines: readonly string[]): string[][] | undefined {
  const mark = lines.every((line) => line.includes('\t')) ? '\t' : /[|｜]/;
  const all = lines
    .filter((line, at) => !(at === 1 && RULER.test(line) && DASH.test(line)))
    .map((line) => (mark === '\t' ? line : line.trim().replace(/^[|｜]|[|｜]$/g, '')).split(mark));
  const columns = all[0]?.length ?? 0;
  if (lines.length < 2 || columns < 2 || all.some((row) => row.length !== columns)) return undefined;
  return all.map((row) => row.map((cell) => cell.trim()));
}
