import { cpus } from 'node:os';
import type { Click } from './clicks.ts';
import { CATEGORIES, type Score } from './lighthouse.ts';

/** The outcome as a page of the documentation, in Japanese. */
export function pagesTable({
  scores,
  clicks,
  runs,
  browser,
}: {
  scores: readonly Score[];
  clicks: readonly Click[];
  runs: number;
  browser: string;
}): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  return `${[
    '# ページの速さ',
    '',
    `\`npm run build && npm run bench:pages -- --write\` でつくりました（${new Date().toISOString().slice(0, 10)}、Lighthouse のモバイルの条件、${runs}回の中央値、Chromium ${browser}、${cpus().length} コアの機械）。`,
    '',
    row([
      'ページ',
      '速さ',
      'アクセシビリティ',
      '作法',
      '検索向け',
      'LCP（秒）',
      'TBT（ミリ秒）',
      'CLS',
      '点を引かれたところ',
    ]),
    row(Array.from({ length: 9 }, () => '---')),
    ...scores.map(({ kind, scores: points, lcp, blocking, shift, lost }) =>
      row([
        kind,
        ...CATEGORIES.map((id) => points[id] ?? ''),
        lcp,
        blocking,
        shift,
        lost.join('、') || 'なし',
      ]),
    ),
    '',
    '## 重さ（gzip のあと、KB）',
    '',
    row(['ページ', 'HTML', 'CSS', 'HTML＋CSS', 'JavaScript（読み込むものすべて）']),
    row(Array.from({ length: 5 }, () => '---')),
    ...scores.map(({ kind, weight: { html, css, js } }) =>
      row([kind, kb(html), kb(css), kb(html + css), kb(js)]),
    ),
    '',
    '表示を止める JavaScript は、どのページにもありません（すべて `type="module"`）。上限は `src/node/verify/page-budgets.ts` にあり、`npm run verify` が確かめます。',
    ...(clicks.length
      ? [
          '',
          '## 押してから画面が変わるまで（CPU を4倍遅くして）',
          '',
          row(['すること', '回数', '中央値（ミリ秒）', '最悪（ミリ秒）']),
          row(Array.from({ length: 4 }, () => '---')),
          ...clicks.map(({ name, count, median, worst }) => row([name, count, median, worst])),
        ]
      : []),
  ].join('\n')}\n`;
}
