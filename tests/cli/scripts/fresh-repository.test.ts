import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runJob } from '#support/workflow-run.ts';

const work = mkdtempSync(join(tmpdir(), 'fresh-repository-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
/** The repository as a runner has it after its checkout: nothing installed. The collection is not needed here. */
const clone = join(work, 'clone');
const { jobs } = parse(readFileSync('.github/workflows/pages.yml', 'utf8'));

beforeAll(() => {
  mkdirSync(clone);
  const { status } = spawnSync('cp', ['-r', 'package.json', 'scripts', 'src', clone]);
  expect(status).toBe(0);
});

/** GitHub as far as the job asks it. */
async function withGitHub<T>(status: number, body: object, work: (api: string) => Promise<T>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return { asked, ...(await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)) };
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

function environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const event = join(work, 'event.json');
  writeFileSync(event, '{}');
  const { HOME } = process.env;
  return {
    HOME,
    PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'shien/bansou',
    GITHUB_EVENT_PATH: event,
    ...more,
  };
}

const ready = (status: number, body: object) =>
  withGitHub(status, body, (api) =>
    runJob(jobs.ready, clone, environment({ GITHUB_API_URL: api }), { 'github.token': 'secret-token' }),
  );

test.each([
  ['has Pages made by workflows', 200, { build_type: 'workflow' }, 'on', /^GitHub Pages に公開します/],
  ['has Pages from a branch', 200, { build_type: 'legacy' }, 'off', /枝のファイルをそのまま/],
  ['has no Pages yet', 404, { message: 'Not Found' }, 'off', /まだ使われていない.+settings\/pages/],
  ['is private, without Pages in its plan', 403, { message: 'Forbidden' }, 'off', /非公開のリポジトリー/],
])('the first push to a repository that %s', async (_what, status, body, pages, words) => {
  const run = await ready(status, body);
  expect(run).toMatchObject({ code: 0, asked: ['GET /repos/shien/bansou/pages'], outputs: { pages } });
  expect(run.summary).toMatch(words);
  if (pages === 'off')
    expect(run.said).toMatch(/^::notice title=GitHub Pages::.+https:\/\/github\.com\/shien\/bansou\//);
  expect(run.said + run.summary).not.toContain('secret-token');
});

test('a fault of GitHub itself is no answer: the run fails', async () => {
  const run = await ready(500, { message: 'oops' });
  expect(run.code).toBe(1);
  expect(run.said).toContain('GET /pages → 500');
});

test.each([
  ['https://shien.github.io', '/bansou', '/bansou/', ''],
  ['https://bansou.example.jp', '', '/', 'SHRINK'],
])('what is built for %s%s', async (origin, base, wanted, meant) => {
  // In place of npm: tells what it was asked to do, and where.
  const bin = join(work, 'bin');
  mkdirSync(bin, { recursive: true });
  const tell =
    '#!/bin/sh\nprintf "%s|" "$@"; echo "$SITE_URL|$BASE_PATH|$(test -z "$BUILD_DAY" || echo day)"\n';
  writeFileSync(join(bin, 'npm'), tell);
  chmodSync(join(bin, 'npm'), 0o755);
  const { PATH } = environment();
  const live = `${origin}${base}/`;
  const run = await runJob(jobs.build, clone, environment({ PATH: `${bin}${delimiter}${PATH}` }), {
    'steps.pages.outputs.origin': origin,
    'steps.pages.outputs.base_path': base,
    'steps.pages.outputs.base_url': live,
    'inputs.meant': meant,
  });
  expect(run.said.trim().split('\n')).toEqual([
    'ci|--no-progress|||',
    `run|build|${origin}|${wanted}|day`,
    'run|verify|||day',
    `run|verify|--|--live|${live}|${meant ? `--yes-I-mean|${meant}|` : ''}||day`,
  ]);
});
