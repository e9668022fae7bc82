import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ServerEngine } from '#core/search/server-engines.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { buildHosts } from '#node/hosting/build-hosts.ts';
import { codeOwners } from '#node/hosting/code-owners.ts';
import type { HostPlace } from '#node/hosting/host-place.ts';
import { isFresh, recipes, SERVERS } from '#node/hosting/recipes.ts';
import { USUAL_PLACE } from '#node/hosting/search-location.ts';

const USAGE = `使い方:
  npm run deploy:config                    deploy/、netlify.toml、vercel.json、wrangler.jsonc、.github/CODEOWNERS をつくり直します
  npm run deploy:config -- --check         それが古くなっていないかを調べます
  npm run --silent deploy:config -- --print nginx --to DIR --server-name NAME [--tls] [--subdomains]
                                   [--search-at 127.0.0.1:番号]
      自分の場所に合わせたレシピを出します（nginx か caddy）。下の階層に置くときは BASE_PATH を付けます。
      site.yaml の search.backend に書いてあれば、検索サーバーへの道も入ります
  npm run deploy:config -- --installed FILE  サーバーに置いたレシピが古くなっていないかを調べます`;

await run(async () => {
  const { values } = readOptions({
    options: {
      check: { type: 'boolean', default: false },
      print: { type: 'string' },
      to: { type: 'string', default: '/srv/bansou' },
      'server-name': { type: 'string' },
      tls: { type: 'boolean', default: false },
      subdomains: { type: 'boolean', default: false },
      'search-at': { type: 'string' },
      installed: { type: 'string' },
    },
  });
  if (values.print !== undefined) {
    const write = SERVERS[values.print];
    if (!write) throw new UsageError(`--print には ${Object.keys(SERVERS).join(' か ')} を書いてください`);
    const serverName = values['server-name'];
    if (!serverName || !/^[A-Za-z0-9.-]+$/.test(serverName))
      throw new UsageError('--server-name に、公開するドメイン名を書いてください（例: kaigo.example.net）');
    const { tls, subdomains } = values;
    const { BASE_PATH, CONTENT_DIR } = readSettings();
    const search = searchBehind(readSite(CONTENT_DIR).search?.backend, values['search-at']);
    const place = { root: resolve(values.to), serverName, base: BASE_PATH, tls, subdomains, ...search };
    process.stdout.write(write(place));
    return;
  }
  if (values.installed !== undefined) return tellAge(values.installed);
  writeRecipes(values.check);
}, USAGE);

/** The search server of the site. @throws UsageError when a place is given without one, or is none */
function searchBehind(engine: ServerEngine | undefined, at: string | undefined): Pick<HostPlace, 'search'> {
  if (!engine) {
    if (at === undefined) return {};
    throw new UsageError(
      '--search-at を使うには、site.yaml の search.backend に検索サーバーの種類を書いてください',
    );
  }
  const place = at ?? USUAL_PLACE[engine];
  if (!/^\d{1,3}(?:\.\d{1,3}){3}:\d{1,5}$/.test(place))
    throw new UsageError('--search-at には、数字のアドレスと番号を書いてください（例: 127.0.0.1:10041）');
  return { search: { engine, at: place } };
}

function tellAge(file: string): void {
  const text = read(file);
  if (text === undefined)
    throw new Error(`${file} が読めません。サーバーに置いたレシピの場所を書いてください`);
  const fresh = isFresh(text);
  if (fresh === undefined)
    throw new Error(
      `${file} に「レシピの版」の行がありません。古いレシピか、別のファイルです。OPERATIONS.md の手順で置き直してください`,
    );
  if (!fresh) throw new Error(`${file} は古くなっています。OPERATIONS.md の手順で置き直してください`);
  console.log(`${file} は、いまの版のレシピです`);
}

function writeRecipes(check: boolean): void {
  const stale: string[] = [];
  const owners = readSite(readSettings().CONTENT_DIR).owners;
  const files = Object.entries(recipes()).map(([file, text]) => [join('deploy', file), text] as const);
  const others = [...Object.entries(buildHosts()), ['.github/CODEOWNERS', codeOwners(owners)] as const];
  for (const [path, text] of [...files, ...others]) {
    if (check) {
      if (read(path) !== text) stale.push(path);
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(path);
  }
  if (stale.length)
    throw new Error(`古くなっています。npm run deploy:config を実行してください: ${stale.join('、')}`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
