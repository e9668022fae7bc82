import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Finding } from '#core/check/source/finding.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { changedFiles } from '#node/command/changed-files.ts';
import { FORMATS, type Format, formatFindings } from '#node/command/format-findings.ts';
import { run } from '#node/command/run.ts';
import { openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { fixContent } from '#node/contribute/fix-content.ts';

const USAGE = `使い方: npm run check -- [場所 …] [--fix] [--format=text|json|github] [--since=コミット]
  場所      調べるファイルやフォルダー（省くと content/ ぜんぶ）
  --fix     表記と記号の使い方を直します（言っている中身は変えません）
  --since   そのコミットのあとで変わったファイルの指摘を、先に出します
終わりの番号: 0 = 誤りなし、1 = 誤りあり、2 = 使い方の間違い`;

/** `npm run check`: every fault of every file at once. Exit code 1 on errors, 2 on misuse. */
await run(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      since: { type: 'string' },
    },
  });
  const format = values.format as Format;
  if (!FORMATS.includes(format)) throw new UsageError(`--format に「${format}」は使えません`);
  const { CONTENT_DIR, BASE_PATH } = settings();
  const only = positionals.map((path) => insideContent(CONTENT_DIR, path));
  const wanted = (file: string) =>
    !only.length || only.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  const changed = values.since === undefined ? undefined : changedFiles(values.since, CONTENT_DIR);
  if (values.fix) {
    const mended = fixContent(CONTENT_DIR, wanted);
    if (format === 'text')
      for (const { file, edits } of mended) console.log(`直しました: ${file}（${edits}か所）`);
  }
  const { findings, files, cases, knowhow } = await openContent(CONTENT_DIR, { base: BASE_PATH });
  // GitHub shows ten annotations of a step: those that stand in the diff come first.
  const isOld = ({ file }: Finding) => (changed?.has(file) === false ? 1 : 0);
  const shown = findings.filter(({ file }) => wanted(file)).sort((a, b) => isOld(a) - isOld(b));
  console.log(formatFindings(shown, files.filter(wanted).length, format, relative('.', CONTENT_DIR) || '.'));
  if (format === 'text')
    for (const { file, comes } of [...cases, ...knowhow])
      if (comes && wanted(file))
        console.log(`予約: ${file} は ${comes} に公開されます（それまでは下書きです）`);
  process.exitCode = shown.some((finding) => finding.severity === 'error') ? 1 : 0;
}, USAGE);

function settings() {
  try {
    return readSettings();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** A path as given, or below the content folder; relative to the content folder. */
function insideContent(contentDir: string, path: string): string {
  for (const candidate of [resolve(path), resolve(contentDir, path)]) {
    const inside = relative(contentDir, candidate).replaceAll('\\', '/');
    if (!inside.startsWith('..') && existsSync(candidate)) return inside;
  }
  throw new UsageError(`「${path}」は ${relative('.', contentDir) || '.'} の中に見当たりません`);
}
