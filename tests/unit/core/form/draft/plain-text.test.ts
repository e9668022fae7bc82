import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { checkMdx } from '#core/check/source/check-mdx.ts';
import { plainTextToMdx } from '#core/form/draft/plain-text.ts';
import { parseMdx } from '#core/markdown/parse-mdx.ts';
import { listItems } from '#core/text/line-shapes.ts';

/** The lines a reader sees, one a block line. */
function shown(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'list' && node.ordered)
    return node.children.map((one, at) => `${(node.start ?? 1) + at}. ${shown(one)}`).join('');
  const inner = 'children' in node ? node.children.map((child) => shown(child as Nodes)).join('') : '';
  return ['paragraph', 'tableCell'].includes(node.type) ? `${inner}\n` : inner;
}

/** Letters that stand for links are not shown. Which `**` are marks of bold letters, and which stay, the examples below say. */
function unmarked(line: string): string {
  return line.replace(/(?<!!)\[([^\][]+)\]\(https:\/\/example\.jp\/[a-z]*\)/g, '$1');
}

const stars = (value: string) => value.split('*').length - 1;
const countBold = (node: Nodes): number =>
  (node.type === 'strong' ? 1 : 0) +
  ('children' in node ? node.children.reduce((sum, child) => sum + countBold(child as Nodes), 0) : 0);

/** The same lines by a simpler road: every line that is not blank, its list mark as lists show it. */
function expected(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .map((line, at, all) => {
      const { kind, text = line, number } = listItems(all)[at] ?? {};
      return unmarked(kind === 'number' ? `${number}. ${text}` : text);
    })
    .filter(Boolean)
    .join('\n');
}

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      '{process.exit()}',
      'import x from "y"',
      'export const a = 1',
      'import{a}from"b"',
      '# 見出し',
      '## 成果',
      '---',
      '===',
      '***',
    ],
    ...[
      '> 引用',
      '1. 一',
      '1. 一\n2. 二\n',
      '（3）三\n1）一\n',
      '年\t売上\n2021\t8|5\n',
      'https://example.org/men_u(1)?a=b&c をご覧',
      '詳しくはhttps://example.org/menをご覧',
      '2) 二',
      '+ 足す',
      '- 項目',
      '・項目',
      '* 星',
      '| a | b |',
      '| - | - |',
      '```',
      '~~~',
      '**太字**',
      '字**「太い」**字',
      'a**b**c',
      '** 空 **',
      '[題名](https://example.jp/men)',
      '_斜体_',
      '`code`',
    ],
    ...[
      '[x](javascript:alert(1))',
      '![x](y)',
      '[x]: http://a.b',
      '[^1]',
      '[^1]: 注',
      'https://example.org/x',
      'www.example.org',
      'a@b.co',
      'mailto:a@b.co',
      'xmpp:a@b.co',
    ],
    ...[
      '&amp;',
      '&#x202e;',
      '\\',
      '\\<',
      '\n',
      '\n\n',
      '\n\n\n',
      '  ',
      '    字下げ',
      '\t',
      '：',
      ':::note',
      '$x$',
      '<!-- x -->',
      '- [ ] 仕事',
      '- [x] 済み',
      '  - 二段目',
    ],
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));

describe('plainTextToMdx', () => {
  test('whatever is typed stays the same text, and nothing of it is refused', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const tree = parseMdx(plainTextToMdx(typed));
        expect(checkMdx(tree, 1)).toEqual([]);
        const kinds = new Set<string>();
        const walk = (node: Nodes): void => {
          kinds.add(node.type);
          if ('children' in node) for (const child of node.children) walk(child as Nodes);
        };
        walk(tree);
        expect(
          [...kinds].filter(
            (kind) =>
              !'root paragraph text inlineCode list listItem link table tableRow tableCell strong'
                .split(' ')
                .includes(kind),
          ),
        ).toEqual([]);
        // Markdown gives up single NULs and half characters; everything else must come through.
        const same = (value: string) => value.replace(/\s+/g, ' ').replaceAll('\ufffd', '').trim();
        const [seen, wanted] = [shown(tree), expected(typed)];
        expect(same(seen.replaceAll('**', ''))).toBe(same(wanted.replaceAll('**', '')));
        // Every star is shown, or is one of the four of a stretch of bold letters.
        expect(stars(seen) + 4 * countBold(tree)).toBe(stars(wanted));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['1. 価格\n2. 箱', '1. 価格\n2. 箱'],
    ['（1）価格\n（2）箱', '1. 価格\n2. 箱'],
    ['決めた。\n・価格\n・箱', '決めた。\n\n- 価格\n- 箱'],
    ['年\t売上\n2021\t8,500', '| 年 | 売上 |\n| --- | --- |\n| 2021 | 8,500 |'],
    [
      '詳しくはhttps://example.jp/menをご覧。次の文',
      '詳しくは[https://example.jp/men](https://example.jp/men)をご覧。次の文',
    ],
    ['http://example.jp/menをご覧', '`http://example.jp/men`をご覧'],
    ['1.5倍になった', '1\\.5倍になった'],
    ['https://example.jp/a\\b', '`https://example.jp/a\\b`'],
    ['これは**「大事」**だ', 'これは**「大事」**だ'],
    ['- **粗利**: 上がった', '- **粗利**: 上がった'],
    ['** 空 **', '\\*\\* 空 \\*\\*'],
    [
      '**https://example.jp/men**と**太字**',
      '**[https://example.jp/men](https://example.jp/men)**と**太字**',
    ],
    ['**[組合](https://example.jp/men)**へ', '**[組合](https://example.jp/men)**へ'],
    ['**men@example.jp**と**太字**', '**`men@example.jp`**と**太字**'],
    ['[組合](https://example.jp/men)へ', '[組合](https://example.jp/men)へ'],
    ['[悪](javascript:alert)', '\\[悪\\](javascript:alert)'],
    ['![工場](./koba-1.jpg)', '![工場](./koba-1.jpg)'],
  ])('%s', (typed, written) => {
    expect(plainTextToMdx(typed)).toBe(written);
  });
});
