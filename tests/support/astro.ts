import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Builds a content folder with Astro alone: neither the lock nor the check of `npm run build` stands before it.
 * @returns how it ended, what it said, and where it would have written
 */
export function bareBuild(contentDir: string, env: Record<string, string> = {}) {
  mkdirSync(resolve('.cache'), { recursive: true });
  const home = mkdtempSync(resolve('.cache', 'bare-build-'));
  const outDir = join(home, 'out');
  const { status, stdout, stderr } = spawnSync(
    'node',
    ['tests/support/child-build.ts', outDir, join(home, 'cache')],
    {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env, CONTENT_DIR: contentDir },
      encoding: 'utf8',
    },
  );
  return {
    status,
    output: `${stdout}${stderr}`,
    outDir,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
