import { cpus } from 'node:os';
import { CATEGORIES, type Score } from './lighthouse.ts';
import type { Pressed } from './pressing.ts';
import type { Shift } from './shifts.ts';

/** The outcome as a page of the documentation, in Japanese. */
export function pagesTable({
  scores,
  shifts,
  presses,
  runs,
  browser,
}: {
  scores: readonly Score[];
  shifts: readonly Shift[];
  presses: readonly Pressed[];
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
    '',
    '## ページが届くあいだに動いたもの（CLS）',
    '',
    '毎秒400キロビット、応答まで0.3秒、CPU を4倍遅くして、はじめて開いたとき。手元には事例三件と問いかけ二つ。幅390と1280ピクセル。',
    '',
    shiftText(shifts),
    ...(presses.length
      ? [
          '',
          '## 押してから画面が変わるまで（CPU を4倍遅くして）',
          '',
          row(['すること', '回数', '中央値（ミリ秒）', '最悪（ミリ秒）']),
          row(Array.from({ length: 4 }, () => '---')),
          ...presses.map(({ name, count, median, worst }) => row([name, count, median, worst])),
        ]
      : []),
  ].join('\n')}\n`;
}

/** Most pages do not move: those that do are named. */
function shiftText(shifts: readonly Shift[]): string {
  const moved = shifts.filter(({ shift }) => shift > 0);
  const all = `${new Set(shifts.map(({ path }) => path)).size}のアドレスで、`;
  if (moved.length === 0) return `${all}何も動きませんでした。`;
  return [
    `${all}次のほかは何も動きませんでした。`,
    ...moved.map(
      ({ path, width, shift, moved: [first = ''] }) =>
        `- /${path}（${width}ピクセル）: ${shift.toFixed(4)}（${first}）`,
    ),
  ].join('\n');
}
