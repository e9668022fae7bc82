import fc from 'fast-check';

/**
 * Texts as people write them, made from small grammars: figures and dates in every width, lists and tables in every
 * shape, what Word, a mail or another editor leaves behind.
 */
export interface Contribution {
  /** Field → what was typed there. */
  fields: Readonly<Record<string, string>>;
  /** Paragraphs of the story, apart by empty lines. */
  blocks: readonly string[];
}

const WORD = fc.constantFrom(
  ...'箱 粗利 手紙 朝市 製麺所 商工会 窓口 値札 帳面 三代目 土間 問屋 直販 うどん カット野菜 サーバー 通い帳'.split(
    ' ',
  ),
);
const SIGN = fc.constantFrom(
  ...'{ } < > & * ** _ __ ` ~~ | ｜ # \\ [ ] ( ) ^ $ @ % + = ! ？ 「 」 《 》 … — 〜 ※ ★ → ① ㈱ ㎡ Ⅲ ™ ½ 😀 👍🏻 👨‍👩‍👧 🇯🇵 ：） " \' “ ” ¥ ￥ &nbsp; &lt; <br> <!-- {x} :smile: [[箱]]'.split(
    ' ',
  ),
);
const FIGURE = fc.constantFrom(
  ...'12名 １２名 約30名 10〜20名 300万円 1億2,000万円 8,500千円 １００，０００円 3．14倍 令和5年4月 昭和七年 平成３１年４月 2021/4〜2022/3 5~7kg 10-20代 1.10 007 18:30 50％ ▲5% 1/2 3*4 2_000'.split(
    ' ',
  ),
);
const ODD = fc.constantFrom(
  ...[
    'ｶﾅ',
    'ﾊﾞﾝｿｳ',
    'か\u3099き',
    'か゛き',
    '\u200b',
    '\u00ad',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\u0008',
  ],
  ...[
    '葛\u{e0100}城',
    '髙﨑',
    '⼈',
    '\ue000',
    '\ufffd',
    '　',
    '  ',
    '\t',
    '製麺《せいめん》',
    '｜ABC《えー》',
  ],
);
const ADDRESS = fc.constantFrom(
  ...['https://example.jp/men', 'http://example.jp', 'www.example.jp', 'info@example.jp', '03-1234-5678'],
  ...[
    '[題名の話](https://example.jp/a)',
    '[題名] (https://example.jp/a)',
    '<https://example.jp>',
    '[^1]',
    '![箱](./a.png)',
  ],
);
/** A sentence with something in it, or glued to it. */
const SENTENCE = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: WORD },
      { weight: 3, arbitrary: fc.constantFrom('を', 'が', 'と', 'は、', 'の', 'に ', 'ので、', '。') },
      { weight: 2, arbitrary: FIGURE },
      { weight: 1, arbitrary: SIGN },
      { weight: 1, arbitrary: ODD },
      { weight: 1, arbitrary: ADDRESS },
    ),
    { minLength: 2, maxLength: 9 },
  )
  .map((parts) => `${parts.join('')}話をした。`);
const PLAIN = fc.tuple(WORD, WORD, FIGURE).map(([a, b, c]) => `${a}と${b}を${c}`);

const MARKS = fc.constantFrom<(at: number) => string>(
  ...'・ ●\u3000 ■ ◎ ★ -\u3000 -\u0020 - － – ー + * ※ ＞ > ✅\u0020'.split(' ').map((mark) => () => mark),
  ...[
    (at: number) => `${at}.`,
    (at: number) => `${at}. `,
    (at: number) => `${'０１２３４５６'[at]}．`,
    (at: number) => `（${at}）`,
    (at: number) => `${at}）`,
    (at: number) => '①②③④⑤⑥'.charAt(at - 1),
    (at: number) => `${'一二三四五六'.charAt(at - 1)}、`,
    (at: number) => `${'アイウエオカ'.charAt(at - 1)}　`,
    (at: number) => `${'abcdef'.charAt(at - 1)}) `,
    (at: number) => `${at * 2}. `,
    (at: number) => `${at}\ufe0f\u20e3 `,
  ],
);
const LIST = fc
  .tuple(
    fc.option(SENTENCE, { nil: undefined }),
    MARKS,
    fc.array(PLAIN, { minLength: 1, maxLength: 4 }),
    fc.boolean(),
  )
  .map(([before, mark, items, deep]) =>
    [
      ...(before ? [before] : []),
      ...items.map((text, at) => `${deep && at ? '　' : ''}${mark(at + 1)}${text}`),
    ].join('\n'),
  );
const ROW = fc.constantFrom<(cells: string[]) => string>(
  (cells) => cells.join('\t'),
  (cells) => `| ${cells.join(' | ')} |`,
  (cells) => `｜${cells.join('｜')}｜`,
  (cells) => cells.join('｜'),
  (cells) => cells.join('  '),
);
const TABLE = fc
  .tuple(
    ROW,
    fc.array(fc.array(PLAIN, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([row, rows, ruler, equal]) => {
    const width = rows[0]?.length ?? 2;
    const lines = rows.map((cells) => row(equal ? [...cells, ...cells, ...cells].slice(0, width) : cells));
    if (ruler) lines.splice(1, 0, row(Array.from({ length: width }, () => '---')));
    return lines.join('\n');
  });
const OTHER = fc.constantFrom(
  ...[
    '---',
    '箱の話\n---\n次の話',
    '# 箱',
    '##箱',
    '＃＃ 箱',
    '### 箱\n\n文',
    '### 箱',
    '> 引用の話',
    '＞引用の話',
    '```\n箱\n```',
  ],
  ...[
    '<Callout title="声">\n\n箱\n\n</Callout>',
    '<b>箱</b>の話',
    '<!-- 覚え -->箱',
    '<株式会社箱>の話',
    '{箱}',
    'import 業の話',
    'export const a = 1',
  ],
  ...[
    '箱[^1]。\n\n[^1]: 注の文',
    '[^9]: 呼ばない注',
    '[箱]: https://example.jp/',
    ':::note\n箱\n:::',
    '**箱',
    '** 箱 **',
    '＊＊箱＊＊',
    '\\',
  ],
  ...[
    '|',
    '-',
    '1.',
    '>',
    '#',
    '*',
    '`',
    '[]()',
    '![]()',
    '&',
    '<',
    '＜箱＞',
    '$x^2$',
    '~箱~',
    '~~箱~~',
    '- [ ] 箱',
    '+',
  ],
);
const LINES = fc.array(SENTENCE, { minLength: 2, maxLength: 4 }).map((lines) => lines.join('\n'));
const LONG_LINE = SENTENCE.map((text) => text.repeat(40));

const BLOCK = fc.oneof(
  { weight: 4, arbitrary: SENTENCE },
  { weight: 3, arbitrary: LINES },
  { weight: 4, arbitrary: LIST },
  { weight: 3, arbitrary: TABLE },
  { weight: 3, arbitrary: OTHER },
  { weight: 1, arbitrary: LONG_LINE },
);

const FIELDS = fc.record({
  employees: FIGURE,
  founded: FIGURE,
  capitalYen: FIGURE,
  from: FIGURE,
  title: SENTENCE,
  point: SENTENCE,
  note: fc.oneof(FIGURE, SENTENCE),
});

/** One contribution. */
export const contribution: fc.Arbitrary<Contribution> = fc.record({
  fields: FIELDS,
  blocks: fc.array(BLOCK, { minLength: 1, maxLength: 3 }),
});

/** How the bytes of a file may differ: its line ends and its mark. */
export const FILE_HABITS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\ufeff${text}`,
];
