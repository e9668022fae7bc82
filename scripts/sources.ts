import { todayInJapan } from '#core/format/today.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { checkSources, keepSourceReport, sourceAddresses } from '#node/upkeep/check-sources.ts';
import { sourceSection } from '#node/upkeep/source-report.ts';

const USAGE = `使い方:
  npm run sources            公開中の事例とノウハウの出典が、まだ開けるかを、それぞれのホストに聞きます（数分かかります）
結果は控えに残り、npm run report にも出ます。終わりの番号: 0 どれも開ける、1 なくなったか移ったものがある、2 命令の書き方`;

await run(async () => {
  readOptions({});
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const addresses = sourceAddresses(await openContent(CONTENT_DIR, { base: BASE_PATH }));
  console.log(`${addresses.size}件の出典を調べています …`);
  const date = todayInJapan();
  keepSourceReport(await checkSources(addresses, date));
  const [section] = sourceSection(date);
  console.log(`■ ${section?.title}${section?.lines.length ? '' : ': どれも開けます'}`);
  for (const line of section?.lines ?? []) console.log(`  ${line}`);
  process.exitCode = section?.todo ? 1 : 0;
}, USAGE);
