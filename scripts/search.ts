/**
 * Searches the built site from the command line, with the very analysis and
 * index of the browser: `npm run search -- [--json] [--no-expand] [--dir dist] "<query>"`.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type SearchDocument, textFile } from '#core/search/search-document.ts';
import { SearchUnavailable } from '#core/search/unavailable.ts';
import { paths } from '#core/site/paths.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openFolder } from '#node/search-index/open-folder.ts';

const USAGE = `使い方: npm run search -- [--json] [--no-expand] [--dir dist] "検索する言葉"
  --json       [{id, url, title, tier, score}] を順位どおりに出します
  --no-expand  表記のゆれと同義語を含めずに探します
  --dir        ビルドしたサイトのフォルダ（ふつうは dist）`;

await run(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'no-expand': { type: 'boolean', default: false },
      dir: { type: 'string', default: 'dist' },
    },
  });
  const query = positionals.join(' ');
  if (query.trim() === '') throw new UsageError('検索する言葉がありません');
  const folder = join(resolve(values.dir), paths.searchIndex);
  if (!existsSync(folder))
    throw new UsageError(
      `${values.dir} に検索の索引がありません。先に npm run build でサイトを作ってください。`,
    );
  const client = openFolder(folder);
  try {
    const outcome = await client.search(query, { expand: !values['no-expand'] });
    const rows = await Promise.all(
      outcome.hits.map(async ({ id, tier, score }) => {
        const { url, title } = JSON.parse(
          await readFile(join(folder, textFile(id)), 'utf8'),
        ) as SearchDocument;
        return { id, url, title, tier, score: Math.round(score * 1000) / 1000 };
      }),
    );
    if (values.json) {
      console.log(JSON.stringify(rows));
    } else {
      if (outcome.tooLong) console.log('検索する言葉が長すぎます。短くしてください。');
      if (outcome.empty) console.log('検索できる文字がありません。');
      for (const { from, to, why } of outcome.interpretation) {
        console.log(`「${from}」は「${to.join('」「')}」も含めて検索しました（${why}）`);
      }
      if (outcome.suggestion) console.log(`もしかして: ${outcome.suggestion}`);
      for (const { tier, score, title, url } of rows) {
        console.log(`${tier.padEnd(8)}${score.toFixed(2).padStart(8)}  ${title}  ${url}`);
      }
      console.log(`${rows.length} 件`);
    }
  } catch (error) {
    if (error instanceof SearchUnavailable) throw new Error(`${error.message}\n${String(error.cause)}`);
    throw error;
  } finally {
    await client.close();
  }
}, USAGE);
