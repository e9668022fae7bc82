import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContent } from '#node/content/open-content.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { writeEntry } from '#node/contribute/new-entry.ts';
import { writeInstance } from '#node/contribute/new-instance.ts';
import { keptFolder, tempFolder } from '#support/content.ts';
import { foreignWords } from '#support/default-words.ts';

let content: ReturnType<typeof keptFolder>;
beforeAll(() => {
  content = keptFolder();
});
afterAll(() => content.remove());

function command(script: string, args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, ...env, CONTENT_DIR: content.dir },
    encoding: 'utf8',
  });
  return { status, shown: stdout + stderr };
}
const file = (slug: string) => join(content.dir, 'cases', slug, 'index.mdx');
const faults = async () => (await openContent(content.dir, { day: '2026-11-22', programme: false })).findings;

test('npm run new --from writes a draft that passes, with the open questions as comments, and never overwrites', async () => {
  const answers = join(tempFolder(), 'answers.json');
  const data = {
    title: '道具の置き場所を決めたら、探す時間が消えた',
    summary:
      '架空の金属加工会社の見本。道具を探す時間が長いことに社員が気づき、置き場所を自分たちで決め直すまでを、試験のために短く書いたもの。実在しない。',
    company: { name: '見本の道具会社' },
    industry: 'manufacturing',
    supporter: { type: 'self' },
  };
  writeFileSync(
    answers,
    JSON.stringify({ kind: 'case', slug: 'x-new', data, sections: { 当社の背景: '道具の会社。{x} <b>' } }),
  );
  const first = command('new', ['--from', answers, '--yes']);
  expect(first.status).toBe(0);
  expect(first.shown).toContain('npm run check');
  expect(await faults()).toEqual([]);
  const text = readFileSync(file('x-new'), 'utf8');
  expect(text).toContain('# ■ 問いかけ');
  expect(text).not.toContain('# ■ 題名');
  expect(command('new', ['--from', answers, '--yes'])).toMatchObject({ status: 2 });
  expect(readFileSync(file('x-new'), 'utf8')).toBe(text);
});

test.each([
  [['case', 'Bad_Name', '--yes']],
  [['case', '../x-out', '--yes']],
  [['other', 'x-other', '--yes']],
  [['case', '--yes']],
  [['--from', 'nowhere.json', '--yes']],
  [['--what']],
])('npm run new %j is misuse, writes nothing and ends with 2', (args) => {
  expect(command('new', args).status).toBe(2);
  expect(existsSync(join(content.dir, 'cases', 'x-other'))).toBe(false);
  expect(existsSync(join(content.dir, 'x-out'))).toBe(false);
});

test('from-issue writes a folder from hostile text without running any of it, and never overwrites', async () => {
  const body =
    '### 題名\n\n$(touch canary) `touch canary` {process.exit(3)}\n\n### 要約\n\n<script>x</script>\n';
  const shown = command('from-issue', ['--number', '7'], { ISSUE_BODY: body });
  expect(shown.status).toBe(0);
  expect(shown.shown.split('\n')[0]).toBe('cases/issue-7/index.mdx');
  expect(existsSync('canary')).toBe(false);
  expect(command('from-issue', ['--number', '7'], { ISSUE_BODY: body }).status).toBe(2);
  expect(command('from-issue', ['--number', '7; rm -rf x'], { ISSUE_BODY: body }).status).toBe(2);
  expect(command('from-issue', ['--number', '8', '--slug', '../x'], { ISSUE_BODY: body }).status).toBe(2);
  expect(command('from-issue', ['--number', '9'], { ISSUE_BODY: '' }).status).toBe(2);
});

test('npm run check: exit codes, formats and paths', () => {
  const good = command('check', ['cases/mihon-seisakusho']);
  expect(good.shown).toContain('誤り 0');
  expect(command('check', ['--format=xml']).status).toBe(2);
  expect(command('check', ['--wrong']).status).toBe(2);
  expect(command('check', ['cases/not-there']).status).toBe(2);
  writeFileSync(
    file('mihon-shokuhin'),
    readFileSync(file('mihon-shokuhin'), 'utf8').replace('総菜を作る会社', '１２人の会社'),
  );
  const bad = command('check', ['cases/mihon-shokuhin', '--format', 'json']);
  expect(bad.status).toBe(1);
  expect(JSON.parse(bad.shown)).toMatchObject({ files: 1, findings: [{ rule: 'typo/width' }] });
  const annotated = command('check', ['cases/mihon-shokuhin', '--format=github']).shown;
  expect(annotated).toMatch(
    /^::error file=[^,]*cases\/mihon-shokuhin\/index\.mdx,line=\d+,col=\d+,title=typo\/width::/m,
  );
  expect(command('check', ['cases/mihon-shokuhin', '--fix']).shown).toContain('直しました');
  expect(command('check', ['cases/mihon-shokuhin']).status).toBe(0);
});

test('npm run new -- instance writes a collection of its own that passes at once, and never overwrites', async () => {
  const folder = join(tempFolder(), 'our', 'content');
  const made = command('new', ['instance', folder]);
  expect(made.shown).toContain(folder);
  expect(made.status).toBe(0);
  const opened = await openContent(folder, { day: '2026-11-22' });
  expect(opened.findings).toEqual([]);
  expect(opened.cases.map(({ data }) => data.title)).toEqual([
    expect.stringContaining('【見本】'),
    expect.stringContaining('【見本】'),
    expect.stringContaining('【見本】'),
  ]);
  const text = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => readFileSync(join(item.parentPath, item.name), 'utf8'))
    .join('\n')
    .replace(/^\s*#.*$/gm, '');
  expect(foreignWords('').filter((word) => text.includes(word))).toEqual([]);
  writeFileSync(join(folder, 'site.yaml'), 'name: x\n');
  expect(command('new', ['instance', folder])).toMatchObject({ status: 2 });
  expect(readFileSync(join(folder, 'site.yaml'), 'utf8')).toBe('name: x\n');
  expect(readdirSync(join(folder, '..'))).toEqual(['content']);
});

test('a new case of an instance offers the values of its own lists', async () => {
  const folder = join(tempFolder(), 'content');
  writeInstance(folder);
  const taxonomies = readTaxonomies(folder);
  const entry = { kind: 'case' as const, slug: 'umi', data: { publication: 'draft' }, sections: {} };
  writeEntry(folder, entry, taxonomies);
  const text = readFileSync(join(folder, 'cases/umi/index.mdx'), 'utf8');
  expect(text).toContain('listen（話を聞く）');
  expect(text).not.toContain('七つの段階');
  expect(foreignWords('').filter((word) => text.includes(word))).toEqual([]);
});
