import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { openContent } from '#node/content/open-content.ts';
import { openShelves } from '#node/neighbours/open-shelves.ts';
import { BOUNDS } from '#node/neighbours/read-release.ts';
import { ShelfStore } from '#node/neighbours/shelf-store.ts';
import { takeIn } from '#node/neighbours/take-in.ts';
import { collectionFolder, FIXTURES, taxonomies, tempFolder } from '#support/content.ts';
import { manifestOf, type NeighbourHost, neighbourHost } from '#support/neighbour-host.ts';

const SLUGS = ['mihon-machiya', 'mihon-chorikigu', 'mihon-unyu'];
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const originals = (slugs: readonly string[]) =>
  bytes(
    slugs.map((slug) => ({
      slug,
      text: readFileSync(join(FIXTURES, 'cases', slug, 'index.mdx'), 'utf8'),
      pictures: [],
    })),
  );
/** A small release: three cases in two files. */
const release = (slugs: readonly string[] = SLUGS, withdrawn: readonly string[] = []) =>
  new Map<string, Buffer>([
    ['contribute/vocabulary.json', bytes({ taxonomies: {}, taken: slugs, withdrawn, originals: 2 })],
    ['contribute/cases/0.json', originals(slugs.slice(0, 2))],
    ['contribute/cases/1.json', originals(slugs.slice(2))],
    ['data/datapackage.json', bytes({ licenses: [{ title: 'CC BY 4.0', path: 'https://example.org/by' }] })],
  ]);

let host: NeighbourHost;
let dir: string;
beforeEach(async () => {
  host = await neighbourHost(release());
  dir = tempFolder();
});
afterEach(() => host.close());

const neighbour = () => ({ id: 'kita', name: '北の見本', url: host.url, licence: 'CC BY 4.0' });

/** Takes the neighbour in. @returns what the operator is told */
async function take(bounds: Partial<typeof BOUNDS> = {}, day = '2026-11-28'): Promise<string> {
  const lines: string[] = [];
  const all = { ...BOUNDS, ...bounds };
  await takeIn([neighbour()], { dir, day, log: (line) => lines.push(line), bounds: all });
  return lines.join('\n');
}

/** What a site with this neighbour shows. */
async function open(files: Record<string, string> = {}) {
  const settings = readFileSync(join(FIXTURES, 'site.yaml'), 'utf8');
  const { id, name, url, licence } = neighbour();
  const named = `${settings}neighbours:\n  - {id: ${id}, name: ${name}, url: "${url}", licence: ${licence}}\n`;
  const folder = collectionFolder({ 'site.yaml': named, ...files });
  const before = process.env.NEIGHBOURS_DIR;
  process.env.NEIGHBOURS_DIR = dir;
  try {
    return await openContent(folder);
  } finally {
    if (before === undefined) delete process.env.NEIGHBOURS_DIR;
    else process.env.NEIGHBOURS_DIR = before;
  }
}
/** The shelf alone. */
async function shelf() {
  const context = { contentDir: FIXTURES, taxonomies, day: '2026-11-28', base: '/' };
  const [opened] = await openShelves([neighbour()], dir, context, { slugs: new Set(), titles: new Set() });
  return opened;
}
const shown = async () => (await shelf())?.cases.map(({ slug }) => slug);

it("stands a neighbour's cases on a shelf of their own, and tells the shelves apart", async () => {
  expect(await take()).toBe('棚「北の見本」: 3件を取り込みました');
  const { shelves, cases, taxonomies: lists, findings } = await open();
  expect(shelves[0]).toMatchObject({
    id: 'kita',
    takenOn: '2026-11-28',
    left: [],
    licence: { name: 'CC BY 4.0' },
  });
  expect(shelves[0]?.cases.map(({ slug }) => slug)).toEqual(SLUGS.toSorted().map((slug) => `kita--${slug}`));
  expect(shelves[0]?.cases.every(({ facets }) => facets.shelf?.join() === 'kita')).toBe(true);
  expect(cases.every(({ slug, facets }) => !slug.includes('--') && facets.shelf?.join() === 'own')).toBe(
    true,
  );
  expect(lists.facets.values.find(({ id }) => id === 'shelf')?.choices).toEqual([
    { id: 'own', label: 'うちの棚' },
    { id: 'kita', label: '北の見本' },
  ]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

const answer =
  (work: (response: ServerResponse) => void, name = 'contribute/cases/1.json') =>
  () => {
    host.spoil = (path, response) => {
      if (path === name) work(response);
      return path === name;
    };
  };
const altered = (from: string, to: string) =>
  answer((response) => response.end(String(host.files.get('contribute/cases/1.json')).replace(from, to)));

test.each<[string, string, () => void]>([
  [
    'a file that was changed in its letters',
    'contribute/cases/1.json: 中身が、版の一覧（manifest.json）と違います',
    altered('見本', '偽物'),
  ],
  ['a file that was made longer', '超えています', altered('見本', '見本見本見本')],
  [
    'a file that breaks off',
    'つながりません',
    answer((response) => {
      response.writeHead(200, { 'content-length': '9999' });
      response.write('[{');
      response.destroy();
    }),
  ],
  ['a file that was cut short', '一覧では', answer((response) => response.end('[]'))],
  ['a file that never comes', '時間内に届きません', answer(() => {})],
  [
    'a file that comes by drops',
    '時間内に届きません',
    answer((response) => {
      response.writeHead(200);
      response.write('[');
    }),
  ],
  ['a file that is missing', '取り出せません（404）', answer((response) => response.writeHead(404).end())],
  [
    'a host that sends on',
    'ほかのアドレスに転送されます（https://elsewhere.example.org/）',
    answer((response) => response.writeHead(302, { location: 'https://elsewhere.example.org/' }).end()),
  ],
  [
    'no manifest',
    'manifest.json: 取り出せません（404）。url が相手のトップページか',
    answer((response) => response.writeHead(404).end(), 'manifest.json'),
  ],
  [
    'a manifest that is a page',
    'manifest.json: この形のファイルは読めません',
    answer((response) => response.end('<!doctype html>'), 'manifest.json'),
  ],
  [
    'an older program',
    'data/datapackage.json: このファイルが、版の一覧（manifest.json）にありません。いまのプログラムで',
    () => host.files.delete('data/datapackage.json'),
  ],
  [
    'originals of another shape',
    'contribute/cases/0.json: この形のファイルは読めません',
    () => host.files.set('contribute/cases/0.json', bytes([{ name: 'a' }])),
  ],
  [
    'a slug that leads elsewhere',
    'contribute/cases/0.json: この形のファイルは読めません',
    () => host.files.set('contribute/cases/0.json', bytes([{ slug: '../../x', text: '', pictures: [] }])),
  ],
  [
    'other terms',
    '利用条件が「All rights reserved」で、site.yaml に書いた「CC BY 4.0」ではありません',
    () =>
      host.files.set(
        'data/datapackage.json',
        bytes({ licenses: [{ title: 'All rights reserved', path: 'https://example.org/' }] }),
      ),
  ],
])('refuses %s, says so, and shows nothing of it until it is whole again', async (_, told, spoil) => {
  await take();
  spoil();
  // What was fetched before would not be asked for again.
  rmSync(join(dir, 'kita/parts'), { recursive: true });
  // What answers may take its time: a busy machine is no fault of the neighbour's.
  const said = await take(told.startsWith('時間内') ? { patience: 150 } : {});
  expect(said).toContain(`棚「北の見本」は載せません（${host.url}）`);
  expect(said).toContain(told);
  expect(await shelf()).toMatchObject({ cases: [], gone: [], fault: expect.stringContaining(told) });
  host.spoil = undefined;
  host.files = release();
  await take();
  expect(new ShelfStore(dir, 'kita').read()).toMatchObject({ held: { length: 3 } });
  expect(new ShelfStore(dir, 'kita').read()?.refused).toBeUndefined();
});

it.each([
  ['one file', { file: 2000 }, '大きすぎます'],
  ['all of them', { all: 2000 }, '多すぎます'],
  ['the manifest', { list: 100 }, '超えています'],
  ['cases', { cases: 2 }, '事例が3件あり、多すぎます'],
])('refuses too much of %s', async (_, bounds, told) => {
  expect(await take(bounds)).toContain(told);
  expect(await shown()).toEqual([]);
});

it('asks for nothing again that it has, and takes up a run that broke off', async () => {
  answer((response) => response.destroy())();
  await take();
  host.spoil = undefined;
  host.asked = [];
  await take();
  expect(host.asked).toEqual(['manifest.json', 'contribute/cases/1.json']);
  host.asked = [];
  await take();
  expect(host.asked).toEqual(['manifest.json']);
});

it('takes back what the neighbour takes back, and shows it again when it comes again', async () => {
  await take();
  host.files = release(SLUGS.slice(0, 2), ['mihon-unyu']);
  expect(await take({}, '2026-11-29')).toContain('相手からなくなった1件は、取り下げます');
  expect(await shown()).not.toContain('kita--mihon-unyu');
  expect(await shelf()).toMatchObject({
    gone: [{ slug: 'kita--mihon-unyu', since: '2026-11-29' }],
    withdrawn: ['kita--mihon-unyu'],
  });
  // Nor does it forget while the neighbour cannot be asked.
  host.files.delete('data/datapackage.json');
  await take({}, '2026-11-30');
  expect(await shelf()).toMatchObject({ cases: [], gone: [{ since: '2026-11-29' }] });
  host.files = release();
  await take();
  expect((await shelf())?.gone).toEqual([]);
  expect(await shown()).toHaveLength(3);
});

it('believes the manifest when a page was taken out after the release was made', async () => {
  const manifest = JSON.parse(String(manifestOf(host.files, 'x'))) as object;
  host.files.set('manifest.json', bytes({ ...manifest, withdrawn: ['/cases/mihon-chorikigu/'] }));
  await take();
  expect(await shown()).toEqual(['kita--mihon-machiya', 'kita--mihon-unyu']);
});

it('does not bring back what this site has taken back, under its name or its title', async () => {
  await take();
  const file = (slug: string) => readFileSync(join(FIXTURES, 'cases', slug, 'index.mdx'), 'utf8');
  const away = (text: string) =>
    text.replace(/^publication: published$/m, 'publication: withdrawn\nwithdrawnAt: "2026-11-23"');
  const { shelves } = await open({
    'cases/mihon-unyu/index.mdx': away(file('mihon-unyu')),
    'cases/renamed/index.mdx': away(file('mihon-chorikigu')),
  });
  expect(shelves[0]?.cases.map(({ slug }) => slug)).toEqual(['kita--mihon-machiya']);
  expect(shelves[0]?.left.map(({ slug }) => slug)).toEqual(['mihon-chorikigu', 'mihon-unyu']);
});

it('believes its own disk no more than the neighbour', async () => {
  await take();
  const [part = ''] = readdirSync(join(dir, 'kita/parts'));
  writeFileSync(join(dir, 'kita/parts', part), '[]');
  const faults = [(await shelf())?.fault ?? ''];
  // Which of the files it is makes no difference, but for those that only the taking in reads.
  const { originals: held } = new ShelfStore(dir, 'kita').read() ?? { originals: [] as string[] };
  expect(faults[0]).toContain(held.includes(part) ? '変わっています' : '');
  for (const hash of held) writeFileSync(join(dir, 'kita/parts', hash), '[]');
  expect((await shelf())?.fault).toContain('もう一度取り込んでください');
  await take();
  expect(await shown()).toHaveLength(3);
});
