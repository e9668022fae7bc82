import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTree } from '#node/release/tree.ts';
import { FIXTURES, otherCase } from '#support/content.ts';
import { oneBuildAtATime } from '#support/one-build.ts';
import { chance, often } from '#support/seed.ts';

oneBuildAtATime();

const work = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const content = join(work, 'content');

/**
 * One build in a process of its own, by somebody who has built nothing before. It leaves no trace in their home.
 * @param machine how many days from today, and where, it builds
 */
function built(cache: string, { days = 0, zone = 'UTC', locale = 'C' } = {}): Map<string, string> {
  const out = join(work, 'dist');
  const home = join(work, 'home');
  mkdirSync(home, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--out', out], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${clock(days)}`,
      TZ: zone,
      LC_ALL: locale,
      CONTENT_DIR: content,
      CACHE_DIR: join(work, cache),
      NODE_ENV: 'production',
      HOME: home,
      XDG_CONFIG_HOME: undefined,
      ASTRO_TELEMETRY_DISABLED: undefined,
    },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  // Where Astro writes down who it tells of the build by.
  expect(existsSync(join(home, '.config'))).toBe(false);
  return new Map([...readTree(out)].map(([file, { sha256 }]) => [file, sha256]));
}

/** A module that sets the clock of a process. */
function clock(days: number): string {
  const code = `const Real = Date, off = ${days * 86_400_000};
    globalThis.Date = class Date extends Real {
      constructor(...given) { given.length ? super(...given) : super(Real.now() + off); }
      static now() { return Real.now() + off; }
    };`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

const rewrite = (file: string, change: (text: string) => string) => {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed, file).not.toBe(text);
  writeFileSync(path, changed);
};
const append = (file: string) => (mark: string) =>
  rewrite(file, (text) => `${text.trimEnd()}\n\n${mark}という一文を足した。\n`);

const TAGS = ['branding', 'rebuild', 'productivity', 'organisation'];

/** What an editor may do to the cases between two builds: pages of other cases are kept then. */
const CASE_EDITS: readonly ((mark: string) => void)[] = [
  append('cases/mihon-seisakusho/index.mdx'),
  append('cases/mihon-unyu/index.mdx'),
  (mark) => rewrite('cases/mihon-chorikigu/index.mdx', (text) => text.replace(/^title: /m, `$&${mark}の`)),
  (mark) => rewrite('cases/mihon-chorikigu/index.mdx', (text) => text.replace('- ask: ', `$&${mark}、`)),
  (mark) =>
    rewrite('cases/mihon-chorikigu/index.mdx', (text) =>
      text.replace(/^employees: .*/m, `employees: ${100 + ((mark.codePointAt(0) ?? 0) % 100)}`),
    ),
  () =>
    rewrite('cases/mihon-shokuhin/index.mdx', (text) =>
      text.replace(/^tags: \[.*\]/m, (line) => `tags: [${TAGS.find((tag) => !line.includes(tag))}]`),
    ),
  () => rmSync(join(content, 'cases/mihon-seibi'), { recursive: true, force: true }),
  (mark) => {
    const file = join(content, `cases/new-${mark.codePointAt(0)}/index.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, otherCase(mark));
  },
];
/** What an editor may do between two builds; each kind of file that pages are made of. */
const EDITS: readonly ((mark: string) => void)[] = [
  ...CASE_EDITS,
  append('knowhow/mihon-kizuki/index.mdx'),
  append('news/2024-04-01-mihon/index.mdx'),
  append('pages/site.mdx'),
  (mark) => rewrite('site.yaml', (text) => text.replace(/^tagline: /m, `$&${mark}の`)),
  (mark) => rewrite('taxonomy/tag.yaml', (text) => text.replace(/label: (?!タグ)/, `$&${mark}`)),
  (mark) => rewrite('taxonomy/glossary.yaml', (text) => text.replace('short: ', `$&${mark}、`)),
  (mark) => rewrite('programme/yorozu.yaml', (text) => text.replace(/^lead: /m, `$&${mark}の`)),
];
const ROUNDS = often(2, 40);
const MACHINES = [
  { zone: 'Asia/Tokyo', locale: 'ja_JP.UTF-8' },
  { zone: 'America/New_York', locale: 'tr_TR.UTF-8' },
];
const EDITS_A_ROUND = 5;
const keptPages = () => readdirSync(join(work, 'cache', 'pages')).length;

test(`what is kept between builds never shows: ${ROUNDS * EDITS_A_ROUND} edits on any day give the same bytes, cold or warm, here or there`, {
  timeout: 200_000 * ROUNDS,
}, () => {
  const random = chance('edits');
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const marks = [...'甲乙丙丁戊己庚辛壬癸東西南北春夏秋冬'];
  cpSync(FIXTURES, content, { recursive: true });
  const before = built('cache');
  expect(existsSync(join(work, 'cache', 'memory'))).toBe(true);
  // Cases and lists: a page that asks for more than its key knows would not be there.
  expect(keptPages()).toBeGreaterThan(150);
  for (let round = 0; round < ROUNDS; round += 1) {
    rmSync(content, { recursive: true });
    cpSync(FIXTURES, content, { recursive: true });
    // Every other round in the cases alone, on the same day: then pages of other cases are kept.
    const inCases = round % 2 === 0;
    for (let edit = 0; edit < EDITS_A_ROUND; edit += 1) pick(inCases ? CASE_EDITS : EDITS)(pick(marks));
    const days = inCases ? 0 : pick([0, 1, 40]);
    const warm = built('cache', { days });
    expect(warm).not.toEqual(before);
    expect(warm, `round ${round}, day ${days}`).toEqual(built(`cold-${round}`, { days, ...pick(MACHINES) }));
  }
  rmSync(content, { recursive: true });
  cpSync(FIXTURES, content, { recursive: true });
  const known = keptPages();
  expect(built('cache')).toEqual(before);
  // All of them were drawn in the first build.
  expect(keptPages()).toBe(known);
});
