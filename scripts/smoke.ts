import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { type Machine, NoAnswer } from '#node/smoke/asker.ts';
import { formatSmoke } from '#node/smoke/finding.ts';
import { HOSTS, type HostName } from '#node/smoke/hosts.ts';
import { expected } from '#node/smoke/live-site.ts';
import { smoke } from '#node/smoke/smoke.ts';

const USAGE = `使い方:
  npm run smoke -- https://example.org            公開したあとのサイトを、30 までの通信で確かめます
  npm run smoke -- https://example.org --of DIR   その版（dist か、公開先の current）が出ているかも
  npm run smoke -- https://example.org --host 名前  置き場所の種類（${Object.keys(HOSTS).join('、')}）
  npm run smoke -- https://example.org --at 192.0.2.1:443  名前をまだ向けていないサーバーを
  npm run smoke -- https://example.org --json
終わりの番号: 0 誤りなし、1 誤りあり、2 命令の書き方、3 サイトが答えない`;

/** `npm run smoke`: looks at a live site after a release, whoever serves it. */
await run(async () => {
  const { values, positionals } = readOptions({
    allowPositionals: true,
    options: {
      of: { type: 'string' },
      host: { type: 'string' },
      at: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [address, ...more] = positionals;
  if (!address) throw new UsageError('公開したサイトのアドレスを書いてください');
  if (more.length) throw new UsageError(`「${more[0]}」は余分です`);
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new UsageError(
      `アドレスは https://example.org のように書いてください（「${address}」は読めません）`,
    );
  const { host } = values;
  if (host !== undefined && !(host in HOSTS))
    throw new UsageError(
      `--host に書けるのは ${Object.keys(HOSTS).join('、')} です（「${host}」ではありません）`,
    );
  const of = values.of === undefined ? undefined : expected(values.of);
  const report = await smoke(new URL(address), {
    of,
    host: host as HostName | undefined,
    machine: values.at === undefined ? undefined : machineOf(values.at),
  }).catch(silent);
  if (!report) return;
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  if (values.json) console.log(JSON.stringify(report, null, 1));
  else {
    for (const finding of report.findings) console.log(formatSmoke(finding));
    console.log(
      `${address}（${HOSTS[report.host].label}）の版 ${report.release || '不明'} を、${report.requests} の通信で確かめました。誤り ${errors}、注意 ${report.findings.length - errors}`,
    );
  }
  process.exitCode = errors ? 1 : 0;
}, USAGE);

function machineOf(at: string): Machine {
  const [, host, port] = /^\[?([^\]\s]+?)\]?:(\d{1,5})$/.exec(at) ?? [];
  if (!host || !port)
    throw new UsageError(`--at は 192.0.2.1:443 のように書いてください（「${at}」は読めません）`);
  return { host, port: Number(port) };
}

function silent(error: unknown): undefined {
  if (!(error instanceof NoAnswer)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}
