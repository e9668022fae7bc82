import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { cleanText } from '#core/check/source/clean-text.ts';
import { understoodData } from '#core/check/source/read-values.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { renewed } from '#core/schema/former.ts';
import { cacheFolder } from '#node/cache/shelf.ts';
import { writeWhole } from '#node/cache/write-whole.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { askEntry, LeftEarly } from '#node/contribute/ask-entry.ts';
import { type NewEntry, writeEntry } from '#node/contribute/new-entry.ts';
import { writeInstance } from '#node/contribute/new-instance.ts';
import { type Kind, slugFault } from '#node/contribute/slug-fault.ts';
import { entryFields } from '#node/docs/entry-template.ts';
import { LANGUAGES } from '#node/language/language-of.ts';

const USAGE = `使い方: npm run new -- [case|knowhow] [フォルダー名] [--from 答え.json] [--yes]
        npm run new -- instance 新しいフォルダー [--language ja|en]
  instance 別の組織のための、はじめの中身（設定、語彙、見本の事例三件）をつくります
  --from   答えを JSON から読みます: {"kind": "case", "slug": "…", "data": {項目}, "sections": {"当社の背景": "…"}}
  --language instance の画面と見本の言葉（書かなければ ja）
  --yes    何も聞かずに、分かっていることだけで書きます`;

const answers = z.strictObject({
  kind: z.enum(['case', 'knowhow']).optional(),
  slug: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  sections: z.record(z.string(), z.string()).optional(),
});

/** `npm run new`: a folder for a new case or article, or a whole content folder for another organisation. Never overwrites. */
await run(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      language: { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
  });
  if (positionals[0] === 'instance') return newInstance(positionals.slice(1), values.language);
  if (values.language !== undefined) throw new UsageError('--language は instance のときだけ使えます');
  const { CONTENT_DIR } = readSettings();
  const taxonomies = readTaxonomies(CONTENT_DIR);
  const fieldsFor = (kind: Kind) => entryFields(kind, taxonomies);
  const known = knownEntry(positionals, values.from);
  const labels = labelBook(taxonomies);
  const nameFault = (kind: Kind, slug: string) => slugFault(CONTENT_DIR, kind, slug);
  const entry = values.yes
    ? complete(known)
    : await askEntry(known, fieldsFor, labels, nameFault).catch(keepDraft);
  if (!entry) return;
  const file = writeEntry(CONTENT_DIR, entry, taxonomies);
  const folder = file.replace(/\/index\.mdx$/, '');
  console.log(`書きました: ${CONTENT_DIR}/${file}`);
  console.log(`つぎは、このファイルを開いて # の問いに答え、npm run check -- ${folder} で確かめてください`);
}, USAGE);

function newInstance([dir, ...rest]: string[], language = 'ja'): undefined {
  if (!dir) throw new UsageError('つくるフォルダーの名前が要ります');
  if (rest.length) throw new UsageError(`「${rest.join(' ')}」は余分です`);
  const spoken = LANGUAGES.find((one) => one === language);
  if (!spoken)
    throw new UsageError(`--language に「${language}」は使えません（${LANGUAGES.join('、')} のどれか）`);
  const folder = writeInstance(dir, spoken);
  console.log(`書きました: ${folder}`);
  console.log(`つぎは、${join(folder, 'site.yaml')} を自分たちのことに書き換えてください`);
  console.log(`環境変数 CONTENT_DIR を ${folder} にすると、check、build、release などがこの中身で動きます`);
}

/** What was answered until Ctrl+C waits in a file, from which the rest can be asked. */
function keepDraft(error: unknown): undefined {
  if (!(error instanceof LeftEarly)) throw error;
  const path = relative('.', cacheFolder(`new-${error.entry.slug ?? 'draft'}.json`));
  writeWhole(path, `${JSON.stringify(error.entry, null, 2)}\n`);
  console.log(`途中でやめました。ここまでの答えは残っています。続きは npm run new -- --from ${path}`);
  // As a shell counts what was left by Ctrl+C.
  process.exitCode = 130;
  return undefined;
}

function knownEntry(paths: string[], from: string | undefined): Partial<NewEntry> {
  const given = from === undefined ? {} : readAnswers(from);
  const [kind = given.kind, slug = given.slug, ...rest] = paths;
  if (rest.length) throw new UsageError(`「${rest.join(' ')}」は余分です`);
  if (kind !== undefined && kind !== 'case' && kind !== 'knowhow')
    throw new UsageError(`「${kind}」はつくれません（case、knowhow、instance のどれか）`);
  return {
    ...(kind ? { kind } : {}),
    ...(slug ? { slug } : {}),
    ...(given.data ? { data: understoodData(renewed(given.data)) as Record<string, unknown> } : {}),
    ...(given.sections ? { sections: given.sections } : {}),
  };
}

function readAnswers(path: string): z.infer<typeof answers> {
  let json: unknown;
  try {
    json = JSON.parse(cleanText(readFileSync(path, 'utf8')));
  } catch {
    throw new UsageError(`「${path}」が JSON として読めません`);
  }
  const parsed = answers.safeParse(json);
  if (!parsed.success)
    throw new UsageError(`「${path}」の形が違います（kind、slug、data、sections だけが書けます）`);
  return parsed.data;
}

function complete({ kind, slug, data = {}, sections = {} }: Partial<NewEntry>): NewEntry {
  if (!kind || !slug) throw new UsageError('--yes のときは、種類（case か knowhow）とフォルダー名が要ります');
  return { kind, slug, data: { publication: 'draft', ...data }, sections };
}
