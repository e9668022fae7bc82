import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { broughtBack } from '#node/release/brought-back.ts';
import { verifyReproducible } from '#node/verify/reproducible.ts';
import { formatSiteFinding } from '#node/verify/site-finding.ts';
import { verifySite } from '#node/verify/verify-site.ts';

/**
 * `npm run verify [-- --dir DIR] [--only html,links] [--json]`: verifies the built site, one line per fault.
 * `--live URL` asks the live site alone: nothing that is withdrawn there may come back with this one.
 * `--reproducible` builds the last commit twice in different places and compares the bytes.
 * Exit code 1 when anything is wrong; warnings alone do not fail.
 */
await run(async () => {
  const { values } = readOptions({
    options: {
      dir: { type: 'string', default: 'dist' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      live: { type: 'string' },
      reproducible: { type: 'boolean', default: false },
    },
  });
  if (values.reproducible) return twice(values.json);
  if (values.live !== undefined) return compareWithLive(values.dir, values.live);
  const report = await verifySite(values.dir, values.only.split(',').filter(Boolean));
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  if (values.json) console.log(JSON.stringify(report, null, 1));
  else {
    for (const finding of report.findings) console.log(formatSiteFinding(finding));
    console.log(
      `${report.pages} ページ、${report.files} ファイル、${(report.bytes / 1024 / 1024).toFixed(1)} MB を調べました。誤り ${errors}、注意 ${report.findings.length - errors}`,
    );
  }
  if (process.env.DEBUG) console.error(report.seconds);
  process.exitCode = errors ? 1 : 0;
});

async function compareWithLive(dir: string, live: string): Promise<void> {
  if (!URL.canParse(live))
    throw new UsageError(`--live には公開中のサイトのアドレスを書いてください（「${live}」は読めません）`);
  const back = await broughtBack(dir, live);
  if (back === undefined) {
    console.log(
      `注意: ${live} に、取り下げたページの一覧がありませんでした。はじめての公開なら、このままで構いません`,
    );
    return;
  }
  if (back.length)
    throw new Error(
      `取り下げた ${back.join('、')} が、また公開されます。古いコミットをつくり直していないかを確かめてください。もう一度公開してよいときは、この確認を外します`,
    );
  console.log('取り下げたページは、戻っていません');
}

function twice(json: boolean): void {
  const { findings, files } = verifyReproducible(json ? () => {} : console.log);
  if (json) console.log(JSON.stringify({ findings, files }, null, 1));
  else {
    for (const finding of findings) console.log(formatSiteFinding(finding));
    console.log(
      findings.length
        ? `${files} ファイルのうち ${findings.length} が違います`
        : `${files} ファイルのすべてが、1バイトも違いません`,
    );
  }
  process.exitCode = findings.length ? 1 : 0;
}
