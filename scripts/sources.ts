import { todayInJapan } from '#core/format/today.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { SOURCE_RECORD, writeSourceRecord } from '#node/content/source-record.ts';
import { checkSources, endRun, sourceAddresses } from '#node/upkeep/check-sources.ts';
import { sourceSection } from '#node/upkeep/source-report.ts';

const USAGE = `使い方:
  npm run sources            公開中の事例とノウハウの出典が、まだ開けるか、変わっていないかを、それぞれのホストに聞きます（数分かかります）
ホストごとに一つずつ、robots.txt に従って聞きます。途中で止めても、その日のうちなら続きから始まります。
結果は content/${SOURCE_RECORD} に書かれ（文章の指紋、日付、200字までの一か所）、ページの「出典を…に確認」と npm run report に出ます。
終わりの番号: 0 どれも開ける、1 消えたか変わったか移ったものがある、2 命令の書き方`;

await run(async () => {
  readOptions({});
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const content = await openContent(CONTENT_DIR, { base: BASE_PATH });
  const addresses = sourceAddresses(content);
  console.log(`${addresses.size}件の出典を調べています …`);
  const date = todayInJapan();
  const found = await checkSources(addresses, date, [...content.sourceRecord.values()]);
  writeSourceRecord(CONTENT_DIR, found);
  endRun();
  const [section] = sourceSection(await openContent(CONTENT_DIR, { base: BASE_PATH, before: content }), date);
  console.log(`■ ${section?.title}${section?.lines.length ? '' : ': どれも開けます'}`);
  for (const line of section?.lines ?? []) console.log(`  ${line}`);
  process.exitCode = section?.todo ? 1 : 0;
}, USAGE);
