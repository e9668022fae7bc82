import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { allCases, CONTENT, isPublished } from '#support/library.ts';

/** Not below `.cache/`, which the server does not watch. */
const content = mkdtempSync(join(tmpdir(), 'dev-content-'));
const PORT = 4_700 + (process.pid % 200);
const HOME = `http://127.0.0.1:${PORT}`;
let server: ChildProcess;
let said = '';

beforeAll(async () => {
  cpSync(CONTENT, content, { recursive: true });
  // Astro watches nothing where it finds this variable.
  const { VITEST: _, ...env } = process.env;
  server = spawn('astro', ['dev', '--host', '127.0.0.1', '--port', String(PORT)], {
    env: { ...env, CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' },
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part) => (said += String(part)));
  await shows('/', 'html');
}, 170_000);
afterAll(() => {
  server.kill();
  rmSync(content, { recursive: true, force: true });
});

async function page(path: string): Promise<string> {
  try {
    return await (await fetch(HOME + path)).text();
  } catch {
    return '';
  }
}

/** Waits until a page shows a text; a page is drawn anew each time it is asked for. */
function shows(path: string, text: string): Promise<void> {
  return vi.waitFor(
    async () => {
      if (!(await page(path)).includes(text)) throw new Error(`${path} does not show ${text}\n${said}`);
    },
    { timeout: 60_000, interval: 300 },
  );
}

/** Puts `now` in the place of `before` in one file of the content. */
function edit(file: string, before: RegExp | string, now: string): void {
  const text = readFileSync(join(content, file), 'utf8');
  expect(text).toMatch(before);
  writeFileSync(join(content, file), text.replace(before, now));
}

test.each([
  ['the name of the site', 'site.yaml', /^name: .*$/m, 'name: 名を変えた図書館', '/', '名を変えた図書館'],
  [
    'a vocabulary',
    'taxonomy/wall.yaml',
    /^ +label: .*$/m,
    '    label: 名を変えた壁',
    '/walls/',
    '名を変えた壁',
  ],
  [
    'the glossary',
    'taxonomy/glossary.yaml',
    /term: .*$/m,
    'term: 名を変えた語',
    '/glossary/',
    '名を変えた語',
  ],
  [
    'the programme',
    'programme/council.yaml',
    /^title: .*$/m,
    'title: 名を変えた協議会',
    '/council/',
    '名を変えた協議会',
  ],
])('an edit of %s takes effect while the server runs', async (_, file, before, now, path, text) => {
  await page(path);
  edit(file, before, now);
  await shows(path, text);
});

test('an edit of an entry takes effect; while it is faulty the last good one stays, and the fault is told', async () => {
  const slug = allCases.find(isPublished)?.slug;
  const file = join(content, 'cases', `${slug}`, 'index.mdx');
  const path = `/cases/${slug}/`;
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, `${text}\n足した一文。\n`);
  await shows(path, '足した一文。');
  writeFileSync(file, `${text}\n{x}\n`);
  await vi.waitFor(() => expect(said).toContain('mdx/expression'), { timeout: 60_000 });
  expect(await page(path)).toContain('足した一文。');
  // Saves in quick succession: what counts is the last.
  for (const round of [1, 2, 3, 4]) writeFileSync(file, `${text}\n${round}回目の一文。\n`);
  await shows(path, '4回目の一文。');
});
