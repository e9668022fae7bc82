import { actLetters, depthOf } from '#core/cases/depth.ts';
import type { Case } from '#core/schema/case.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';

/** `npm run collection`: one line per case — depth, characters of prose and of the supporter's acts, fields filled, sources. */
await run(async () => {
  readOptions({});
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const { cases, findings } = await openContent(CONTENT_DIR, { base: BASE_PATH });
  const rows = cases.map(({ slug, data, letters }) => ({
    slug,
    状態: data.publication,
    読みどころ: depthOf(data, letters) ?? '',
    字数: letters,
    したこと: actLetters(data),
    項目: Object.keys(data).length,
    問い: data.questions?.length ?? 0,
    成果: data.results?.length ?? 0,
    出典: data.sources?.length ?? 0,
  }));
  console.table(rows);
  const published = rows.filter((row) => row.状態 === 'published');
  const sum = published.reduce((total, row) => total + row.字数, 0);
  console.log(
    `公開 ${published.length}件、準備中 ${rows.filter((row) => row.状態 === 'upcoming').length}件、本文の平均 ${Math.round(sum / published.length)}字`,
  );
  const count = (values: readonly string[]) =>
    [...Map.groupBy(values, (value) => value)].map(([value, all]) => `${value} ${all.length}`).join('、');
  const open = cases.filter(({ data }) => data.publication === 'published');
  console.log(`読みどころ: ${count(published.map((row) => row.読みどころ))}`);
  console.log(
    `問いかけの由来: ${count(open.flatMap(({ data }) => (data.questions ?? []).map(({ origin }) => origin)))}`,
  );
  const fields = Object.entries({
    支援期間: 'supportPeriod',
    話の範囲: 'storyPeriod',
    支援者がしたこと: 'supporterActs',
    転機: 'turn',
    分からないこと: 'unknown',
    こんな相談のときに: 'asked',
    気がかり: 'concerns',
    何をする会社: 'trade',
    成果の段階の根拠: 'outcomeGrounds',
    従業員数: 'employees',
  } as const);
  const share = (key: keyof Case) =>
    `${Math.round((open.filter(({ data }) => data[key] !== undefined).length / (open.length || 1)) * 100)}%`;
  console.log(`書かれている割合: ${fields.map(([label, key]) => `${label} ${share(key)}`).join('、')}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors)
    console.log(
      `直すところが${errors}件あります。読めない事例は数えていません（npm run check で確かめられます）`,
    );
});
