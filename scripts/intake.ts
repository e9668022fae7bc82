import { relative } from 'node:path';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { intake } from '#node/contribute/intake.ts';

const USAGE = `使い方: npm run intake -- ファイル … [--slug フォルダー名]
  ファイル   メールなどで届いた一件分: フォームの出した .txt か .mdx、または原稿（.docx、.pptx、.xlsx）と写真、
             それを入れた ZIP、フォルダー。原稿がいくつもあれば、一つが一件になります
  --slug     フォルダー名（省くと、届いたファイルの名前か、事業者名のよみから）`;

/** `npm run intake`: a case folder out of what a mail brought. Never overwrites; whole or not at all. */
await run(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: { slug: { type: 'string' } },
  });
  if (!positionals.length) throw new UsageError('届いたファイルを書いてください');
  const { CONTENT_DIR } = readSettings();
  for (const { file, notes } of await intake(CONTENT_DIR, positionals, values.slug)) {
    const folder = `${relative('.', CONTENT_DIR)}/${file.replace(/\/index\.mdx$/, '')}`;
    console.log(`書きました: ${folder}`);
    for (const note of notes) console.log(note);
    console.log(`つぎは、中を読み、掲載の根拠をご本人に確かめてください。git で送るときは:
  git switch -c case/${folder.split('/').at(-1)} && git add ${folder} && git commit -m "Add a case that came by mail"`);
  }
}, USAGE);
