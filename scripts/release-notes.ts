import { readFileSync } from 'node:fs';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { releaseNotes } from '#node/docs/release-notes.ts';

const USAGE = '使い方: node scripts/release-notes.ts v0.2.0   （CHANGELOG.md のその版の節を出します）';

/** What the change log says of the version that a tag names; for the workflow that releases the program. */
await run(async () => {
  const { positionals } = readOptions({ options: {}, allowPositionals: true });
  const [tag, ...others] = positionals;
  if (!tag || others.length) throw new UsageError('タグの名前を一つ書いてください');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  process.stdout.write(releaseNotes(tag, version, readFileSync('CHANGELOG.md', 'utf8')));
}, USAGE);
