import { isRow, type ListItem, listItems, tableRows } from '#core/text/line-shapes.ts';
import { paragraphs, type Written } from '../paragraphs.ts';
import type { Piece } from '../pieces.ts';
import type { DocumentRule, Spot } from '../rule.ts';
import { scan } from '../scan.ts';

/** A fault of a paragraph, with the lines that are meant in its place. */
function spot(
  { lines, line, offset }: Written,
  at: number,
  mended: readonly string[],
  message: string,
): Spot {
  return {
    line: line + at,
    column: 1,
    field: '本文',
    message,
    remedy: 'npm run check -- --fix で直せます',
    fix: { offset, length: lines.join('\n').length, text: mended.join('\n') },
  };
}

/** An item of a list as Markdown writes it. */
function written({ number, text }: ListItem): string {
  return `${number ? `${number}.` : '-'} ${text}`;
}

/** Lines that are meant as a list are one. */
const listShape: DocumentRule = {
  id: 'list/shape',
  severity: 'error',
  title: '箇条書きは「- 」か「1. 」で始め、前に空の行を入れる',
  why: '「・価格」「1.価格」「（1）価格」「-　価格」と続く行は一覧にならず、一つづきの文になって出ます。',
  fixable: true,
  check(subject) {
    return paragraphs(subject).flatMap((paragraph) => {
      const items = listItems(paragraph.lines);
      const count = items.filter(Boolean).length;
      const first = items.findIndex(Boolean);
      // A mark at the head of a line that stands alone is seen as it is written.
      const isOnlyLine = paragraph.lines.length === 1 && !/^[ 　]*[-*－＊]　/.test(paragraph.lines[0] ?? '');
      if (!count || isOnlyLine) return [];
      const mended = paragraph.lines.flatMap((line, at) => {
        const [before, one] = [items[at - 1], items[at]];
        const goesOn = at === 0 || before?.kind === one?.kind || (!one && /^[ 　]/.test(line));
        const text = one ? written(one) : line;
        return goesOn ? [text] : ['', text];
      });
      const shown = (paragraph.lines[first] ?? '').trim().slice(0, 20);
      return [
        spot(
          paragraph,
          first,
          mended,
          `「${shown}」からの${count}行は、一覧にならず、つながった文になります`,
        ),
      ];
    });
  },
};

/** Lines that are meant as a table are one. */
const tableShape: DocumentRule = {
  id: 'table/shape',
  severity: 'error',
  title: '表は、半角の | で区切る',
  why: '表計算から貼ったタブ区切りの行や、全角の ｜ で区切った行は表にならず、一つづきの文になって出ます。',
  fixable: true,
  check(subject) {
    return paragraphs(subject).flatMap((paragraph) => {
      const { lines } = paragraph;
      const first = lines.findIndex(isRow);
      const end = first < 0 ? -1 : lines.findIndex((line, at) => at > first && !isRow(line));
      const table = first < 0 ? undefined : tableRows(lines.slice(first, end < 0 ? lines.length : end));
      if (!table) return [];
      const row = (cells: readonly string[]) =>
        `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      const [head = [], ...rest] = table;
      const mended = [
        ...lines.slice(0, first).concat(first > 0 ? [''] : []),
        ...[row(head), row(head.map(() => '---')), ...rest.map(row)],
        ...(end < 0 ? [] : ['', ...lines.slice(end)]),
      ];
      return [
        spot(
          paragraph,
          first,
          mended,
          `「${(head[0] ?? '').slice(0, 20)}」からの${table.length}行は、表になりません`,
        ),
      ];
    });
  },
};

/** A quotation begins with the half-width mark. */
const quoteShape: DocumentRule = {
  id: 'quote/shape',
  severity: 'error',
  title: '引用は、半角の「> 」で始める',
  why: '全角の ＞ で始めた行は引用にならず、記号のまま出ます。',
  fixable: true,
  check(subject) {
    return paragraphs(subject)
      .filter(({ lines }) => lines.every((line) => /^[ 　]*＞/.test(line)))
      .map((paragraph) =>
        spot(
          paragraph,
          0,
          paragraph.lines.map((line) => line.replace(/^[ 　]*＞[ 　]*/, '> ')),
          '「＞」の行は引用になりません',
        ),
      );
  },
};

/** What other places read as marks and this one shows as letters. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/\[\[[^[\]\n]{1,60}\]\]/g, '[題名](/cases/フォルダー名/) のように、行き先を書いてください'],
  [/^:{3,}.{0,40}/g, '囲みは <Callout title="題名"> と </Callout> で書いてください'],
  [/(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/.~])/g, '絵文字の名前は使えません。言葉で書いてください'],
  [/__[^_\s][^_\n]{0,80}__/g, '太字は **太字** と書いてください'],
  [/==[^=\s][^=\n]{0,80}==/g, '目立たせるには **太字** と書いてください'],
];

/** A reading above letters, which only a body shows. */
const READING = /[一-龠々]{1,10}《[ぁ-んァ-ヶー・ ]{1,30}》/g;

/** Marks of other places are not shown as letters. */
const textNotation: DocumentRule = {
  id: 'text/notation',
  severity: 'warning',
  title: 'ほかの場所の書き方（[[ ]]、:::、:smile:、__ __）を使わない',
  why: 'このサイトでは効かず、記号のまま出ます。',
  check: ({ pieces }) => {
    const [body, settings] = [true, false].map((isBody) =>
      pieces.filter(({ field }) => (field === '本文') === isBody),
    );
    const told = (among: readonly Piece[] | undefined, pattern: RegExp, remedy: string) =>
      scan(among ?? [], ['prose', 'name'], pattern, ([found]) => ({
        message: `「${found.slice(0, 30)}」は、記号のまま出ます`,
        remedy,
      }));
    return [
      ...FOREIGN.flatMap(([pattern, remedy]) => told(body, pattern, remedy)),
      ...told(
        settings,
        READING,
        '設定欄では、ふりがなは「製麺（せいめん）」のように、かっこで書いてください',
      ),
    ];
  },
};

/** Lists, tables and quotations come out as they are meant. */
export const SHAPE_RULES: readonly DocumentRule[] = [listShape, tableShape, quoteShape, textNotation];
