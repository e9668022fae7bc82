import { coverageReport } from '#core/cases/coverage-report.ts';
import { todayInJapan } from '#core/format/today.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { readReports, type SizeReport } from '#node/release/size-report.ts';
import { openStore } from '#node/release/store.ts';
import { gatherUpkeep } from '#node/upkeep/gather.ts';
import { published } from '#node/verify/collection.ts';

const USAGE = `使い方:
  npm run report                    集まり具合と、することの一覧（照合の時期、準備中と下書き、承諾、出典のアドレス）
  npm run report -- --to DIR        あわせて、公開先のディスクと、版ごとの件数と大きさの移り変わり
  npm run report -- --date 2027-04-01  その日を今日として数えます
  npm run report -- --json          同じ内容を JSON で
終わりの番号: 0 することはない、1 することがある（または失敗）、2 命令の書き方`;

await run(async () => {
  const { values } = readOptions({
    options: {
      to: { type: 'string' },
      date: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date))
    throw new UsageError('--date は 2027-04-01 のように書いてください');
  // The operator's day, which the page /coverage/ knows nothing of.
  const date = values.date ?? todayInJapan();
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const content = await openContent(CONTENT_DIR, { base: BASE_PATH });
  const coverage = coverageReport(published(content), content.taxonomies, date);
  const { upkeep, sections, todo } = gatherUpkeep(content, {
    contentDir: CONTENT_DIR,
    date,
    store: values.to,
  });
  const { reports, broken } = values.to
    ? readReports(openStore(values.to))
    : { reports: undefined, broken: [] };
  process.exitCode = todo ? 1 : 0;
  if (values.json)
    return console.log(JSON.stringify({ coverage, upkeep, sections, releases: reports, broken }, null, 1));
  console.log(`公開中の事例 ${coverage.cases}件（${date}）`);
  for (const { title, lines, todo: urgent } of sections) section(`${urgent ? '！ ' : ''}${title}`, lines);
  section(
    '募集テーマ',
    coverage.themes.map(({ text }) => text),
  );
  section(
    '使われていないタグ',
    coverage.unusedTags.map(({ label }) => `#${label}`),
  );
  if (reports) section('公開した版（新しい順）', sizeTable(reports));
  if (broken.length) section('読めない記録', broken);
  console.log(todo ? '\n「！」の付いたところに、することがあります' : '\nいま、することはありません');
}, USAGE);

function section(title: string, lines: readonly string[]): void {
  console.log(`\n■ ${title}${lines.length ? '' : ': ありません'}`);
  for (const line of lines) console.log(`  ${line}`);
}

function sizeTable(reports: readonly SizeReport[]): string[] {
  if (!reports.length) return [];
  const mb = (size: number) => (size / 1024 / 1024).toFixed(1);
  const kb = (size: number) => (size / 1024).toFixed(1);
  return [
    '| 版 | 事例 | ノウハウ | ページ | 全体MB | 検索の索引MB | ページの平均KB | 最も重いページKB | CSSとJS KB |',
    '|---|---|---|---|---|---|---|---|---|',
    ...reports.map(
      (one) =>
        `| ${one.id} | ${one.counts.cases ?? '?'} | ${one.counts.knowhow ?? '?'} | ${one.pages} | ${mb(one.bytes)} | ${mb(one.searchBytes)} | ${kb(one.pageBytes / (one.pages || 1))} | ${kb(one.heaviest.bytes)}（${one.heaviest.page}） | ${kb(one.assetBytes)} |`,
    ),
  ];
}
