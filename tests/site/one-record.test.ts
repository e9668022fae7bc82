import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURES, tempFolder } from '#support/content.ts';
import { ParseCounts } from '#support/parse-counts.ts';

// What builds parse is counted in cache.test.ts, which builds anyway.
test('the check parses an entry once, and none where nothing changed; of one edit the one entry', () => {
  const folder = tempFolder();
  const content = join(folder, 'content');
  cpSync(FIXTURES, content, { recursive: true });
  const parses = new ParseCounts(content, join(folder, 'probe'));
  const check = () => {
    const { option, env } = parses.begin();
    const { status, stderr } = spawnSync(process.execPath, [option, 'scripts/check.ts'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...env,
        CONTENT_DIR: content,
        CACHE_DIR: join(folder, 'cache'),
        NODE_ENV: 'production',
      },
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  };
  check();
  parses.expectAll();
  check();
  parses.expectLists();
  parses.edit();
  check();
  parses.expectOne();
});
