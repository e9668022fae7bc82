import { resolve } from 'node:path';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { type Content, openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { originOf } from '#node/release/origin.ts';
import { publish } from '#node/release/publish.ts';
import { differences, listReleases } from '#node/release/release-state.ts';
import { rollback } from '#node/release/rollback.ts';
import { currentId, openStore } from '#node/release/store.ts';
import { readTree, type TreeFile } from '#node/release/tree.ts';
import { keepVerified, verificationKey, wasVerified } from '#node/release/verified-site.ts';

const USAGE = `使い方:
  npm run release -- --to DIR [--keep 5]   つくり、確かめ、DIR/current を新しい版に切り替えます
  npm run release -- --to DIR --from DIST  つくり終えたサイトを公開します（確かめていなければ確かめます）
  npm run release -- --to DIR --rollback [ID]  一つ前（または指定した版）に戻します
  npm run release -- --to DIR --list       版の一覧
  npm run release -- --to DIR --check      公開中の版が、つくったときのままかを調べます`;

await run(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      keep: { type: 'string', default: '5' },
      rollback: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { to } = values;
  if (!to) throw new UsageError('公開先のフォルダーを --to で指定してください');
  if (values.list) return list(to, values.json);
  if (values.check) return check(to);
  if (values.rollback) {
    console.log(`公開中の版を ${await rollback(to, positionals[0])} に戻しました`);
    return;
  }
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw new UsageError('--keep には 1 以上の整数を書いてください');
  // A place that is not ours is refused before the long work.
  openStore(to);
  const from = resolve(values.from ?? 'dist');
  const content = values.from ? await ourContent() : await built(from);
  const tree = readTree(from);
  const extra = await verify(from, tree, content);
  const { id, files, bytes, removed, warnings } = await publish(
    from,
    to,
    keep,
    originOf(content, extra, readSettings()),
    tree,
  );
  for (const warning of warnings) console.log(`注意: ${warning}`);
  for (const old of removed) console.log(`古い版 ${old} を片付けました`);
  console.log(`公開しました: ${id}（${files}ファイル、${(bytes / 1024 / 1024).toFixed(1)} MB）`);
}, USAGE);

async function built(outDir: string): Promise<Content> {
  const { buildSite } = await import('#node/site/build-site.ts');
  return (await buildSite({ outDir, log: console.log })).content;
}

function ourContent(): Promise<Content> {
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  return openContent(CONTENT_DIR, { base: BASE_PATH });
}

/** Only a verified site is published. One that was verified before, byte for byte, is not verified again. */
async function verify(
  from: string,
  tree: ReadonlyMap<string, TreeFile>,
  content: Content,
): Promise<Record<string, number>> {
  const key = verificationKey(tree, content);
  if (wasVerified(key)) {
    console.log('このサイトは、すでに確かめてあります');
    return {};
  }
  console.log('サイトを確かめています …');
  const [{ verifySite }, { formatSiteFinding }] = await Promise.all([
    import('#node/verify/verify-site.ts'),
    import('#node/verify/site-finding.ts'),
  ]);
  const { findings, pages } = await verifySite(from, [], content);
  for (const finding of findings) console.log(formatSiteFinding(finding));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors) throw new Error(`誤りが ${errors} 件あるので公開しません。公開中の版は前のままです`);
  keepVerified(key);
  return { pages };
}

function list(to: string, json: boolean): void {
  const releases = listReleases(openStore(to));
  if (json) console.log(JSON.stringify(releases, null, 1));
  else if (!releases.length) console.log('版はまだありません');
  for (const { id, current, counts, files, bytes } of json ? [] : releases)
    console.log(
      `${current ? '→' : '  '} ${id}  事例 ${counts.cases ?? '?'}件  ${files}ファイル  ${(bytes / 1024 / 1024).toFixed(1)} MB`,
    );
}

function check(to: string): void {
  const store = openStore(to);
  const id = currentId(store);
  if (!id) throw new Error('公開中の版がありません');
  const faults = differences(resolve(store.releases, id), true);
  for (const fault of faults) console.log(fault);
  if (faults.length)
    throw new Error(
      `公開中の版 ${id} が、つくったときと違います（${faults.length}件）。--rollback で戻すか、もう一度公開してください`,
    );
  console.log(`公開中の版 ${id} は、つくったときのままです`);
}
