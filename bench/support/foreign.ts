import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../../src/node/command/lock.ts';

const BENCH = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs what `bench/package.json` names, unless that stands there already as its lock says. To be called where it
 * is needed first: after the arguments are read, before anything is measured.
 * @param why what the packages are needed for, in Japanese: 「Eleventy とくらべる」
 * @param folder the folder whose lock counts, for tests
 * @throws Error in Japanese with what npm said, when they cannot be installed
 */
export async function needForeign(why: string, folder = BENCH): Promise<void> {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  // Written last: a folder that npm did not finish has none.
  const mark = join(folder, 'node_modules', '.installed');
  const installed = () => existsSync(mark) && readFileSync(mark, 'utf8') === lock;
  if (installed()) return;
  await withLock(
    resolve('.cache/bench-install.lock'),
    async () => {
      console.error(
        `${why}ための部品を入れています（bench/package.json。はじめてのときと、変わったときだけ）…`,
      );
      const { status, stdout, stderr, error } = spawnSync(
        'npm',
        ['ci', '--no-progress', '--prefix', folder],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      if (status !== 0)
        throw new Error(
          `${why}ための部品を入れられませんでした。npm はこう言っています。\n${(error?.message ?? `${stdout}${stderr}`).trim()}\n` +
            '直してから、同じコマンドをもう一度実行してください（npm ci --prefix bench で、部品だけを入れることもできます）',
        );
      writeFileSync(mark, lock);
    },
    '部品の準備',
  );
}
