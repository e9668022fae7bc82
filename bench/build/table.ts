import { readdirSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Cost } from './measure.ts';

/** What a run cost, and the folder it wrote. */
export type Spent = Cost & { out: string };

const MEASURES: [name: string, of: (spent: Spent) => number, digits: number][] = [
  ['CPU秒', ({ cpu }) => cpu, 1],
  ['実時間秒', ({ wall }) => wall, 1],
  ['最大メモリMB', ({ peak }) => peak, 0],
  ['出力MB', ({ out }) => filesOf(out).reduce((sum, file) => sum + statSync(file).size, 0) / 1024 / 1024, 1],
  ['ファイル', ({ out }) => filesOf(out).length, 0],
];

/** The head of a Markdown table: one column a measure, or 元, いま and their ratio where two are compared. */
export function head(compared: boolean): string {
  const names = MEASURES.flatMap(([name]) => (compared ? [`${name} 元`, 'いま', '比'] : [name]));
  return `${line(['事例', '何を', ...names, '負荷'])}\n${line(Array.from({ length: names.length + 3 }, () => '---'))}`;
}

/** One row: the run of いま, after that of 元 where two are compared. What has no 元 has no ratio. */
export function row(count: number, what: string, spent: readonly (Spent | undefined)[]): string {
  const cells = MEASURES.flatMap(([, of, digits]) => {
    const values = spent.map((one) => one && of(one));
    const [old, now] = values;
    const ratio = old && now ? (now / old).toFixed(2) : '';
    return [...values.map((value) => value?.toFixed(digits) ?? ''), ...(spent.length > 1 ? [ratio] : [])];
  });
  return line([String(count), what, ...cells, (loadavg()[0] ?? 0).toFixed(1)]);
}

/** How much of the way from nothing to published one changed case takes. */
export function share(whole: Cost, changed: Cost): string {
  const percent = (of: (cost: Cost) => number) => `${((100 * of(changed)) / of(whole)).toFixed(1)}%`;
  return `一件直して公開するまでに、はじめて公開するまでの ${percent(({ wall }) => wall)}（実時間）、${percent(({ cpu }) => cpu)}（CPU）`;
}

/** How many times the CPU seconds of another site a build takes, and what comes after it. */
export function ratio(other: Cost, build: Cost, release: Cost): string {
  return `はじめてのビルドの CPU は ${(build.cpu / other.cpu).toFixed(1)} 倍、検査と公開は ${(release.cpu / other.cpu).toFixed(1)} 倍`;
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((file) => join(file.parentPath, file.name));
}
