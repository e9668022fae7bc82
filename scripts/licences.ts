import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '#node/command/arguments.ts';
import { npm } from '#node/command/npm.ts';
import { run } from '#node/command/run.ts';
import { licenceReport, partsOf, refused, type Sbom, withoutTools } from './licences/parts.ts';

const USAGE = `使い方:
  node scripts/licences.ts               使うパッケージの利用条件を調べます
  node scripts/licences.ts --to FOLDER   部品表 sbom.cdx.json と利用条件の一覧 licences.md も書きます`;

/** Judges the licences of what the program runs on; for the workflow that releases it, with the files it carries. */
await run(async () => {
  const { values } = readOptions({ options: { to: { type: 'string' } } });
  const parts = partsOf(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const faults = refused(parts);
  if (faults.length) throw new Error(faults.join('\n'));
  if (values.to !== undefined) write(values.to, parts);
  console.log(`${parts.length} のパッケージの利用条件を確かめました`);
}, USAGE);

function write(folder: string, parts: ReturnType<typeof partsOf>): void {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  const asked = spawnSync(...npm('sbom', '--package-lock-only', '--sbom-format=cyclonedx'), {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (asked.status !== 0) throw new Error(`npm sbom ができませんでした: ${asked.stderr}`);
  const sbom = withoutTools(JSON.parse(asked.stdout) as Sbom, parts);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 1)}\n`);
  writeFileSync(join(folder, 'licences.md'), licenceReport(`${name} ${version}`, parts));
}
