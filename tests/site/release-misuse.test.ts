import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { releaseId, type SiteFacts } from '#node/release/manifest.ts';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { rollback } from '#node/release/rollback.ts';
import { currentId, openStore, releaseIds } from '#node/release/store.ts';
import { knownStore } from '#node/release/store-state.ts';
import { formatTombstones, readTombstones, TOMBSTONES_FILE } from '#node/release/tombstones.ts';
import { fixtureSite } from '#support/release/fixture-site.ts';
import { sampleOf } from '#support/seed.ts';

const work = mkdtempSync(join(tmpdir(), 'release-misuse-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const facts = (name: string): SiteFacts => ({
  name,
  url: 'https://kaigo.test',
  base: '/',
  repository: '',
  contact: 'https://kaigo.test/contact',
});
const origin = (name = '介護の伴走') => ({
  commit: '',
  dirty: false,
  counts: {},
  versions: {},
  site: facts(name),
});
const sites = ['a', 'b'].map((seed) => {
  const folder = join(work, seed);
  fixtureSite(folder, seed);
  return folder;
});
const [a = '', b = ''] = sites;
const model = join(work, 'model');
for (const site of [a, b, a]) await publish(site, model, 5, origin());
const ids = releaseIds(openStore(model));
const [, second = '', served = ''] = ids;

/** A store of three releases of its own, hard links and all. */
function store(): string {
  const to = mkdtempSync(join(work, 'store-'));
  spawnSync('cp', ['-a', `${model}/.`, to]);
  return to;
}

const command = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};
/** What an operator is told: a sentence with what and where, then the command or the place that mends it. */
const LOOK: [what: string, args: (to: string) => string[], spoil: (to: string) => void, said: RegExp][] = [
  [
    'a folder that is not there',
    (to) => ['--to', join(to, 'nowhere'), '--check'],
    () => {},
    /nowhere は公開先のフォルダーではありません（releases\/ がありません）。はじめての公開は npm run release -- --to \S+nowhere です/,
  ],
  [
    'a folder of something else',
    () => ['--to', 'content', '--rollback'],
    () => {},
    /content は公開先のフォルダーではありません/,
  ],
  [
    'a release in place of its store',
    (to) => ['--to', join(to, 'current'), '--list'],
    () => {},
    /current は、公開した版の中です。公開先のフォルダー \S+store-\S+ を --to に書いてください/,
  ],
  [
    'a file',
    () => ['--to', 'package.json', '--list'],
    () => {},
    /package\.json はフォルダーではありません。公開先のフォルダーを --to に書いてください/,
  ],
  [
    'a release that nobody made',
    (to) => ['--to', to, '--rollback', '20200101'],
    () => {},
    new RegExp(`20200101: 版が見つかりません。次のどれかを書いてください: ${ids.join('、')}`),
  ],
  [
    'the beginning of several names',
    (to) => ['--to', to, '--rollback', '2'],
    () => {},
    /2: 当てはまる版が3つあります。次のどれかを書いてください/,
  ],
  [
    'a copy without the served release',
    (to) => ['--to', to, '--check'],
    (to) => rmSync(join(to, 'releases', served), { recursive: true }),
    new RegExp(
      `manifest\\.json がありません（途中までしか.+--rollback ${second} で、そろっている版に戻せます`,
      's',
    ),
  ],
  [
    'a copy that stopped before the last file',
    (to) => ['--to', to, '--check'],
    (to) => rmSync(join(to, 'releases', served, 'manifest.json')),
    new RegExp(`途中までしか写されていない版.+--rollback ${second} で`, 's'),
  ],
  [
    'a list that is cut off',
    (to) => ['--to', to, '--list'],
    (to) => {
      const file = join(to, 'releases', served, 'manifest.json');
      const text = readFileSync(file, 'utf8');
      rmSync(file);
      writeFileSync(file, text.slice(0, 200));
    },
    /→ \S+ {2}\S+ の manifest\.json が壊れています（JSON として読めません）/,
  ],
  [
    'one byte changed in a file that releases share',
    (to) => ['--to', to, '--check'],
    (to) => spoilByte(join(to, 'current/cases/case-2/index.html')),
    /cases\/case-2\/index\.html {2}中身が違います.+そろっている版はほかにありません。npm run release -- --to \S+ でもう一度公開すると直ります/s,
  ],
  [
    'going back to what is broken',
    (to) => ['--to', to, '--rollback', second],
    (to) => spoilByte(join(to, 'releases', second, 'cases/case-1/index.html')),
    new RegExp(
      `${second} は欠けているか、変わっているので戻せません。.+--rollback ${served} で.+case-1`,
      's',
    ),
  ],
];

function spoilByte(file: string): void {
  chmodSync(file, 0o644);
  const bytes = readFileSync(file);
  bytes[10] = (bytes[10] ?? 0) ^ 1;
  writeFileSync(file, bytes, { flag: 'r+' });
}

/** Each starts a process of its own. */
test.each(sampleOf('release-misuse', LOOK, 3))(
  '%s is told in words, with a way out, and nothing is switched',
  (_what, args, spoil, said) => {
    const to = store();
    spoil(to);
    const before = readlinkSync(join(to, 'current'));
    const run = command(...args(to));
    expect(run.said).toMatch(said);
    expect(run.said).not.toMatch(/^ {4}at |ENOENT|node:/m);
    expect(run.status).toBe(run.said.includes('→') ? 0 : 1);
    expect(readlinkSync(join(to, 'current'))).toBe(before);
  },
);

test('the store of another instance is not published over, half copied or not', async () => {
  const to = store();
  const other = publish(b, to, 5, origin('別の会'));
  await expect(other).rejects.toThrow('公開先は「介護の伴走」のものです。これから公開するのは「別の会」です');
  rmSync(join(to, 'releases', served), { recursive: true });
  await expect(publish(b, to, 5, origin('別の会'))).rejects.toThrow('「介護の伴走」のもの');
  expect(readdirSync(join(to, 'releases')).sort()).toEqual(ids.slice(0, 2));
});

test('publishing again heals a broken release, a half-copied store and a corrupted hard link', async () => {
  for (const spoil of [
    (to: string) => rmSync(join(to, 'releases', served), { recursive: true }),
    (to: string) => rmSync(join(to, 'releases', served, 'manifest.json')),
    (to: string) => spoilByte(join(to, 'current/cases/case-2/index.html')),
  ]) {
    const to = store();
    spoil(to);
    await publish(a, to, 5, origin());
    expect(differences(openStore(to).current, true)).toEqual([]);
  }
});

test('a clock in the past keeps the order of releases, and is told', async () => {
  const to = store();
  const ahead = releaseId(new Date(Date.now() + 400 * 86_400_000), '', false, 'a'.repeat(64));
  cpSync(join(to, 'releases', served), join(to, 'releases', ahead), { recursive: true });
  const { id, warnings } = await publish(b, to, 5, origin());
  expect(id > ahead).toBe(true);
  expect(warnings.join()).toMatch(new RegExp(`時計（.+）が、前の版 ${ahead} より前です。.+timedatectl`));
  expect((await publish(a, store(), 5, origin())).warnings).toEqual([]);
});

test('a list of withdrawn pages that is lost is made anew, and one that is broken stops', async () => {
  const to = store();
  const gone = [{ address: '/cases/case-1/', since: '2026-11-23', reason: '' }];
  const next = join(work, 'next');
  cpSync(b, next, { recursive: true });
  writeFileSync(join(next, 'cases/case-1/index.html'), '<meta name="robots" content="noindex">');
  spawnSync('mkdir', ['-p', join(next, '_deploy')]);
  writeFileSync(join(next, TOMBSTONES_FILE), formatTombstones(gone));
  await publish(next, to, 5, origin());
  rmSync(join(to, 'withdrawn.txt'));
  await expect(publish(b, to, 5, origin())).rejects.toThrow('取り下げた /cases/case-1/ が、また公開されます');
  const held = currentId(openStore(to));
  writeFileSync(join(to, 'withdrawn.txt'), '# 取り下げ\n/cases/case-1/ 2026-11-23\n\u0000broken\n');
  await expect(rollback(to, undefined)).rejects.toThrow(/withdrawn\.txt:3 が読めません。.+の形に直すか/);
  expect(currentId(openStore(to))).toBe(held);
  expect(() => readTombstones(knownStore(to))).toThrow();
});
