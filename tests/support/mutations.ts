import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FIXTURES } from '#support/content.ts';

/** Good texts to spoil: published cases of different shapes. */
export const GOOD_TEXTS: readonly string[] = [
  'mihon-seisakusho',
  'mihon-shokuhin',
  'mihon-chorikigu',
  'mihon-machiya',
  'mihon-unyu',
].map((slug) => readFileSync(join(FIXTURES, 'cases', slug, 'index.mdx'), 'utf8'));

/** What a slip, a copy from elsewhere or a stranger with intent may put into a text. */
const SNIPPETS = [
  ...[
    '<',
    '>',
    '{',
    '}',
    '{x}',
    '`',
    '```',
    '**',
    '_',
    '~~',
    '[',
    '](',
    '![',
    '|',
    '\\',
    '&',
    '&lt;',
    '#',
    '\n',
    '\n\n',
  ],
  ...[
    '---',
    '---\n',
    '\n---\n',
    ': ',
    '- ',
    '  ',
    '\t',
    '"',
    "'",
    '*',
    '&a',
    '*a',
    '!!js',
    '%',
    '@',
    '？',
    '。',
    '「',
    '」',
  ],
  ...[
    '\u0000',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\r',
    '\r\n',
    '\ud800',
    'か\u3099',
    '㈱',
    '①',
    '１２',
    'ﾊﾝｶｸ',
    '🙂',
  ],
  ...[
    'import x from "y"\n',
    'export const a = 1\n',
    '<script>',
    '</Callout>',
    '<Callout>',
    '<Callout kind="note">\n\n文\n\n</Callout>',
  ],
  ...[
    'javascript:alert(1)',
    '[x](javascript:x)',
    '[見本](/cases/mihon-shokuhin/)',
    'https://example.org/',
    '03-1234-5678',
  ],
  ...[
    '\n## 成果\n',
    '\n## 自走化の現在\n\n続いている。\n',
    '\n### 小見出し\n\n文。\n',
    '\n- 一つ\n- 二つ\n',
    '\n| a | b |\n| - | - |\n| c | d |\n',
  ],
  ...[
    '。これは、そのままの文である。',
    '**太字**',
    '[^1]',
    '\n\n[^1]: 注である。\n',
    '\n> 引用である。\n',
    '\n1. 一\n2. 二\n',
  ],
];

type Change = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(where * text.length);

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(place, fc.constantFrom(...SNIPPETS)).map(
      ([where, snippet]): Change =>
        (text) =>
          text.slice(0, at(text, where)) + snippet + text.slice(at(text, where)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.string({ unit: 'binary', maxLength: 6 })).map(
      ([where, noise]): Change =>
        (text) =>
          text.slice(0, at(text, where)) + noise + text.slice(at(text, where)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, fc.nat(12)).map(
      ([where, length]): Change =>
        (text) =>
          text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(place, fc.constantFrom('drop', 'twice', 'indent', 'swap')).map(
      ([where, how]): Change =>
        (text) =>
          changeLine(text, where, how),
    ),
  },
  // After the last heading prose is safe to add to: such texts should pass and must then render.
  {
    weight: 2,
    arbitrary: fc.constantFrom(...SNIPPETS).map(
      (snippet): Change =>
        (text) =>
          `${text.trimEnd()}\n\n${snippet}\n`,
    ),
  },
);

function changeLine(text: string, where: number, how: string): string {
  const lines = text.split('\n');
  const index = Math.floor(where * lines.length);
  const line = lines[index] ?? '';
  if (how === 'drop') lines.splice(index, 1);
  if (how === 'twice') lines.splice(index, 0, line);
  if (how === 'indent') lines[index] = `  ${line}`;
  if (how === 'swap') lines.splice(index, 2, lines[index + 1] ?? '', line);
  return lines.join('\n');
}

/** A good text after one to three changes. */
export const spoiledText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...GOOD_TEXTS), fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) => changes.reduce((current, one) => one(current), text));

const SLIPS = [
  ...[
    '社長の気付き',
    '動機付けになった',
    '１２名',
    '㈱見本',
    'ﾊﾟｿｺﾝ',
    'か\u3099',
    '** 太字 **',
    '＊＊太字＊＊',
    '始めた、、',
    '残業?',
  ],
  ...[
    '見た，',
    '全て',
    '出来るまで',
    'ユーザ',
    '①測る',
    '更に',
    '変更に',
    'お客さま',
    '№1',
    '（３．５％）',
    '## 見出し',
    '＃＃見出し',
  ],
  ...[
    '[見本の資料](https://example.org/)',
    '`１２`',
    '**「重要」**',
    '「気付き」',
    'ふつうの文。',
    '仕事',
    '安全',
    ' ',
  ],
];

/** A good case with paragraphs full of what `--fix` mends, and of what it must leave alone. */
export const slippedText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...GOOD_TEXTS.slice(0, 2)),
    fc.array(fc.array(fc.constantFrom(...SLIPS), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(...SLIPS.filter((slip) => !/[#:[`*]/.test(slip))),
  )
  .map(([text, paragraphs, slip]) =>
    `${text.trimEnd()}\n\n${paragraphs.map((words) => words.join('')).join('\n\n')}\n`.replace(
      /^(title: .*)$/m,
      `$1${slip.trim()}`,
    ),
  );
