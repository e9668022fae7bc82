import type { SystemReport } from './run-system.ts';

const share = (value: number | null | undefined) => (value?.toFixed(3) ?? '–').padStart(7);
const ms = (value: number) => value.toFixed(1).padStart(7);
const kb = (value: number) => `${(value / 1024).toFixed(1)} KB`;

/** Prints the figures as tables to read. */
export function printReport({ pages, systems }: { pages: number; systems: SystemReport[] }): void {
  console.log(`${pages} ページ（見つけた割合・正しさは 0〜1、時間は 2 度目の検索で ms）`);
  const sets = [...new Set(systems.flatMap(({ sets: own }) => Object.keys(own)))];
  for (const set of sets) {
    console.log(
      `\n${set.padEnd(11)}  recall precis.     F1    P@1 MRR@10 nDCG@10 rec@10   zero  marks    p50    p95`,
    );
    for (const { name, sets: own } of systems) {
      const one = own[set as keyof typeof own];
      if (!one) continue;
      const figures = [one.recall, one.precision, one.F1, one['P@1'], one['MRR@10'], one['nDCG@10']];
      const rest = [one['recall@10'], one.zero, one.marks];
      console.log(
        `${name.padEnd(11)} ${[...figures, ...rest].map(share).join('')}${ms(one.p50)}${ms(one.p95)}`,
      );
    }
  }
  console.log('\n             初回        1語目の平均   1語目の95%    索引         作成        最大メモリ');
  for (const { name, bytes, index } of systems) {
    const cells = [
      kb(bytes.first),
      kb(bytes.coldMean),
      kb(bytes.coldP95),
      kb(index.bytes),
      `${index.seconds.toFixed(1)} 秒`,
      `${index.peakMB} MB`,
    ];
    console.log(`${name.padEnd(11)}  ${cells.map((cell) => cell.padEnd(12)).join(' ')}`);
  }
}
