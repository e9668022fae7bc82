import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { plantHostile, SECRET } from '#support/hostile-files.ts';
import { allCases, CONTENT, isPublished } from '#support/library.ts';

/** Not below `.cache/`, which the server does not watch. */
const content = mkdtempSync(join(tmpdir(), 'dev-content-'));
const CANARY = join(content, '..', `canary-dev-${process.pid}`);
const PORT = 4_700 + (process.pid % 200);
const HOME = `http://127.0.0.1:${PORT}`;
let server: ChildProcess | undefined;
let said = '';

/** One at a time: Astro starts no second server in one project. */
function start(): ChildProcess {
  // Astro watches nothing where it finds this variable.
  const { VITEST: _, ...env } = process.env;
  const own = { CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'development' };
  const trap = { HOSTILE_CANARY: CANARY, HOSTILE_SECRET: SECRET };
  const child = spawn('astro', ['dev', '--host', '127.0.0.1', '--port', String(PORT)], {
    env: { ...env, ...trap, ...own },
  });
  said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      said += String(part);
    });
  server = child;
  return child;
}

async function stop(): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill();
  await ended;
}

beforeAll(() => cpSync(CONTENT, content, { recursive: true }));
afterAll(async () => {
  await stop();
  rmSync(content, { recursive: true, force: true });
});

test('the dev server does not start on hostile content, and runs nothing of it', async () => {
  const folder = plantHostile(content, 'export-const.mdx');
  try {
    const ended = once(start(), 'exit').then(() => true);
    const refused = vi.waitFor(() => expect(said).toContain('import や export は使えません'), {
      timeout: 120_000,
    });
    await Promise.race([refused, ended]);
    expect(said).toContain('import や export は使えません');
    expect(said).not.toContain(SECRET);
    expect(existsSync(CANARY)).toBe(false);
  } finally {
    await stop();
    rmSync(folder, { recursive: true });
  }
});

test('on good content it starts', async () => {
  start();
  await shows('/', '<html');
});

/** A page as it is read: headings may break anywhere. */
async function page(path: string): Promise<string> {
  try {
    return (await (await fetch(HOME + path)).text()).replaceAll('<wbr>', '');
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

test('an edit of an entry takes effect; while it is faulty the last good one stays, and the fault is reported', async () => {
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
