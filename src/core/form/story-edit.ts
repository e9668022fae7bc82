import { lineStart } from '#core/text/line-start.ts';
/** A text and what is selected in it. */
export interface Selected {
  text: string;
  from: number;
  to: number;
}

/** What a button puts in the place of a part of a text, and what is selected then. */
export interface Insertion {
  from: number;
  to: number;
  insert: string;
  selectFrom: number;
  selectTo: number;
}

const MARK = /^(?:[-・] |\d{1,2}[.)] )/;

/** The buttons above the texts of the story. */
export const STORY_TOOLS = [
  { id: 'bold', label: '太字' },
  { id: 'bullets', label: '箇条書き' },
  { id: 'numbers', label: '番号' },
  { id: 'table', label: '表' },
  { id: 'link', label: 'リンク' },
] as const;

/** The name of a button. */
export type StoryTool = (typeof STORY_TOOLS)[number]['id'];

/** What a button of the story does to a text. Pressed again, bold letters and lists are as they were before. */
export function useStoryTool(tool: StoryTool, selected: Selected): Insertion {
  if (tool === 'bold') return bold(selected);
  if (tool === 'table') return table(selected);
  if (tool === 'link') return link(selected);
  return listed(selected, tool === 'numbers');
}

function bold({ text, from, to }: Selected): Insertion {
  const chosen = text.slice(from, to);
  if (!chosen.trim()) return around(to, to, '**', '太字', '**');
  if (text.slice(from - 2, from) === '**' && text.slice(to, to + 2) === '**')
    return { from: from - 2, to: to + 2, insert: chosen, selectFrom: from - 2, selectTo: to - 2 };
  const lines = chosen.split('\n').map((line) => {
    const mark = MARK.exec(line)?.[0] ?? '';
    const rest = line.slice(mark.length);
    const word = rest.trim();
    if (!word) return line;
    const isBold = /^\*\*[^*]+\*\*$/.test(word);
    return mark + rest.replace(word, () => (isBold ? word.slice(2, -2) : `**${word.replaceAll('**', '')}**`));
  });
  return whole(from, to, lines.join('\n'));
}

function listed({ text, from, to }: Selected, numbered: boolean): Insertion {
  const start = lineStart(text, from);
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to);
  const lines = text.slice(start, end).split('\n');
  const own = numbered ? /^\d{1,2}[.)] / : /^[-・] /;
  const filled = lines.filter((line) => line.trim());
  const takeOff = filled.length > 0 && filled.every((line) => own.test(line));
  let number = 0;
  const written = lines.map((line) => {
    const bare = line.replace(MARK, '');
    if (takeOff || (!line.trim() && lines.length > 1)) return bare;
    number += 1;
    return `${numbered ? `${number}. ` : '- '}${bare}`;
  });
  const insertion = whole(start, end, written.join('\n'));
  return from === to ? { ...insertion, selectFrom: insertion.selectTo } : insertion;
}

function table({ text, from, to }: Selected): Insertion {
  const rows = text
    .slice(from, to)
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  const given = rows.length > 1 && rows.every((row) => row.length > 1);
  const [head = [], ...rest] = given
    ? rows
    : [
        ['項目', '内容'],
        ['一つめ', 'ここに書く'],
      ];
  const at = given ? from : to;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const drawn = [line(head), `|${' --- |'.repeat(head.length)}`, ...rest.map(line)].join('\n');
  const before =
    at === 0 || text.endsWith('\n\n', at) || text.slice(0, at).endsWith('\n\n') ? '' : gap(text, at);
  const insert = `${before}${drawn}${text.slice(to).startsWith('\n\n') ? '' : '\n\n'}`;
  const selectFrom = at + before.length + 2;
  return { from: at, to, insert, selectFrom, selectTo: selectFrom + (head[0]?.length ?? 0) };
}

const gap = (text: string, at: number): string => (text[at - 1] === '\n' ? '\n' : '\n\n');

function link({ text, from, to }: Selected): Insertion {
  const chosen = text.slice(from, to).replace(/\s+/g, ' ').trim();
  if (/^https:\/\/\S+$/.test(chosen)) {
    const insertion = around(from, to, '[', 'ページの題名', `](${chosen})`);
    return insertion;
  }
  const words = chosen.replace(/[[\]]/g, '') || 'ページの題名';
  const insert = `[${words}](https://)`;
  const selectFrom = from + words.length + 3;
  return { from, to, insert, selectFrom, selectTo: selectFrom + 'https://'.length };
}

function around(from: number, to: number, left: string, middle: string, right: string): Insertion {
  const selectFrom = from + left.length;
  return { from, to, insert: left + middle + right, selectFrom, selectTo: selectFrom + middle.length };
}

function whole(from: number, to: number, insert: string): Insertion {
  return { from, to, insert, selectFrom: from, selectTo: from + insert.length };
}
