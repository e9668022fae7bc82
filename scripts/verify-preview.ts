import { visible } from '#core/check/source/finding.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { verifyPreview } from './github/verify-preview.ts';

const USAGE = '使い方: node --import ./scripts/node-guard.mjs scripts/verify-preview.ts フォルダー';
/** As many faults as are shown; a folder that is no site at all has thousands. */
const SHOWN = 50;

/** In a workflow: looks over a site that somebody else built, before it is handed on. */
await run(() => {
  const [folder, ...more] = readOptions({ allowPositionals: true }).positionals;
  if (!folder || more.length) throw new UsageError('調べるフォルダーを一つ書いてください');
  const faults = verifyPreview(folder);
  for (const fault of faults.slice(0, SHOWN)) console.error(visible(fault));
  if (faults.length) process.exitCode = 1;
}, USAGE);
