import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentOrigin } from '#node/release/origin.ts';
import { tempFolder } from '#support/content.ts';

it('a collection with a repository of its own tells its own commit', () => {
  expect(contentOrigin('content')).toBeUndefined();
  const folder = tempFolder();
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
    const { status, stdout } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(0);
    return stdout.trim();
  };
  git('init', '-q');
  writeFileSync(join(folder, 'site.yaml'), 'name: x\n');
  git('add', '.');
  git('commit', '-qm', 'first');
  const commit = git('rev-parse', 'HEAD');
  expect(contentOrigin(folder)).toEqual({ commit, dirty: false });
  writeFileSync(join(folder, 'site.yaml'), 'name: y\n');
  expect(contentOrigin(folder)).toEqual({ commit, dirty: true });
});
