import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { entriesOf } from '#node/content/content-layout.ts';
import { readSettings } from '#node/content/settings.ts';
import { migrateContent } from '#node/contribute/migrate-content.ts';

const USAGE = `使い方: npm run migrate -- [--dry-run] [--stated フォルダー名]…
  前の版の content/（CONTENT_DIR）の事例と facts.yaml を、いまの項目に書き換えます。コメントや並びは、そのまま残ります。
  --dry-run   何が変わるかを言うだけで、書き換えません
  --stated    支援の時期が出典に書かれている事例。period を支援期間（supportPeriod）にします`;

/** `npm run migrate`: a content folder of an earlier version in the fields of this one. */
await run(async () => {
  const { values } = readOptions({
    options: {
      'dry-run': { type: 'boolean', default: false },
      stated: { type: 'string', multiple: true, default: [] },
    },
  });
  const { CONTENT_DIR } = readSettings();
  const slugs = new Set(entriesOf(CONTENT_DIR, 'cases').slugs);
  const stranger = values.stated.find((slug) => !slugs.has(slug));
  if (stranger !== undefined) throw new UsageError(`「${stranger}」という事例はありません`);
  const dry = values['dry-run'];
  const { changed, story, kinds, left } = migrateContent(CONTENT_DIR, new Set(values.stated), dry);
  for (const file of changed) console.log(`${dry ? '書き換えるもの' : '書き換えました'}: ${file}`);
  if (story.length) {
    console.log(`\n次の事例の period は、storyPeriod（話の範囲）になります。支援の時期が出典に書かれているかどうかは、分からないからです。
書かれていると確かめたものは、supportPeriod（支援期間）に書き直してください: ${story.join('、')}`);
  }
  if (kinds.size) {
    console.log(`\n次の事例の前後の数値には、kind: other（支援との関わりは記されていない）を書き足します。
支援の前後だと確かめたものは with-support に、支援より前からの変化なら long-span に直してください: ${[...kinds.keys()].join('、')}`);
  }
  for (const { file, why } of left) console.error(`そのままにしました: ${file}  ${why}`);
  if (left.length) process.exitCode = 1;
  console.log(
    changed.length
      ? `\n${changed.length} ファイルを${dry ? '書き換えます' : '書き換えました'}。つぎは npm run check で確かめてください`
      : '\n書き換えるものはありません',
  );
}, USAGE);
