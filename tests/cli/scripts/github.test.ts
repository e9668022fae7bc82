import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { upkeepOf } from '#core/upkeep/upkeep.ts';
import { readSite } from '#node/content/taxonomies.ts';
import type { Gathered } from '#node/upkeep/gather.ts';
import { collectionFolder, FULL_CASE, otherCase, tempFolder } from '#support/content.ts';
import { announce } from '../../../scripts/github/announce.ts';
import type { GitHub } from '../../../scripts/github/api.ts';
import { issueToPullRequest } from '../../../scripts/github/issue-to-pull-request.ts';
import { previewAddress } from '../../../scripts/github/preview-address.ts';
import { offerSourceRecord } from '../../../scripts/github/source-record.ts';
import { contentPath } from '../../../scripts/github/submitted.ts';
import { readLabels, syncLabels } from '../../../scripts/github/sync-labels.ts';
import { tellPublished } from '../../../scripts/github/tell-published.ts';
import { renewUpkeepIssue } from '../../../scripts/github/upkeep-issue.ts';
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

const run = (conclusion = 'success') => ({
  workflow_run: {
    head_sha: 'a1b2c3d4',
    head_branch: 'x&state=closed',
    head_repository: { owner: { login: 'shien' } },
    html_url: 'https://example.org/run/1',
    conclusion,
  },
});
const PULLS = `GET /pulls?state=open&head=${encodeURIComponent('shien:x&state=closed')}`;
const COMMENTS = 'GET /issues/7/comments?per_page=100&page=1';
const FILES = 'GET /pulls/7/files?per_page=100&page=1';
const URL = 'https://example.org/artifact/1';
const CASE = 'content/cases/atarashii/index.mdx';
const pull = { number: 7, head: { sha: 'a1b2c3d4' } };
/** The files of a pull request with one text in it. */
const brought = (text: string, changed: object = { filename: CASE, status: 'added' }) => ({
  [PULLS]: [{ ...pull, number: 6, head: { sha: 'old' } }, pull],
  [COMMENTS]: [],
  [FILES]: [{ sha: 'f00', ...changed }],
  'GET /git/blobs/f00': { content: Buffer.from(text).toString('base64') },
});
/** A case that the collection does not hold yet. */
const fresh = otherCase('新');

it('tells a pull request in one comment what is to be mended, or where its preview is', async () => {
  const content = collectionFolder();
  const good = gitHub(run(), brought(fresh));
  await announce(good.github, URL, content);
  expect(good.done.map(({ what }) => what)).toEqual(['POST /issues/7/comments', 'POST /issues/7/labels']);
  expect(good.done[1]?.body).toEqual({ labels: ['確認待ち'] });
  const { promises } = readSite(content);
  expect(good.done[0]?.body.body).toContain(promises ? `${promises.reply}日以内` : 'お返事します');
  expect(good.done[0]?.body.body).toContain('🟢');
  expect(good.done[0]?.body.body).toContain(URL);

  const bad = gitHub(run('failure'), brought(fresh.replace(/^title: .*$/m, 'title: 短い')));
  await announce(bad.github, '', content);
  const words = String(bad.done[0]?.body.body);
  expect(words).toMatch(/🔴 \*\*直すところが1件あります\*\*（a1b2c3d）/);
  expect(words).toMatch(/content\/cases\/atarashii\/index\.mdx:\d+:\d+ .*短すぎます/);
  expect(words).not.toContain('見本をダウンロード');
  expect(bad.done[1]?.body).toEqual({ labels: ['受付'] });
  // Ours is as it was: the files were laid over a copy.
  expect(readdirSync(join(content, 'cases'))).not.toContain('atarashii');

  const elsewhere = gitHub(
    run('failure'),
    brought('x', { filename: '.github/workflows/x.yml', status: 'added' }),
  );
  await announce(elsewhere.github, '', content);
  expect(elsewhere.done.map(({ what }) => what)).toEqual(['POST /issues/7/comments']);
  expect(elsewhere.done[0]?.body.body).toMatch(
    /確認が最後まで通りませんでした。[\s\S]*content\/ の外のファイル/,
  );
});

it('ends no block of code by what a stranger wrote', async () => {
  const { github, done } = gitHub(
    run('failure'),
    brought(fresh.replace(/^industry: .*$/m, 'industry: "~~~~~ @all"')),
  );
  await announce(github, '', collectionFolder());
  const body = String(done[0]?.body.body);
  const fence = /^(~+)text$/m.exec(body)?.[1] ?? '';
  expect(fence.length).toBeGreaterThan(5);
});

it('judges 本人確認待ち at every push on what the files say', async () => {
  const content = collectionFolder();
  const named = fresh.replace('kind: public-source', 'kind: anonymous');
  const labelled = { ...pull, labels: [{ name: '本人確認待ち' }] };
  const label = 'POST /issues/7/labels';
  const gone = `DELETE /issues/7/labels/${encodeURIComponent('本人確認待ち')}`;
  const there = `content/cases/${FULL_CASE}/index.mdx`;
  for (const [what, answers, expected] of [
    ['a new case from public sources', brought(fresh), []],
    ['a new anonymous case', brought(named), [label]],
    ['one that cannot be read', brought('よめない'), [label]],
    ['a known case that becomes anonymous', brought(named, { filename: there, status: 'modified' }), [label]],
    [
      'a picture beside no text',
      brought('x', { filename: 'content/cases/atarashii/a.png', status: 'added' }),
      [label],
    ],
    [
      'a folder that got another name',
      brought(named, { filename: CASE, previous_filename: there, status: 'renamed' }),
      [label],
    ],
    ['a case that has the label', { ...brought(named), [PULLS]: [labelled] }, []],
    ['one that needs it no more', { ...brought(fresh), [PULLS]: [labelled] }, [gone]],
    ['a case that is taken away', brought('', { filename: there, status: 'removed' }), []],
    [
      'no case at all',
      { ...brought('x', { filename: 'README.md', status: 'modified' }), [PULLS]: [labelled] },
      [],
    ],
  ] as const) {
    const { github, done } = gitHub(run(), answers);
    await announce(github, URL, content);
    expect(
      done
        .filter(
          ({ what, body }) => what.includes('labels') && !JSON.stringify(body ?? '').includes('"確認待ち"'),
        )
        .map((one) => one.what),
      what,
    ).toEqual(expected);
  }
}, 120_000);

it('moves a contribution from 受付 to 確認待ち and back, as its check goes', async () => {
  const content = collectionFolder();
  const moved = async (conclusion: string, had: string) => {
    const { github, done } = gitHub(run(conclusion), {
      ...brought(fresh),
      [PULLS]: [{ ...pull, labels: [{ name: had }] }],
    });
    await announce(github, URL, content);
    return done.slice(1).map(({ what, body }) => [decodeURIComponent(what), body]);
  };
  expect(await moved('success', '受付')).toEqual([
    ['DELETE /issues/7/labels/受付', undefined],
    ['POST /issues/7/labels', { labels: ['確認待ち'] }],
  ]);
  expect(await moved('failure', '確認待ち')).toEqual([
    ['POST /issues/7/labels', { labels: ['受付'] }],
    ['DELETE /issues/7/labels/確認待ち', undefined],
  ]);
  expect(await moved('success', '確認待ち')).toEqual([]);
}, 30_000);

it('puts what --fix mends beside its line, to be accepted with a press, and each once', async () => {
  const content = collectionFolder();
  const lines = fresh.split('\n');
  const at = lines.findIndex((line) => /。$/.test(line) && !/^[#a-z -]/.test(line));
  const wrong = lines.with(at, '話を聞いて下さい。``` @all も、見て下さい。');
  const text = wrong.join('\n');
  const whole = {
    filename: CASE,
    status: 'added',
    patch: `@@ -0,0 +1,${lines.length} @@\n${wrong.map((one) => `+${one}`).join('\n')}`,
  };
  const asked = async (answers: object) => {
    const { github, done } = gitHub(run(), { 'GET /pulls/7/comments?per_page=100&page=1': [], ...answers });
    await announce(github, '', content);
    return done;
  };
  const [review, told] = await asked(brought(text, whole));
  expect(review?.what).toBe('POST /pulls/7/reviews');
  const [comment] = (review?.body.comments ?? []) as { line: number; body: string }[];
  expect(review?.body).toMatchObject({ commit_id: 'a1b2c3d4', event: 'COMMENT' });
  expect(comment).toMatchObject({ path: CASE, line: at + 1, side: 'RIGHT' });
  expect(comment?.body).toContain('````suggestion\n話を聞いてください。``` @all も、見てください。\n````');
  expect(comment?.body.split('````suggestion')[0]).not.toContain('@');
  expect(String(told?.body.body)).toContain('Commit suggestion');
  const there = { 'GET /pulls/7/comments?per_page=100&page=1': [{ ...comment, user: { type: 'Bot' } }] };
  expect((await asked({ ...brought(text, whole), ...there })).map(({ what }) => what)).not.toContain(
    review?.what,
  );
  // A line that the pull request does not show can have no comment.
  const elsewhere = { filename: CASE, status: 'modified', patch: '@@ -1,2 +1,2 @@\n ---\n+title: x' };
  expect((await asked(brought(text, elsewhere))).map(({ what }) => what)).not.toContain(review?.what);
}, 30_000);

it('leads to the preview of the host where there is one, and to the page that came', async () => {
  const pull = { number: 7, branch: 'Feature/町の店_2' };
  expect(previewAddress('https://deploy-preview-{number}--x.netlify.app', pull)).toBe(
    'https://deploy-preview-7--x.netlify.app/',
  );
  expect(previewAddress('https://{branch}.x.pages.dev/', pull)).toBe('https://feature-2.x.pages.dev/');
  const content = collectionFolder();
  const site = join(content, 'site.yaml');
  const withPreviews = (address: string) => writeFileSync(site, `${settings}previews: "${address}"\n`);
  const settings = readFileSync(site, 'utf8');
  for (const bad of [
    'https://x.example/',
    'http://{number}.x.example/',
    'https://{number}.x.example/?a=(b)',
  ]) {
    withPreviews(bad);
    expect(() => readSite(content), bad).toThrow('{number}');
  }
  withPreviews('https://{branch}.x.pages.dev/');
  const good = gitHub(run(), brought(fresh));
  await announce(good.github, URL, content);
  expect(good.done[0]?.body.body).toContain('https://x-state-closed.x.pages.dev/cases/atarashii/');
  const bad = gitHub(run('failure'), brought(fresh));
  await announce(bad.github, '', content);
  expect(bad.done[0]?.body.body).not.toContain('pages.dev');
}, 30_000);

it('tells a merged pull request where its page is, once, and marks it 公開', async () => {
  const content = collectionFolder();
  const push = { before: 'aaaaaaa', after: 'bbbbbbb' };
  const merged = { number: 7, merged_at: '2026-11-28', labels: [{ name: '確認待ち' }] };
  const answers = (pulls: object[], filename = `content/cases/${FULL_CASE}/index.mdx`) => ({
    'GET /compare/aaaaaaa...bbbbbbb': { commits: [{ sha: 'ccc' }, { sha: 'ddd' }] },
    'GET /commits/ccc/pulls': pulls,
    'GET /commits/ddd/pulls': pulls,
    [FILES]: [{ filename, status: 'added', sha: 'f00' }],
  });
  const told = async (pulls: object[], filename?: string) => {
    const { github, done } = gitHub(push, answers(pulls, filename));
    await tellPublished(github, 'https://example.org/site/', content);
    return done;
  };
  const done = await told([merged]);
  expect(done.map(({ what }) => decodeURIComponent(what))).toEqual([
    'POST /issues/7/comments',
    'POST /issues/7/labels',
    'DELETE /issues/7/labels/確認待ち',
  ]);
  expect(done[0]?.body.body).toContain(`https://example.org/site/cases/${FULL_CASE}/`);
  expect(done[1]?.body).toEqual({ labels: ['公開'] });
  expect(await told([{ ...merged, labels: [{ name: '公開' }] }])).toEqual([]);
  expect(await told([{ ...merged, merged_at: null }])).toEqual([]);
  expect(await told([merged], 'README.md')).toEqual([]);
  const file = join(content, 'cases', FULL_CASE, 'index.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('publication: published', 'publication: draft'));
  const draft = await told([merged]);
  expect(draft.map(({ what }) => what)).not.toContain('POST /issues/7/labels');
  expect(draft[0]?.body.body).toContain('いまは下書き');
}, 30_000);

it('lays nothing outside of the copy, whatever a path says', () => {
  expect(contentPath('content/cases/a/index.mdx')).toBe('cases/a/index.mdx');
  for (const path of [
    'content/../x',
    'content/a/../../x',
    'content//x',
    'content',
    'src/x',
    'content/a\\b',
    '../content/x',
  ])
    expect(contentPath(path), path).toBeUndefined();
});

it('writes its one comment anew, and takes nobody else’s for its own', async () => {
  const theirs = { id: 1, body: '<!-- preview --> 偽物', user: { type: 'User' } };
  const own = { id: 2, body: '<!-- preview -->\n前の見本', user: { type: 'Bot' } };
  const content = collectionFolder();
  const { github, done } = gitHub(run(), { ...brought(fresh), [COMMENTS]: [theirs, own] });
  await announce(github, URL, content);
  expect(done.map((one) => one.what)).toEqual(['PATCH /issues/comments/2', 'POST /issues/7/labels']);
  const gone = gitHub(run(), { [PULLS]: [] });
  expect(await announce(gone.github, URL, content)).toContain('見当たらない');
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
  const settings = join(content, 'site.yaml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(
      /^promises:\n(?: .*\n)+|$(?![\s\S])/m,
      'promises: { reply: 7, decide: 21, withdraw: 3 }\n',
    ),
  );
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
    'POST /issues/12/comments',
  ]);
  expect(done[4]?.body.body).toMatch(
    /ありがとうございます[\s\S]*#13[\s\S]*7日以内[\s\S]*入れられませんでした/,
  );
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

it('makes no second draft of an issue, says where the first is, and takes up what a broken run has left', async () => {
  const event = { issue: { number: 12, body: '### 題名\n\n見本' }, repository: { default_branch: 'main' } };
  const head = `GET /pulls?state=open&head=${encodeURIComponent('bansou:case/issue-12')}`;
  const branch = { 'GET /git/ref/heads/case/issue-12': { object: { sha: 'f00d' } } };
  const content = collectionFolder();
  const twice = gitHub(event, { ...branch, [head]: [{ number: 13 }] });
  expect(await issueToPullRequest(twice.github, content)).toContain('もう #13');
  expect(twice.done.map(({ what }) => what)).toEqual(['POST /issues/12/comments']);

  const file = 'GET /contents/content/cases/issue-12/index.mdx?ref=case/issue-12';
  const broken = gitHub(event, {
    ...branch,
    [head]: [],
    [file]: { sha: 'beef' },
    'POST /pulls': { number: 14 },
  });
  expect(await issueToPullRequest(broken.github, content)).toContain('#14');
  expect(broken.done[0]).toMatchObject({ what: expect.stringContaining('PUT'), body: { sha: 'beef' } });
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

it('tells what keeping the site asks for in one issue, and closes it when nothing is left', async () => {
  const list = `GET /issues?state=open&labels=${encodeURIComponent('見回り')}&per_page=100`;
  const section = { title: '準備中', lines: ['2026-01-01  準備中  cases/a'], todo: true };
  const gathered = (todo: boolean) =>
    ({ upkeep: upkeepOf([], '2026-12-02'), sections: [{ ...section, todo }], todo }) satisfies Gathered;
  const mine = { number: 5, body: '<!-- upkeep -->\nold', user: { type: 'Bot' } };
  const others = [
    { number: 3, body: '<!-- upkeep -->', user: { type: 'User' } },
    { number: 4, body: 'else', user: { type: 'Bot' } },
  ];
  for (const [open, todo, expected] of [
    [others, true, ['POST /issues']],
    [others, false, []],
    [[...others, mine], true, ['PATCH /issues/5']],
    [[...others, mine], false, ['PATCH /issues/5']],
  ] as const) {
    const { github, done } = gitHub({}, { [list]: open });
    await renewUpkeepIssue(github, gathered(todo));
    expect(done.map(({ what }) => what)).toEqual(expected);
    const [first] = done;
    if (!first) continue;
    expect(first.body.title).toBe('2026-12 の見回り');
    expect(first.body.body).toMatch(/^<!-- upkeep -->/);
    expect(first.body.body).toContain('cases/a');
    expect(first.body.state).toBe(todo ? undefined : 'closed');
  }
});

it('offers the record of the sources as one pull request, and only when it says something new', async () => {
  const folder = tempFolder();
  const event = { repository: { default_branch: 'main' } };
  expect(await offerSourceRecord(gitHub(event, {}).github, folder, '2026-12-02')).toBe(
    '出典の控えは、ありません',
  );
  writeFileSync(join(folder, 'sources.yaml'), 'sources: []\n');
  const pulls = `GET /pulls?state=open&head=${encodeURIComponent('bansou:upkeep/sources')}`;
  const main = { 'GET /git/ref/heads/main': { object: { sha: 'f00' } } };
  const kept = (text: string) => ({
    'GET /contents/content/sources.yaml?ref=main': {
      sha: '1',
      content: Buffer.from(text).toString('base64'),
    },
  });
  const asked = async (answers: Record<string, unknown>) => {
    const { github, done } = gitHub(event, { ...main, ...answers });
    await offerSourceRecord(github, folder, '2026-12-02');
    return done.map(({ what }) => what);
  };
  const written = ['POST /git/refs', 'PUT /contents/content/sources.yaml'];
  expect(await asked({ [pulls]: [] })).toEqual([...written, 'POST /pulls']);
  expect(await asked({ [pulls]: [{ number: 4 }], ...kept('sources: [old]') })).toEqual(written);
  expect(await asked(kept('sources: []\n'))).toEqual([]);
});

it('says which setting is missing where workflows may open no pull request', async () => {
  const { github } = gitHub(
    { issue: { number: 7, body: '' }, repository: { default_branch: 'main' } },
    { 'GET /git/ref/heads/main': { object: { sha: 'f00' } } },
  );
  const call: GitHub['call'] = async (method, path, body) => {
    if (method === 'POST' && path === '/pulls') throw new Error('GitHub: POST /pulls → 403 not permitted');
    return github.call(method, path, body);
  };
  await expect(issueToPullRequest({ ...github, call }, collectionFolder())).rejects.toThrow(
    /bansou\/platform\/settings\/actions .*「Allow GitHub Actions to create and approve pull requests」/,
  );
});
