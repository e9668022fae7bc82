import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { formatSiteFinding } from '#node/verify/site-finding.ts';
import { verifySite } from '#node/verify/verify-site.ts';
import { FIXTURES } from '#support/content.ts';
import { BASE_SITE, FORMER_SITE, SITES, SMALL_SITE } from '#support/site.ts';

// One after another in one file: what the validator has said of a page is remembered for the next site, and by the
// release. Side by side each would ask it anew.
const work = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The site of the tests is built for this machine, with the example's repository: a release of it has to be meant. */
const MEANT = ['LOCAL', 'PLACEHOLDER'].flatMap((name) => ['--yes-I-mean', name]);

test.for([...SITES, FORMER_SITE])(
  'no check finds a fault in the built site ($name)',
  { timeout: 300_000 },
  async ({ folder }) => {
    // Of the withdrawn case, the check `hidden` looks for title and address in every file.
    if (folder === FORMER_SITE.folder) vi.stubEnv('CONTENT_DIR', '.cache/former-content');
    if (folder === BASE_SITE.folder) vi.stubEnv('CONTENT_DIR', FIXTURES);
    try {
      const { findings, pages, files } = await verifySite(folder);
      // What others may weigh above a promise, this collection does not.
      const faults = findings.filter(({ severity, check }) => severity === 'error' || check === 'budgets');
      expect(faults.map(formatSiteFinding)).toEqual([]);
      expect(pages).toBeGreaterThan(50);
      expect(files).toBeGreaterThan(pages);
    } finally {
      vi.unstubAllEnvs();
    }
  },
);

/** How the site is released has nothing to do with its size. */
const OF_SMALL_SITE = { encoding: 'utf8' as const, env: { ...process.env, CONTENT_DIR: FIXTURES } };

test('the command of the release: refuses without a folder or over a real one, publishes what is verified, tells of a change', () => {
  const to = join(work, 'command');
  const release = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/release.ts', ...args], OF_SMALL_SITE);
  expect(release().stderr).toContain('--to');
  mkdirSync(join(to, 'current'), { recursive: true });
  expect(release('--to', to, '--from', SMALL_SITE.folder).stderr).toContain('リンクではありません');
  rmSync(join(to, 'current'), { recursive: true });
  const stopped = release('--to', to, '--from', SMALL_SITE.folder);
  expect(stopped.stderr).toContain('--yes-I-mean LOCAL --yes-I-mean PLACEHOLDER');
  const made = release('--to', to, '--from', SMALL_SITE.folder, ...MEANT);
  expect(made.stderr + made.stdout).toContain('公開しました');
  expect(release('--to', to, '--list').stdout).toMatch(/→ \d{8}T/);
  expect(release('--to', to, '--check').status).toBe(0);
  writeFileSync(join(to, 'current', 'index.html'), 'changed by hand');
  const check = release('--to', to, '--check');
  expect(check.status).toBe(1);
  expect(check.stdout).toContain('index.html  大きさが違います');
});

test('the command of the release: a site with a fault is not published', () => {
  const to = join(work, 'refused');
  const faulty = join(work, 'faulty');
  cpSync(SMALL_SITE.folder, faulty, { recursive: true });
  rmSync(join(faulty, 'about/index.html'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/release.ts', '--to', to, '--from', faulty, ...MEANT],
    OF_SMALL_SITE,
  );
  expect(status).toBe(1);
  expect(stdout).toContain('リンク先 /about/ がありません');
  expect(stderr).toContain('公開しません');
  expect(existsSync(join(to, 'current'))).toBe(false);
});
