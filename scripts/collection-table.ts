import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';

/** `npm run collection`: one line per case — characters of prose, fields filled, sources. */
await run(async () => {
  readOptions({});
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  const { cases, findings } = await openContent(CONTENT_DIR, { base: BASE_PATH });
  const rows = cases.map(({ slug, data, letters }) => ({
    slug,
    状態: data.publication,
    字数: letters,
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
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors)
    console.log(
      `直すところが${errors}件あります。読めない事例は数えていません（npm run check で確かめられます）`,
    );
});
