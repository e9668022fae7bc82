#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SearchUnavailable } from '../../../src/core/search/unavailable.ts';
import { FOLDER, type IndexOptions, indexFolder, openFolder, PagefindJaError } from './index.ts';

const USAGE = `使い方:
  pagefind-ja フォルダー [--out ${FOLDER}] [--words words.json] [--lang ja] [--json]
      つくったサイトのフォルダーを読み、その中に検索を書きます。
  pagefind-ja search フォルダー "言葉" [--out ${FOLDER}] [--json]
      書いた検索で、ブラウザーと同じ答えを出します。

  --words  {"synonyms": […], "names": […]} の JSON
  --lang   この言語のページだけ（くり返せます）
  --json   結果を一つの JSON で出します`;

/** @throws PagefindJaError when the file is not there or no such list */
async function readWords(file: string | undefined): Promise<Pick<IndexOptions, 'synonyms' | 'names'>> {
  if (!file) return {};
  try {
    const { synonyms, names } = JSON.parse(await readFile(file, 'utf8')) as IndexOptions;
    return { synonyms, names };
  } catch (cause) {
    throw new PagefindJaError(`${file}: 読めません。${cause instanceof Error ? cause.message : cause}`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: FOLDER },
      words: { type: 'string' },
      lang: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [first, ...rest] = positionals;
  const print = (value: unknown, text: string) => console.log(values.json ? JSON.stringify(value) : text);
  if (values.help || first === undefined) {
    console.log(USAGE);
    if (!values.help) process.exitCode = 2;
  } else if (first === 'search') {
    const [site, ...words] = rest;
    if (site === undefined || words.length === 0) throw new PagefindJaError(USAGE);
    const client = openFolder(join(site, values.out));
    const outcome = await client.search(words.join(' '));
    const pages = await Promise.all(
      outcome.hits.map(async ({ id, tier }) => {
        const { document, passages } = await client.passages(outcome, id, { limit: 1 });
        const passage = passages[0]?.parts.map(({ text }) => text).join('') ?? '';
        return { url: document.url, title: document.title, tier, passage };
      }),
    );
    await client.close();
    print(
      pages,
      pages
        .map(({ url, title, tier, passage }) => `${title}（${tier}）\n  ${url}\n  ${passage}`)
        .join('\n') || '見つかりませんでした。',
    );
  } else {
    if (rest.length > 0) throw new PagefindJaError(USAGE);
    const report = await indexFolder({
      site: first,
      out: values.out,
      languages: values.lang,
      ...(await readWords(values.words)),
    });
    const left = report.leftOut.map(({ file, why }) => `\n  ${file}: ${why}`).join('');
    print(
      report,
      `${report.pages}ページを検索できるようにしました（${(report.bytes / 1024).toFixed(0)} KB、${report.seconds.toFixed(1)}秒）。${left && `\n載せなかったファイル:${left}`}`,
    );
  }
}

const isUsage = (error: unknown) => (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ?? false;

try {
  await main();
} catch (error) {
  const known = error instanceof PagefindJaError || error instanceof SearchUnavailable || isUsage(error);
  console.error(known ? (error as Error).message : error);
  process.exitCode = isUsage(error) ? 2 : 1;
}
