import { execFileSync } from 'node:child_process';
import { UsageError } from './arguments.ts';

/**
 * Files that a branch has added or changed.
 * @param since a commit: what came after it, up to HEAD, counts
 * @param folder only files below this folder; relative to it
 * @throws UsageError when git does not know the commit
 */
export function changedFiles(since: string, folder: string): Set<string> {
  if (!/^[\w][\w./~^-]*$/.test(since)) throw new UsageError(`「${since}」はコミットの名前ではありません`);
  try {
    const output = execFileSync(
      'git',
      ['diff', '--name-only', '--relative', '--diff-filter=d', '-z', `${since}...HEAD`],
      { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return new Set(output.split('\0').filter(Boolean));
  } catch {
    throw new UsageError(`「${since}」からの変更を git で調べられません`);
  }
}
