import { serverRecords } from '#core/search/server-record.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { USUAL_PLACE } from '#node/hosting/search-location.ts';
import { readBuiltSearch } from '#node/search-server/built-search.ts';
import { groongaStore } from '#node/search-server/groonga.ts';
import { importRecords } from '#node/search-server/import-records.ts';
import { openSearchStore } from '#node/search-server/opensearch.ts';

const USAGE = `使い方: npm run import:search [-- --to http://127.0.0.1:番号] [--from dist]
  ビルドしたサイトの検索のページを、site.yaml の search.backend の検索サーバーに入れます
  （--to を書かなければ、同じ機械の、その種類のいつもの番号）。
  途中で止まったら、もう一度実行すると続きから入れます。全部そろい、試しの問いに
  正しく答えるまでは、前の版が答えます`;

const STORE = {
  groonga: async (address: string) => groongaStore(address),
  opensearch: openSearchStore,
} as const;

/** `npm run import:search`: the pages of a built site into its search server, before the site is released. */
await run(async () => {
  const { values } = readOptions({
    options: { to: { type: 'string' }, from: { type: 'string', default: 'dist' } },
  });
  const site = readSite(readSettings().CONTENT_DIR);
  const engine = site.search?.backend;
  if (!engine)
    throw new UsageError(
      'site.yaml に search.backend がありません。検索サーバーを使うときは、OPERATIONS.md の「検索サーバーを置く」のとおりに書いてください',
    );
  const address = (values.to ?? `http://${USUAL_PLACE[engine]}`).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/?#]+$/.test(address))
    throw new UsageError('--to には、http:// から番号までを書いてください（例: http://127.0.0.1:10041）');
  const { build, documents } = readBuiltSearch(values.from);
  const { sent, known, withdrawn, removed } = await importRecords(
    await STORE[engine](address, site.name),
    build,
    serverRecords(documents),
    { onProgress: (done, total) => console.log(`${done} / ${total}件`) },
  );
  console.log(
    `版 ${build} の${documents.length}件がそろいました（今回送ったのは${sent}件、前からあったのは${known}件）`,
  );
  if (withdrawn > 0) console.log(`前の版から、いまはない${withdrawn}件を消しました`);
  if (removed.length > 0) console.log(`古い版を消しました: ${removed.join('、')}`);
}, USAGE);
