import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { type GuardName, guardName, Stopped } from '#node/release/guards.ts';
import { liveGuards } from '#node/release/live-guards.ts';
import { siteOf } from '#node/release/origin.ts';
import { requireSite } from '#node/verify/built-site.ts';
import { verifyReproducible } from '#node/verify/reproducible.ts';
import { formatSiteFinding } from '#node/verify/site-finding.ts';
import { verifySite } from '#node/verify/verify-site.ts';

/**
 * `npm run verify [-- --dir DIR] [--only html,links] [--json]`: verifies the built site, one line per fault.
 * `--live URL` asks the live site alone, for hosts without a store of releases: it stops at what `release` stops at.
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
      'yes-I-mean': { type: 'string', multiple: true, default: [] },
      reproducible: { type: 'boolean', default: false },
    },
  });
  if (values.reproducible) return twice(values.json);
  if (values.live !== undefined)
    return compareWithLive(values.dir, values.live, values['yes-I-mean'].map(guardName));
  const report = await verifySite(values.dir, values.only.split(',').filter(Boolean));
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  if (values.json) console.log(JSON.stringify(report, null, 1));
  else {
    for (const finding of report.findings) console.log(formatSiteFinding(finding));
    console.log(
      `${report.pages} ページ、${report.files} ファイル、${(report.bytes / 1024 / 1024).toFixed(1)} MB を調べました。誤り ${errors}、注意 ${report.findings.length - errors}`,
    );
    const { twins, markdown, html } = report.machine;
    console.log(
      `機械が読むと: Markdown の写し ${twins} 件、まん中のページで ${kilobytes(markdown)}（HTML は ${kilobytes(html)}）`,
    );
  }
  if (process.env.DEBUG) console.error(report.seconds);
  process.exitCode = errors ? 1 : 0;
});

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

async function compareWithLive(dir: string, live: string, meant: readonly GuardName[]): Promise<void> {
  if (!URL.canParse(live))
    throw new UsageError(`--live には公開中のサイトのアドレスを書いてください（「${live}」は読めません）`);
  requireSite(dir);
  const settings = readSettings();
  const site = siteOf(dir, { site: readSite(settings.CONTENT_DIR) }, settings);
  const { stops, unknown } = await liveGuards(dir, live, site);
  for (const file of unknown)
    console.log(`注意: ${live} に ${file} がありませんでした。はじめての公開なら、このままで構いません`);
  // A fresh repository publishes before it has its own words; a release on a server of one's own stops here.
  for (const { name, message } of stops) if (name === 'PLACEHOLDER') console.log(`注意: ${message}`);
  const found = stops.filter(({ name }) => name !== 'PLACEHOLDER' && !meant.includes(name));
  if (found.length) throw new Stopped(found);
  console.log('公開中のものと比べました。止まる理由はありません');
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
