import type { Nodes, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { plainText } from '../headings.ts';
import { COMMENT } from '../pieces.ts';
import type { DocumentRule, Spot } from '../rule.ts';
import { scan } from '../scan.ts';
import { inBody } from '../spot.ts';

/** What stands on a line before its value: 「- 」 and 「項目: 」. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[A-Za-z]\w*: +)?/;
/** Values that are closed by themselves, and what YAML reads as something else than words. */
const CLOSED = /^["'[{|>&*!%@`]/;

/** Nothing behind a value is read: a # in the middle of words cuts them off. */
const textComment: DocumentRule = {
  id: 'text/comment',
  severity: 'error',
  title: '値のうしろに「 #」を書かない',
  why: '設定欄では、空白と # のうしろは読まれません。「印を #うどんの会 に」と書くと、「印を」までしかページに出ません。行の頭の # は覚え書きとして使えます。',
  fixable: true,
  check({ pieces }) {
    return pieces.flatMap(({ field, text, after = '', line, column, offset = 0 }): Spot[] => {
      if (field !== COMMENT || !after.trim()) return [];
      const start = BEFORE_VALUE.exec(after)?.[0].length ?? 0;
      const value = after.slice(start).trimEnd();
      const whole = `${after.slice(start)}${text}`;
      // Behind a value that is closed by itself, 「# 」 begins an editor's own note, as everywhere in YAML.
      if (CLOSED.test(value) && /^#\s/.test(text)) return [];
      // A heading of a group (「points: # 三つ」) has no value that could be cut.
      if (!value && !/^#\S/.test(text)) return [];
      const place = pieces.find((one) => one.line === line && one.field !== COMMENT);
      const quotable = value && !CLOSED.test(value) && !/["\\]/.test(whole) && /^#\S/.test(text);
      return [
        {
          line,
          column,
          field: place?.field ?? COMMENT,
          message: `「${[...text].slice(0, 30).join('')}」は読まれません（「 #」よりうしろは覚え書きになります）`,
          remedy:
            '値に入れるなら、値の全体を "…" で囲んでください。覚え書きなら、# から始まる別の行にしてください',
          ...(quotable
            ? {
                fix: {
                  offset: offset - after.length + start,
                  length: whole.length,
                  text: `"${whole.trimEnd()}"`,
                },
              }
            : {}),
        },
      ];
    });
  },
};

/** Every cell of a table has its column, and nothing but rows stands in it. */
const tableCells: DocumentRule = {
  id: 'table/cells',
  severity: 'error',
  title: '表の行は、見出しの行とマスの数が同じ',
  why: '見出しより多いマスは、ページに出ません。表のすぐ下に続けた文は、表の行になってしまいます。',
  check({ tree, bodyLine, text }) {
    const spots: Spot[] = [];
    if (!tree) return spots;
    const lines = text.split('\n');
    visit(tree, 'table', (table: Table) => {
      const columns = table.children[0]?.children.length ?? 0;
      for (const row of table.children.slice(1)) {
        const { line: at = 1, column = 1 } = row.position?.start ?? {};
        const place = { line: at + bodyLine - 1, column };
        const cells = row.children.length;
        if (!(lines[place.line - 1] ?? '').includes('|')) {
          const message = `「${plainText(row).slice(0, 20)}」が表の行になっています`;
          spots.push(inBody(place, message, '表と次の文のあいだに、空の行を入れてください'));
        } else if (cells !== columns) {
          const message =
            cells > columns
              ? `この行のマスは${cells}、見出しの行は${columns}です。多いマスは表に出ません`
              : `この行のマスは${cells}、見出しの行は${columns}です`;
          const remedy = 'マスの数をそろえてください。「|」そのものは「\\|」か全角の「｜」と書けます';
          spots.push(inBody(place, message, remedy));
        }
      }
    });
    return spots;
  },
};

/** A note is called, and a call has its note. */
const noteUse: DocumentRule = {
  id: 'note/use',
  severity: 'error',
  title: '注は、本文から呼ばれていて、呼ぶ注は書いてある',
  why: '本文に印（[^1]）の無い注は、ページに出ません。注の無い印は、記号のまま出ます。',
  check({ tree, bodyLine, pieces }) {
    if (!tree) return [];
    const called = new Set<string>();
    const defined = new Set<string>();
    const spots: Spot[] = [];
    visit(tree, (node: Nodes) => {
      if (
        node.type === 'footnoteReference' ||
        node.type === 'linkReference' ||
        node.type === 'imageReference'
      )
        called.add(`${node.type[0]}${node.identifier}`);
    });
    visit(tree, (node: Nodes) => {
      if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return;
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const place = { line: line + bodyLine - 1, column };
      const name = node.label ?? node.identifier;
      const key = `${node.type} ${node.identifier}`;
      if (defined.has(key))
        spots.push(
          inBody(
            place,
            `「[${node.type === 'definition' ? '' : '^'}${name}]:」の行が二つあります。あとのものはページに出ません`,
            'どちらかの名前を変えるか、一つにまとめてください',
          ),
        );
      defined.add(key);
      if (node.type === 'footnoteDefinition' && !called.has(`f${node.identifier}`))
        spots.push(
          inBody(
            place,
            `注「${name}」はどこからも呼ばれていません。ページに出ません`,
            `本文に [^${name}] と印を書くか、注を取り除いてください`,
          ),
        );
      if (
        node.type === 'definition' &&
        !called.has(`l${node.identifier}`) &&
        !called.has(`i${node.identifier}`)
      )
        spots.push(
          inBody(
            place,
            `「[${name}]:」の行はどこからも使われていません。ページに出ません`,
            `本文に [${name}] と書くか、この行を取り除いてください`,
          ),
        );
    });
    const open = scan(
      pieces.filter(({ field }) => field === '本文'),
      ['prose'],
      /\[\^([^\]\s]{1,40})\]/g,
      ([found, name]) => ({
        message: `注「${found}」の中身がありません。記号のまま出ます`,
        remedy: `「[^${name}]: 注の文」の行を書き足してください`,
      }),
    );
    return [...spots, ...open];
  },
};

/** The numbers of a list are shown as they are written. */
const listNumber: DocumentRule = {
  id: 'list/number',
  severity: 'warning',
  title: '番号の一覧は、書いた番号のとおりに出る',
  why: '番号の一覧は、はじめの番号から一つずつ数えて出ます。とばした番号や、さかのぼる番号は、別の番号に変わります。',
  check({ tree, bodyLine, text }) {
    const spots: Spot[] = [];
    if (!tree) return spots;
    const lines = text.split('\n');
    visit(tree, 'list', (list) => {
      if (!list.ordered) return;
      const written = list.children.map(({ position }) => {
        const { line = 1, column = 1 } = position?.start ?? {};
        const at = { line: line + bodyLine - 1, column };
        return { ...at, number: Number.parseInt(lines[at.line - 1]?.slice(column - 1) ?? '', 10) };
      });
      // 「1. 1. 1.」 is how many write a list that counts itself.
      if (written.every(({ number }) => number === written[0]?.number)) return;
      const start = list.start ?? 1;
      const wrong = written.find(({ number }, index) => number !== start + index);
      if (!wrong) return;
      const shown = start + written.indexOf(wrong);
      const message = `「${wrong.number}.」は「${shown}.」と出ます`;
      spots.push(inBody(wrong, message, '番号を順に書くか、文の中の番号なら「（3）」のように書いてください'));
    });
    return spots;
  },
};

/** Whatever somebody wrote is seen by readers, or is told here. */
export const SHOWN_RULES: readonly DocumentRule[] = [textComment, tableCells, noteUse, listNumber];
