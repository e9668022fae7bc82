import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** The last commit of before this was asked of subjects. */
const BEFORE = '2b43a9d';
const LONGEST = 72;
const LAST = 50;

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' });

/** Subjects that GitHub or `git log --oneline` would cut off. What a merge is called is nobody's choice. */
function tooLong(subjects: readonly string[]): string[] {
  return subjects.filter((subject) => [...subject].length > LONGEST && !/^(?:Merge|Revert) /.test(subject));
}

/** Of a clone that is cut off, the commits it has; of a folder without history, none. */
function newSubjects(): string[] {
  try {
    git('rev-parse', '--git-dir');
  } catch {
    return [];
  }
  let limit: string[] = [];
  try {
    git('cat-file', '-e', BEFORE);
    limit = [`^${BEFORE}`];
  } catch {
    // Older than what this clone holds.
  }
  return git('log', '--format=%s', `--max-count=${LAST}`, 'HEAD', ...limit)
    .split('\n')
    .filter(Boolean);
}

it('subjects of commits have at most 72 characters', () => {
  expect(tooLong(newSubjects())).toEqual([]);
  const long = 'あ'.repeat(73);
  expect(tooLong([long, long.slice(1), `Merge ${long}`])).toEqual([long]);
});
