import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { checkCards, checkTexts } from '#core/finder/check-records.ts';
import { checkText } from '#core/search/search-document.ts';
import { paths } from '#core/site/paths.ts';
import { addressOf, checkRelease, HASH_DIGITS, type ReleaseFile } from '#core/site/release.ts';
import { checkPart, checkRoot } from '#core/site/release-tree.ts';
import { liveGuards } from '#node/release/live-guards.ts';
import { publish } from '#node/release/publish.ts';
import { differences } from '#node/release/release-state.ts';
import { rollback } from '#node/release/rollback.ts';
import { currentId, openStore, releaseIds } from '#node/release/store.ts';
import { takeOut } from '#node/release/take-out.ts';
import { caseWords } from '#node/release/take-out-words.ts';
import { formatTombstones, TOMBSTONES_FILE } from '#node/release/tombstones.ts';
import { listFiles, readTree } from '#node/release/tree.ts';
import { sampleOf } from '#support/seed.ts';
import { readJson, SITE } from '#support/site.ts';

const work = mkdtempSync(join(tmpdir(), 'withdrawn-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const origin = { commit: '', dirty: false, counts: {}, versions: {} };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes);

/** Those that have a page; one in preparation has none yet. */
const all = (['cases', 'knowhow'] as const)
  .flatMap(
    (kind) =>
      readJson<Record<string, { slug: string }[]>>(SITE, `data/${kind}.json`)[kind]?.map(
        ({ slug }) => `/${kind}/${slug}/`,
      ) ?? [],
  )
  .filter((address) => existsSync(join(SITE.folder, address, 'index.html')));

test.each(sampleOf('withdrawn', all, 1))(
  'nothing of %s is left in a release that it is taken out of',
  (address) => {
    const tree = readTree(SITE.folder);
    const files = Object.fromEntries(tree);
    const manifest = { id: '', releasedAt: '', siteHash: '', ...origin, files };
    const gone = { address, since: '2026-11-23', reason: '掲載の根拠を確かめ直すため' };
    const { changes, left } = takeOut(SITE.folder, manifest, [gone]);
    expect(left).toEqual([]);
    const read = (file: string) => readFileSync(join(SITE.folder, file));
    const now = (file: string) => (changes.has(file) ? changes.get(file) : read(file));
    const before = (file: string) => (tree.has(file) ? read(file).toString() : '');
    const { sentences, slug } = caseWords(address, before);
    const [, title = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(before(`${address.slice(1)}index.html`)) ?? [];
    const words = [title.replaceAll(/<[^>]+>/g, '').trim(), ...sentences];
    for (const file of tree.keys()) {
      const bytes = /\.(?:html|json|xml|csv|js|txt|md)$/.test(file) ? now(file) : undefined;
      const text = bytes?.toString().replaceAll(/<wbr ?\/?>/g, '') ?? '';
      for (const word of words) expect(text.includes(word), `${file}: ${word}`).toBe(false);
      if (file.endsWith('.html') && !file.startsWith(address.slice(1)))
        for (const mark of [`href="${address}`, `="case/${slug}/`, `="knowhow/${slug}/`])
          expect(text.includes(mark), `${file}: ${mark}`).toBe(false);
    }
    // What is packed for assistants cannot be cleaned.
    for (const file of [paths.assistantBundle, paths.assistantPackage])
      expect(now(file.slice(1)), file).toBeUndefined();
    const page = String(now(`${address.slice(1)}index.html`));
    for (const said of ['公開を取りやめました', '2026年11月23日', gone.reason, 'content="noindex"'])
      expect(page).toContain(said);
    // What the worker keeps is what is there, and the finder and the search can still read it.
    const list = checkRelease(JSON.parse(String(now('release.json'))));
    const root = checkRoot(JSON.parse(String(now('release-parts.json'))));
    const inParts = root.parts.flatMap((part) =>
      checkPart(JSON.parse(String(now(`release-parts/${part}.json`)))),
    );
    const at = new Map([...tree.keys()].map((file) => [addressOf(file), file]));
    for (const { path, hash } of list.files) {
      const bytes = now(at.get(path) ?? '') as Buffer;
      expect(sha256(bytes).digest('hex').slice(0, HASH_DIGITS), path).toBe(hash);
    }
    const ordered = (files: ReleaseFile[]) => files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    expect(ordered(inParts)).toEqual(ordered(list.files));
    expect(root.release).toBe(list.release);
    expect(list.release).not.toBe(checkRelease(JSON.parse(before('release.json'))).release);
    expect(String(now('sw.js'))).toContain(list.release);
    for (const [file, bytes] of changes) {
      const length = (json: string) => (JSON.parse(json) as unknown[]).length;
      if (bytes && /^finder\/(?:cards|texts)\//.test(file))
        expect(length(String(bytes))).toBe(length(before(file)));
      if (bytes && file.startsWith('finder/cards/')) checkCards(JSON.parse(String(bytes)));
      if (bytes && file.startsWith('finder/texts/')) checkTexts(JSON.parse(String(bytes)));
      if (bytes && file.startsWith('search-index/text/')) checkText(JSON.parse(String(bytes)));
    }
    expect(slug).toBeTruthy();
  },
);

const X = '/cases/x/';
const TEXT = '避難区域で再開した納豆の会社が売り場を探し直した話';

/** A small site: one case that is read, listed and in the data; or the same after its withdrawal. */
function site(name: string, withdrawn: boolean): string {
  const folder = join(work, name);
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const record = { slug: 'x', url: `https://a.test${X}`, title: TEXT, company: { name: 'カミノ製作所' } };
  const item = `<li><a href="${X}">${TEXT}</a></li>`;
  put(
    'index.html',
    `<!doctype html><title>${name}</title><p>${'あ'.repeat(900)}</p><ul>${withdrawn ? '' : item}</ul>`,
  );
  put('cases/x/index.html', withdrawn ? '<meta name="robots" content="noindex">gone' : `<h1>${TEXT}</h1>`);
  put('data/cases.json', JSON.stringify({ count: withdrawn ? 0 : 1, cases: withdrawn ? [] : [record] }));
  put('_deploy/nginx-former.conf', '');
  put('_deploy/caddy-former.conf', '');
  const gone = { address: X, since: '2026-11-23', reason: '' };
  put(TOMBSTONES_FILE, formatTombstones(withdrawn ? [gone] : []));
  return folder;
}
const [a, b] = [site('a', false), site('b', true)];
let count = 0;
const freshStore = () => openStore(join(work, `store-${++count}`));
/** Whatever is served that still has its text, packed forms too. */
const servedWith = (folder: string) =>
  listFiles(folder).filter((file) => {
    const bytes = readFileSync(join(folder, file));
    return (file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes).includes(TEXT);
  });

test('a withdrawn page leaves the older releases with its release, and no rollback brings it back', async () => {
  const store = freshStore();
  const first = (await publish(a, store.root, 5, origin)).id;
  const whole = join(work, 'whole');
  cpSync(join(store.releases, first), whole, { recursive: true });
  expect(servedWith(store.current)).toContain('cases/x/index.html');
  const { cleaned, id: second } = await publish(b, store.root, 5, origin);
  expect(cleaned).toEqual([{ id: first, addresses: [X], cleared: false }]);
  const back = await rollback(store.root, undefined);
  expect(back).toEqual({ id: first, takenOut: [], withdrawn: [X] });
  expect(servedWith(store.current)).toEqual([]);
  expect(readFileSync(join(store.current, 'cases/x/index.html'), 'utf8')).toContain('2026年11月23日');
  expect(readFileSync(join(store.current, '_deploy/nginx-former.conf'), 'utf8')).toContain(`${X} {`);
  expect(differences(store.current, true)).toEqual([]);
  // As a run leaves it that was killed before it came to the older ones; or a release out of a backup.
  await rollback(store.root, second);
  rmSync(join(store.releases, first), { recursive: true });
  cpSync(whole, join(store.releases, first), { recursive: true });
  expect(shell(store.root).stderr).toContain(`取り下げた ${X} が残っています`);
  expect(currentId(store)).toBe(second);
  expect((await rollback(store.root, first)).takenOut).toEqual([X]);
  expect(servedWith(store.current)).toEqual([]);
});

test('its photographs go with it, but for one that another page shows as well', () => {
  const folder = site('photographed', false);
  const own = ['media/0a1b-480.avif', 'media/0a1b-480.webp', 'covers/photo/x-320.jpg', 'ogp/00ff.png'];
  const shared = 'media/7c7c-480.webp';
  const image = (file: string) => `<img srcset="/${file} 480w" src="/${file}">`;
  const page = `<meta property="og:image" content="https://a.test/ogp/00ff.png"><h1>${TEXT}</h1>`;
  for (const file of [...own, shared]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
  writeFileSync(join(folder, 'cases/x/index.html'), page + [...own, shared].map(image).join(''));
  mkdirSync(join(folder, 'knowhow/y'), { recursive: true });
  writeFileSync(join(folder, 'knowhow/y/index.html'), image(shared));
  const manifest = {
    id: '',
    releasedAt: '',
    siteHash: '',
    ...origin,
    files: Object.fromEntries(readTree(folder)),
  };
  const { changes } = takeOut(folder, manifest, [{ address: X, since: '2026-11-23', reason: '' }]);
  for (const file of own) expect([changes.has(file), changes.get(file)], file).toEqual([true, undefined]);
  expect(changes.has(shared)).toBe(false);
});

test('the list of what is withdrawn outlives every release; publishing it again has to be meant', async () => {
  const store = freshStore();
  await publish(b, store.root, 1, origin);
  for (const text of ['one', 'two']) {
    writeFileSync(join(b, 'robots.txt'), text);
    await publish(b, store.root, 1, origin);
  }
  const served = currentId(store);
  await expect(publish(a, store.root, 1, origin)).rejects.toThrow(/REPUBLISH .*\/cases\/x\//);
  expect(currentId(store)).toBe(served);
  await publish(a, store.root, 1, origin, undefined, ['REPUBLISH']);
  expect(servedWith(store.current)).toContain('cases/x/index.html');
  expect(JSON.parse(readFileSync(join(store.current, 'manifest.json'), 'utf8')).meant).toEqual(['REPUBLISH']);
  await publish(a, store.root, 1, origin);
});

test('a release out of which it cannot be taken is cleared away', async () => {
  const store = freshStore();
  const odd = join(work, 'odd');
  cpSync(a, odd, { recursive: true });
  // No data to tell its words by, and a page that says them in a form nobody knows.
  writeFileSync(join(odd, 'odd.json'), `{"rows": {"${TEXT}": "${X}"}} and no JSON: ${TEXT.slice(0, 20)}`);
  writeFileSync(
    join(odd, 'data/cases.json'),
    JSON.stringify({ cases: [{ slug: 'x', title: 'x', note: TEXT }] }),
  );
  const { id } = await publish(odd, store.root, 5, origin);
  const { cleaned } = await publish(b, store.root, 5, origin);
  expect(cleaned).toEqual([{ id, addresses: [X], cleared: true }]);
  expect(releaseIds(store)).not.toContain(id);
});

/** The program that a release brings along, with coreutils and nothing else to be found. */
function shell(root: string, ...args: string[]) {
  const bin = join(work, 'bin');
  if (!existsSync(bin)) {
    mkdirSync(bin);
    for (const tool of ['dirname', 'ln', 'mv', 'readlink', 'sha256sum'])
      symlinkSync(`/usr/bin/${tool}`, join(bin, tool));
  }
  const script = join(root, 'current/_deploy/rollback.sh');
  return spawnSync('/bin/sh', [script, ...args], { encoding: 'utf8', env: { PATH: bin }, cwd: '/' });
}

test('goes back without Node and packages: to a whole release alone, and not while one is being made', async () => {
  const store = freshStore();
  const ids: string[] = [];
  for (const text of ['1', '2', '3']) {
    writeFileSync(join(a, 'n.html'), text);
    ids.push((await publish(a, store.root, 5, origin)).id);
  }
  rmSync(join(a, 'n.html'));
  expect(shell(store.root)).toMatchObject({ status: 0, stderr: '' });
  expect(currentId(store)).toBe(ids[1]);
  expect(shell(store.root, ids[2] as string).stdout).toContain(`${ids[2]} に戻しました`);
  expect(shell(store.root, '20').stderr).toContain('3つあります');
  expect(shell(store.root, 'none').stderr).toContain('戻せる版がありません');
  writeFileSync(store.lock, JSON.stringify({ pid: process.pid, host: 'x' }));
  expect(shell(store.root).stderr).toContain(`プロセス ${process.pid}`);
  rmSync(store.lock);
  const shared = join(store.releases, ids[1] as string, 'cases/x/index.html');
  chmodSync(shared, 0o644);
  writeFileSync(shared, `<h1>${TEXT.replace('話', '嘘')}</h1>`);
  expect(shell(store.root).stderr).toContain('壊れているので戻せません');
  await expect(rollback(store.root, undefined)).rejects.toThrow('変わっている');
  expect(currentId(store)).toBe(ids[2]);
});

test('a build of an old commit is told by the live site what it would bring back', async () => {
  const host = createServer((request, response) => {
    const file = join(b, new URL(request.url ?? '', 'http://x').pathname);
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const { port } = host.address() as AddressInfo;
  const live = `http://127.0.0.1:${port}`;
  try {
    const list = (folder: string, many: number) => {
      const page = (at: number) => ({ path: `/cases/${at}/`, hash: 'a', bytes: 1, group: 'collection' });
      const files = Array.from({ length: many }, (_, at) => page(at));
      writeFileSync(join(folder, 'release.json'), JSON.stringify({ release: folder, files }));
    };
    list(a, 20);
    list(b, 20);
    const named = async (folder: string, at = live) =>
      (await liveGuards(folder, at)).stops.map(({ name }) => name);
    expect((await liveGuards(a, live)).stops).toMatchObject([
      { name: 'REPUBLISH', message: expect.stringContaining(X) },
    ]);
    expect(await liveGuards(b, `${live}/`)).toEqual({ stops: [], unknown: [] });
    expect(await liveGuards(a, `${live}/nowhere`)).toEqual({
      stops: [],
      unknown: ['_deploy/withdrawn.txt', 'release.json'],
    });
    // Half of the cases are gone: both their number and that of the pages are told.
    list(a, 10);
    expect(await named(a)).toEqual(['SHRINK', 'SHRINK', 'REPUBLISH']);
    list(a, 18);
    expect(await named(a)).toEqual(['REPUBLISH']);
    writeFileSync(join(b, 'release.json'), '<!doctype html>');
    await expect(liveGuards(a, live)).rejects.toThrow('版の一覧として読めません');
    for (const folder of [a, b]) rmSync(join(folder, 'release.json'));
  } finally {
    await new Promise((done) => host.close(done));
  }
});
