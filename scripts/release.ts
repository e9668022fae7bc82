import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { type Content, openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { takeInNeighbours } from '#node/neighbours/take-in.ts';
import { type DifferingPages, differingPages } from '#node/release/differing-pages.ts';
import { GUARDS, guardName, type Stop, Stopped, stops } from '#node/release/guards.ts';
import { guardsAt, liveRelease } from '#node/release/live.ts';
import { originOf, siteOf } from '#node/release/origin.ts';
import { publish } from '#node/release/publish.ts';
import { differences, listReleases } from '#node/release/release-state.ts';
import { rollback } from '#node/release/rollback.ts';
import { currentId, openStore } from '#node/release/store.ts';
import { knownStore, wayOut } from '#node/release/store-state.ts';
import { tombstonesOf } from '#node/release/tombstones.ts';
import { readTree, type TreeFile } from '#node/release/tree.ts';
import { keepVerified, verificationKey, wasVerified } from '#node/release/verified-site.ts';

const USAGE = `使い方:
  npm run release -- --to DIR [--keep 5]   つくり、確かめ、DIR/current を新しい版に切り替えます
  npm run release -- --to DIR --offline    お隣に聞かず、前に取り込んだ棚でつくります
  npm run release -- --to DIR --from DIST  つくり終えたサイトを公開します（確かめていなければ確かめます）
  npm run release -- --to DIR --dry-run    何が変わるかだけを見ます（ページの増減と、止まる理由）
  npm run release -- --to DIR --rollback [ID]  一つ前（または指定した版）に戻します
  npm run release -- --to DIR --list       版の一覧
  npm run release -- --to DIR --check      公開中の版が、つくったときのままかを調べます
公開を止める見張りは、--yes-I-mean 名前 で一つずつ越えられます（何度でも書けます）:
${Object.entries(GUARDS)
  .map(([name, what]) => `  ${name.padEnd(12)} ${what}`)
  .join('\n')}`;

/** How many addresses of one kind `--dry-run` shows. */
const MOST_SHOWN = 20;

await run(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      offline: { type: 'boolean', default: false },
      keep: { type: 'string', default: '5' },
      'yes-I-mean': { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      rollback: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { to } = values;
  if (!to) throw new UsageError('公開先のフォルダーを --to で指定してください');
  if (positionals.length && !values.rollback) throw new UsageError(`「${positionals[0]}」は余分です`);
  const meant = values['yes-I-mean'].map(guardName);
  if (values.list) return list(to, values.json);
  if (values.check) return check(to);
  if (values.rollback) return goBack(to, positionals[0]);
  const keep = Number(values.keep);
  if (!Number.isInteger(keep) || keep < 1) throw new UsageError('--keep には 1 以上の整数を書いてください');
  // A place that is not ours, and a folder that is no site, are refused before the long work.
  const store = openStore(to);
  const from = resolve(values.from ?? 'dist');
  if (values.from && !existsSync(join(from, 'index.html')))
    throw new Error(
      `${from} は、つくり終えたサイトではありません（index.html がありません）。npm run build でつくったフォルダーを --from に書いてください`,
    );
  const early = values.from
    ? []
    : stops(undefined, { counts: {}, pages: 0, site: addressFacts(), republished: [] });
  const overruled = ({ name }: Stop) => meant.includes(name);
  if (!early.every(overruled) && !values['dry-run'])
    throw new Stopped(early.filter((one) => !overruled(one)));
  const content = values.from ? await ourContent() : await built(from, store.current, values.offline);
  const tree = readTree(from);
  const settings = readSettings();
  const origin = originOf(content, siteOf(from, content, settings), settings.CONTENT_DIR);
  const found = guardsAt(store, from, tree, origin).filter((one) => !overruled(one));
  if (values['dry-run']) {
    tellChanges(liveRelease(store)?.manifest.files ?? {}, from, tree, content);
    for (const { name, message } of found) console.log(`止まる理由: ${name}  ${message}`);
    console.log(found.length ? 'このままでは公開は止まります' : '公開はまだしていません。検査もまだです');
    process.exitCode = found.length ? 1 : 0;
    return;
  }
  if (found.length) throw new Stopped(found);
  const extra = await verify(from, tree, content);
  const counted = { ...origin, counts: { ...origin.counts, ...extra } };
  const { id, files, bytes, removed, cleaned, warnings } = await publish(
    from,
    to,
    keep,
    counted,
    tree,
    meant,
  );
  for (const warning of warnings) console.log(`注意: ${warning}`);
  for (const old of removed) console.log(`古い版 ${old} を片付けました`);
  for (const { id: old, addresses, cleared } of cleaned)
    console.log(
      cleared
        ? `古い版 ${old} は、取り下げた ${addresses.join('、')} を取り除けないので、片付けました`
        : `古い版 ${old} からも、取り下げた ${addresses.join('、')} を取り除きました`,
    );
  console.log(`公開しました: ${id}（${files}ファイル、${(bytes / 1024 / 1024).toFixed(1)} MB）`);
}, USAGE);

/** As far as it is known before anything is built: the address alone. */
function addressFacts() {
  const { SITE_URL, BASE_PATH } = readSettings();
  return { name: '', url: SITE_URL, base: BASE_PATH, repository: '', contact: '' };
}

/** What was changed since the release before is told on /data/ without being asked for. */
async function built(outDir: string, current: string, offline: boolean): Promise<Content> {
  const before = join(current, 'data', 'cases.json');
  if (!process.env.PREVIOUS_CASES && existsSync(before)) process.env.PREVIOUS_CASES = before;
  if (!offline) await takeInNeighbours(console.log);
  const { buildSite } = await import('#node/site/build-site.ts');
  return (await buildSite({ outDir, log: console.log })).content;
}

function ourContent(): Promise<Content> {
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  return openContent(CONTENT_DIR, { base: BASE_PATH });
}

function tellChanges(
  live: Readonly<Record<string, TreeFile>>,
  from: string,
  tree: ReadonlyMap<string, TreeFile>,
  { redirects }: Content,
): void {
  const former = new Set([...tombstonesOf(from).keys(), ...redirects.map((one) => one.from)]);
  const pages = differingPages(live, tree, former);
  const kinds: [keyof DifferingPages, string][] = [
    ['fresh', '新しいページ'],
    ['changed', '変わるページ'],
    ['former', '移った、または取り下げたページ'],
    ['gone', 'なくなるページ（見つからないという答えになります）'],
  ];
  for (const [kind, label] of kinds) {
    const all = pages[kind];
    console.log(`${label}: ${all.length}`);
    for (const address of all.slice(0, MOST_SHOWN)) console.log(`  ${address}`);
    if (all.length > MOST_SHOWN) console.log(`  … ほか ${all.length - MOST_SHOWN}`);
  }
}

async function goBack(to: string, wanted: string | undefined): Promise<void> {
  const { id, takenOut, withdrawn } = await rollback(to, wanted);
  console.log(`公開中の版を ${id} に戻しました`);
  if (takenOut.length) console.log(`取り下げた ${takenOut.join('、')} は、戻した版からも取り除きました`);
  const before = withdrawn.filter((one) => !takenOut.includes(one));
  if (before.length) console.log(`取り下げたままのページ: ${before.join('、')}`);
  console.log(
    'nginx や Caddy を使っているときは、設定を読み直させてください（sudo systemctl reload nginx など）',
  );
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
  const { findings, pages } = await verifySite(from, [], content, tree);
  for (const finding of findings) console.log(formatSiteFinding(finding));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (errors) throw new Error(`誤りが ${errors} 件あるので公開しません。公開中の版は前のままです`);
  keepVerified(key);
  return { pages };
}

function list(to: string, json: boolean): void {
  const releases = listReleases(knownStore(to));
  if (json) console.log(JSON.stringify(releases, null, 1));
  else if (!releases.length) console.log('版はまだありません');
  for (const { id, current, counts, files, bytes, fault } of json ? [] : releases)
    console.log(
      `${current ? '→' : '  '} ${id}  ${fault || `事例 ${counts.cases ?? '?'}件  ${files}ファイル  ${(bytes / 1024 / 1024).toFixed(1)} MB`}`,
    );
}

function check(to: string): void {
  const store = knownStore(to);
  const id = currentId(store);
  if (!id) throw new Error(`${store.current} がありません。${wayOut(store)}`);
  const faults = differences(resolve(store.releases, id), true);
  for (const fault of faults) console.log(fault);
  if (faults.length)
    throw new Error(`公開中の版 ${id} が、つくったときと違います（${faults.length}件）。${wayOut(store)}`);
  console.log(`公開中の版 ${id} は、つくったときのままです`);
}
