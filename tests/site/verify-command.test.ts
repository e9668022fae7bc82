import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { spread } from '#node/verify/checks/findable.ts';
import type { VerifyReport } from '#node/verify/verify-site.ts';
import { OTHER as SLUG } from '#support/examples.ts';
import { SITE } from '#support/site.ts';

const PAGE = `cases/${SLUG}/index.html`;

const work = mkdtempSync(join(tmpdir(), 'verify-command-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const verify = (args: string[], environment: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['scripts/verify.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });

test('one line per finding with page, source and check; --json tells the same; exit 1', () => {
  const folder = join(work, 'dist');
  cpSync(SITE.folder, folder, { recursive: true });
  const page = join(folder, PAGE);
  writeFileSync(page, readFileSync(page, 'utf8').replace(/<title>.*?<\/title>/, '<title> </title>'));
  const plain = verify(['--dir', folder, '--only', 'heads,images']);
  expect(plain.status).toBe(1);
  const [line, sum] = plain.stdout.trim().split('\n');
  expect(line).toBe(`${PAGE}  content/cases/${SLUG}/index.mdx  題名（title）がありません  [heads]`);
  expect(sum).toContain('誤り 1');
  const json = verify(['--dir', folder, '--only', 'heads,images', '--json']);
  expect(json.status).toBe(1);
  const { findings } = JSON.parse(json.stdout) as VerifyReport;
  expect(findings).toEqual([
    {
      check: 'heads',
      severity: 'error',
      source: `content/cases/${SLUG}/index.mdx`,
      page: PAGE,
      message: '題名（title）がありません',
    },
  ]);
});

test('a folder without a site and a check that is not there are reported in words', () => {
  expect(verify(['--dir', work]).stderr).toContain('サイトがありません');
  expect(verify(['--only', 'nothing']).stderr).toContain('「nothing」という検査はありません');
});

test('a case that is a draft in the content, or withdrawn, is found wherever the site still tells of it', () => {
  const content = join(work, 'content');
  cpSync('content', content, { recursive: true });
  const file = join(content, `cases/${SLUG}/index.mdx`);
  const text = readFileSync(file, 'utf8');
  const title = /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? '';
  writeFileSync(file, text.replace('publication: published', 'publication: draft'));
  const { stdout } = verify(['--only', 'hidden', '--json'], { CONTENT_DIR: content });
  const { findings } = JSON.parse(stdout) as VerifyReport;
  const shown = (page: string) => findings.filter((one) => one.page === page).map(({ message }) => message);
  expect(shown(PAGE).join()).toContain('公開していないのに、ページがあります');
  for (const page of ['data/cases.json', 'sitemap-0.xml'])
    expect(shown(page).join('\n')).toMatch(new RegExp(`${SLUG} のアドレス|の題名が出ています`));
  expect(findings.some(({ message }) => message.includes(title))).toBe(true);
  expect(findings.some(({ page }) => page.startsWith('search-index/'))).toBe(true);
});

test('titles to ask for are spread over all, each once, and every one has its turn', () => {
  const all = Array.from({ length: 1037 }, (_, at) => at);
  const turns = Array.from({ length: 100 }, (_, turn) => spread(all, 100, turn / 100));
  for (const some of turns) {
    expect(new Set(some).size).toBe(100);
    expect(some).toEqual(some.toSorted((a, b) => a - b));
    const steps = some.slice(1).map((one, at) => one - (some[at] as number));
    expect([Math.min(...steps), Math.max(...steps)]).toEqual([10, 11]);
  }
  expect(new Set(turns.flat())).toEqual(new Set(all));
  expect(spread([1, 2], 100, 0.7)).toEqual([1, 2]);
});
