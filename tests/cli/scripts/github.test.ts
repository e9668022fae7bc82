import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { collectionFolder, fullCase, tempFolder } from '#support/content.ts';
import { announcePreview } from '../../../scripts/github/announce-preview.ts';
import type { GitHub } from '../../../scripts/github/api.ts';
import { issueToPullRequest } from '../../../scripts/github/issue-to-pull-request.ts';
import { readLabels, syncLabels } from '../../../scripts/github/sync-labels.ts';
import { verifyPreview } from '../../../scripts/github/verify-preview.ts';

/** A GitHub that gives prepared answers and remembers what it was asked to do. */
function gitHub(event: Record<string, unknown>, answers: Record<string, unknown>) {
  const done: { what: string; body: Record<string, unknown> }[] = [];
  const github: GitHub = {
    repository: 'bansou/platform',
    event,
    async call(method, path, body) {
      const what = `${method} ${path}`;
      if (method !== 'GET') done.push({ what, body: body as Record<string, unknown> });
      if (method === 'GET' && !(what in answers)) throw new Error(`${what} → 404`);
      return answers[what] ?? {};
    },
  };
  return { github, done };
}

const run = {
  workflow_run: {
    head_sha: 'a1b2c3d4',
    head_branch: 'x&state=closed',
    head_repository: { owner: { login: 'shien' } },
  },
};
const PULLS = `GET /pulls?state=open&head=${encodeURIComponent('shien:x&state=closed')}`;
const COMMENTS = 'GET /issues/7/comments?per_page=100';
const FILES = 'GET /pulls/7/files?per_page=100';
const URL = 'https://example.org/artifact/1';
const pull = { number: 7, head: { sha: 'a1b2c3d4' } };
const added = (text: string) => ({
  filename: 'content/cases/new/index.mdx',
  status: 'added',
  patch: `@@ -0,0 +1,9 @@\n${text
    .split('\n')
    .map((line) => `+${line}`)
    .join('\n')}`,
});

it('tells a pull request where its preview is, and asks for consent where a case needs it', async () => {
  const answers = { [PULLS]: [{ ...pull, number: 6, head: { sha: 'old' } }, pull], [COMMENTS]: [] };
  const anonymous = fullCase().replace('kind: public-source', 'kind: anonymous');
  for (const [text, labelled] of [
    [fullCase(), false],
    [anonymous, true],
    ['よめない', true],
  ] as const) {
    const { github, done } = gitHub(run, { ...answers, [FILES]: [added(text)] });
    await announcePreview(github, URL);
    expect(done.map((one) => one.what)).toEqual([
      'POST /issues/7/comments',
      ...(labelled ? ['POST /issues/7/labels'] : []),
    ]);
    expect(done[0]?.body.body).toContain(URL);
    if (labelled) expect(done[1]?.body).toEqual({ labels: ['本人確認待ち'] });
  }
});

it('writes its one comment anew, and takes nobody else’s for its own', async () => {
  const theirs = { id: 1, body: '<!-- preview --> 偽物', user: { type: 'User' } };
  const own = { id: 2, body: '<!-- preview -->\n前の見本', user: { type: 'Bot' } };
  const { github, done } = gitHub(run, { [PULLS]: [pull], [COMMENTS]: [theirs, own] });
  await announcePreview(github, URL);
  expect(done.map((one) => one.what)).toEqual(['PATCH /issues/comments/2']);
  const gone = gitHub(run, { [PULLS]: [] });
  expect(await announcePreview(gone.github, URL)).toContain('見当たらない');
  expect(gone.done).toEqual([]);
});

it('verifies a preview without opening it', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'cases'));
  for (const name of ['index.html', 'cases/index.html', '_headers', 'photo.avif', 'index.pf_meta'])
    writeFileSync(join(folder, name), '');
  expect(verifyPreview(folder)).toEqual([]);
  writeFileSync(join(folder, 'run.sh'), '');
  symlinkSync('/etc/passwd', join(folder, 'cases', 'a.html'));
  expect(verifyPreview(folder).toSorted()).toEqual([
    'cases/a.html は、ふつうのファイルではありません',
    'run.sh は、サイトに要らない種類のファイルです',
  ]);
});

it('makes a draft of an issue; its text stays text and goes nowhere but into the case', async () => {
  const hostile = `$(touch /tmp/x) \`id\` ${'${{'} github.token }} <script>alert(1)</script> {process.env.HOME}`;
  const body = `### 題名\n\n${hostile}\n\n### 当社の背景\n\n~~~~~\n${hostile}\nimport fs from "fs"\n\n### 業種\n\n~~~~ ::error::x`;
  const content = collectionFolder();
  const start = { object: { sha: 'f00d' } };
  const { github, done } = gitHub(
    { issue: { number: 12, body }, repository: { default_branch: 'main' } },
    { 'GET /git/ref/heads/main': start, 'POST /pulls': { number: 13 } },
  );
  expect(await issueToPullRequest(github, content)).toContain('#13');
  expect(done.map((one) => one.what)).toEqual([
    'POST /git/refs',
    'PUT /contents/content/cases/issue-12/index.mdx',
    'POST /pulls',
    'POST /issues/13/labels',
  ]);
  const [ref, file, request] = done.map((one) => one.body);
  expect(ref).toEqual({ ref: 'refs/heads/case/issue-12', sha: 'f00d' });
  const text = Buffer.from(String(file?.content), 'base64').toString();
  expect(text).toBe(readFileSync(join(content, 'cases/issue-12/index.mdx'), 'utf8'));
  expect(text).not.toMatch(/^import/m);
  expect(request?.title).toBe('[事例] 投稿 #12 の下書き');
  const shown = String(request?.body);
  const fence = /^(~+)text$/m.exec(shown)?.[1] ?? '';
  expect(shown.split('\n').filter((line) => line.startsWith(fence))).toHaveLength(2);
  await expect(issueToPullRequest(github, content)).rejects.toThrow('もうあります');
});

it('brings the labels of the list up to date and leaves others alone', async () => {
  const wanted = readLabels(readFileSync('.github/labels.yml', 'utf8'));
  expect(wanted.map((one) => one.name)).toContain('本人確認待ち');
  const [first, second] = wanted as [(typeof wanted)[number], (typeof wanted)[number]];
  const there = [first, { ...second, color: '000000' }, { name: 'bug', color: 'ff0000', description: '' }];
  const { github, done } = gitHub({}, { 'GET /labels?per_page=100': there });
  expect(await syncLabels(github, wanted)).toEqual(wanted.slice(1).map((one) => one.name));
  expect(done[0]?.what).toBe(`PATCH /labels/${encodeURIComponent(second.name)}`);
  expect(done.slice(1).every((one) => one.what === 'POST /labels')).toBe(true);
});
