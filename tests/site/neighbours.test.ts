import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, globSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { JAPANESE } from '#node/language/phrase.ts';
import { takeOut } from '#node/release/take-out.ts';
import { readTree } from '#node/release/tree.ts';
import { openFolder } from '#node/search-index/open-folder.ts';
import { checkout } from '#support/checkout.ts';
import { FIXTURES, tempFolder } from '#support/content.ts';
import { FORMER } from '#support/former-content.ts';
import { neighbourHost, releaseFiles } from '#support/neighbour-host.ts';
import { sampleOf } from '#support/seed.ts';

const OWN = '.cache/former-dist';
const THEIRS = '.cache/small-dist';
const SHELF = 'kita';
/** A tag that the list here is without. */
const THEIR_TAG = { id: 'productivity', label: '生産性向上' };
/** A case that only the neighbour has. */
const THEIRS_ALONE = 'mihon-seisakusho';

/** Builds a site in a process and a checkout of its own, while this one serves the neighbour. @returns what it said */
function build(folder: string, content: string, out: string): Promise<string> {
  const program = join(folder, 'program');
  checkout(program);
  const env = {
    ...process.env,
    CONTENT_DIR: content,
    NEIGHBOURS_DIR: join(folder, 'store'),
    CACHE_DIR: join(folder, 'cache'),
    NODE_ENV: 'production',
  };
  const args = ['--import', './scripts/node-guard.mjs', 'scripts/build.ts', '--out', out];
  const child = spawn(process.execPath, args, { cwd: program, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => (status === 0 ? done(said) : fail(new Error(said))));
  });
}

/** Stretches of Japanese in the cases of a folder, four to six letters each: what nobody wrote for the search. */
const stretches = (folder: string) =>
  globSync(join(folder, 'cases/*/index.mdx')).flatMap((file) =>
    [...(readFileSync(file, 'utf8').split(/^---$/m)[2] ?? '').matchAll(/[ぁ-んァ-ヶ一-龠]{4,6}/gu)].map(
      String,
    ),
  );

/** The cases of a site that hold the words as they are written. */
async function holders(site: string, words: readonly string[]): Promise<Map<string, string[]>> {
  const client = openFolder(join(site, 'search-index'));
  const found = new Map<string, string[]>();
  for (const word of words) {
    const { hits } = await client.search(word);
    const cases = hits.filter(({ id, tier }) => id.startsWith('case/') && tier === 'exact');
    found.set(word, cases.map(({ id }) => id.slice('case/'.length)).sort());
  }
  await client.close();
  return found;
}

test('with a neighbour the search finds what both find, and what was withdrawn here stays away', async () => {
  const folder = tempFolder();
  const content = join(folder, 'content');
  const site = join(folder, 'dist');
  cpSync('.cache/former-content', content, { recursive: true });
  rmSync(join(content, 'cases', THEIRS_ALONE), { recursive: true });
  const names = join(content, 'knowhow/mihon-kiku/index.mdx');
  for (const file of globSync(join(content, '{cases/*/index.mdx,taxonomy/tag.yaml}')))
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        new RegExp(`${THEIR_TAG.id}, |^  - {id: ${THEIR_TAG.id}, .*\n`, 'm'),
        '',
      ),
    );
  writeFileSync(names, readFileSync(names, 'utf8').replace(THEIRS_ALONE, 'mihon-machiya'));
  const host = await neighbourHost(releaseFiles(THEIRS));
  appendFileSync(
    join(content, 'site.yaml'),
    `\nneighbours:\n  - {id: ${SHELF}, name: 北の棚, url: "${host.url}", licence: CC BY 4.0}\n`,
  );
  const said = await build(folder, content, site).finally(() => host.close());
  expect(said).toContain('棚「北の棚」');

  const words = sampleOf('neighbours', [...new Set(stretches(content))], 60);
  expect(words.length).toBeGreaterThan(50);
  const [joined, own, theirs] = await Promise.all([site, OWN, THEIRS].map((one) => holders(one, words)));
  const shelved = (slug: string) => `${SHELF}--${slug}`;
  let fromTheShelf = 0;
  for (const word of words) {
    const shelf = (theirs?.get(word) ?? []).filter((slug) => slug !== FORMER.withdrawn).map(shelved);
    fromTheShelf += shelf.length;
    const ours = (own?.get(word) ?? []).filter((slug) => slug !== THEIRS_ALONE);
    expect(joined?.get(word), word).toEqual([...ours, ...shelf].sort());
  }
  expect(fromTheShelf).toBeGreaterThan(20);

  // What the lists here have no place for is still said on its page, and found.
  const [tagged, theirTagged] = await Promise.all(
    [site, THEIRS].map(async (one) => (await holders(one, [THEIR_TAG.label])).get(THEIR_TAG.label)),
  );
  expect(theirTagged?.length).toBeGreaterThan(1);
  expect(tagged).toEqual(theirTagged?.filter((slug) => slug !== FORMER.withdrawn).map(shelved));

  const open = readFileSync(join(site, 'data/cases.json'), 'utf8');
  expect(open).not.toContain(shelved('mihon-machiya'));
  expect(readFileSync(join(site, 'cases', shelved('mihon-machiya'), 'index.html'), 'utf8')).toContain(
    '北の棚',
  );

  // Withdrawn there later, it can be taken out of this release, which has it in no open data of its own.
  const address = `/cases/${shelved(THEIRS_ALONE)}/`;
  const files = Object.fromEntries(readTree(site));
  const origin = { commit: '', dirty: false, counts: {}, versions: {} };
  const manifest = { id: '', releasedAt: '', siteHash: '', ...origin, files };
  const { changes, left } = takeOut(site, manifest, [{ address, since: '2026-11-23', reason: '' }]);
  expect(left).toEqual([]);
  const original = (slug: string) => readFileSync(join(FIXTURES, 'cases', slug, 'index.mdx'), 'utf8');
  const others = readdirSync(join(FIXTURES, 'cases')).filter((slug) => slug !== THEIRS_ALONE);
  const told = original(THEIRS_ALONE)
    .split(/[。\n]|^ *[\w-]+: |^ *- /m)
    .filter((one) => one.length >= 12 && JAPANESE.test(one) && !one.includes('見本商工会議所'))
    .filter((one) => !others.some((slug) => original(slug).includes(one)));
  expect(told.length).toBeGreaterThan(10);
  for (const file of Object.keys(files).filter((one) => /\.(?:html|json|xml|csv|txt|md)$/.test(one))) {
    const text = changes.has(file) ? String(changes.get(file)) : readFileSync(join(site, file), 'utf8');
    const plain = text.replaceAll(/<wbr ?\/?>/g, '');
    for (const one of told) expect(plain.includes(one), `${file}: ${one}`).toBe(false);
  }
}, 240_000);
