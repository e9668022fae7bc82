import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import type { Finding } from '#core/check/source/finding.ts';
import { cacheFolder } from '#node/cache/shelf.ts';
import { wholeFile } from './content-faults.ts';

/**
 * Work that was kept from earlier builds is trusted: pages are made of it without another check. So nothing of it
 * may come with the repository, where anybody could have put it.
 * @param root the working copy
 * @returns one finding a file; none where there is no git
 */
export function trackedCache(root = '.'): Finding[] {
  const folders = [cacheFolder(), resolve(root, 'dist')]
    .map((folder) => relative(resolve(root), folder))
    .filter((folder) => !folder.startsWith('..'));
  return tracked(root, folders).map((file) =>
    wholeFile(
      file,
      'content/cache',
      'ビルドが自分でつくる場所のファイルが、git に入っています',
      `git rm --cached ${file} で取り除いてください`,
    ),
  );
}

function tracked(root: string, folders: readonly string[]): string[] {
  try {
    const output = execFileSync('git', ['ls-files', '-z', '--', ...folders], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split('\0').filter(Boolean).slice(0, 20);
  } catch {
    return [];
  }
}
