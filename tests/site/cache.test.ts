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
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MOST_UNASKED } from '#node/cache/memory.ts';
import { COUNTED } from '#node/integrations/kept-pages.ts';
import { readTree } from '#node/release/tree.ts';
import { checkout, linkPackages } from '#support/checkout.ts';
import { FIXTURES, otherCase } from '#support/content.ts';
import { ParseCounts } from '#support/parse-counts.ts';
import { chance, often, SEED, sampleOf } from '#support/seed.ts';

const work = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const content = join(work, 'content');
/** Of the builds one after the other. Its path begins like the program's, as beside a checkout it may. */
const kept = join(work, 'program-cache');
/** A checkout of its own, for the program is edited too. */
const program = join(work, 'program');
/** What the last build read, one path a line. */
const readings = join(work, 'readings.txt');
const parses = new ParseCounts(content, join(work, 'parses.txt'));
/** The same program, packages and content with no name in common with those, for the builds that know nothing. */
const elsewhere = join(work, 'two/in a deeper place/伴走');

/** The content and the program as they are without any edit. */
function restore(): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(FIXTURES, content, { recursive: true });
  checkout(program);
}

/** Program and content as they are now, elsewhere, with the packages under a path of their own. */
function copyElsewhere(): void {
  for (const part of [...COUNTED, 'astro.config.mjs', 'package-lock.json'])
    cpSync(join(program, part), join(elsewhere, part), { recursive: true });
  rmSync(join(elsewhere, 'content'), { recursive: true, force: true });
  cpSync(content, join(elsewhere, 'content'), { recursive: true });
  if (!existsSync(join(elsewhere, 'node_modules'))) linkPackages(elsewhere);
}

/** How a command of the program runs. */
interface Run {
  /** How many days from today it is. */
  days?: number;
  zone?: string;
  locale?: string;
  site?: string;
  /** The folder of the program, with the content in it or beside it. */
  place?: string;
}

/** Runs a command in a process of its own, as somebody who has built nothing before. It leaves no trace in their home. */
function ran(
  cache: string,
  command: readonly string[],
  { days = 0, zone = 'UTC', locale = 'C', site = 'https://one.example', place = program }: Run = {},
): void {
  const home = join(work, place === program ? 'home' : 'home-two');
  mkdirSync(home, { recursive: true });
  rmSync(readings, { force: true });
  const { option, env } = parses.begin();
  const { status, stderr } = spawnSync(process.execPath, [option, ...command], {
    encoding: 'utf8',
    cwd: place,
    env: {
      ...process.env,
      ...env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${clock(days)} --import=${witness()}`,
      SITE_URL: site,
      TZ: zone,
      LC_ALL: locale,
      CONTENT_DIR: place === program ? content : join(place, 'content'),
      CACHE_DIR: cache,
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
}

/** One build. @returns the hash of every file */
function built(cache: string, how: Run = {}): Map<string, string> {
  const out = join(work, 'dist');
  ran(cache, ['scripts/build.ts', '--out', out], how);
  // What Astro holds of the content is the checkout's own: others that share its packages are built meanwhile.
  expect(existsSync(join(how.place ?? program, '.astro/store/data-store.json'))).toBe(true);
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

/** A module that writes down which files a process and its threads read. */
function witness(): string {
  const code = `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const seen = new Set();
    const watch = (of, ...names) => {
      for (const name of names) {
        const real = of[name];
        of[name] = function (path, ...rest) { seen.add(String(path)); return real.call(this, path, ...rest); };
      }
    };
    watch(fs, 'readFileSync', 'readFile', 'readdirSync', 'openSync', 'createReadStream');
    watch(fs.promises, 'readFile', 'readdir', 'open');
    syncBuiltinESMExports();
    process.on('exit', () => fs.appendFileSync(${JSON.stringify(readings)}, [...seen, ''].join('\\n')));`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** What the last build read of the project, by file or folder at its root. */
function readAtRoot(): Set<string> {
  const parts = readFileSync(readings, 'utf8')
    .split('\n')
    .map((path) => resolve(program, path.replace(/^file:\/\//, '').replace(/\?.*/, '')))
    .filter((path) => path.startsWith(join(program, '/')))
    .map((path) => path.slice(program.length + 1).split('/')[0] ?? '');
  return new Set(parts);
}

const rewrite = (file: string, change: (text: string) => string) => {
  const path = resolve(content, file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed, file).not.toBe(text);
  writeFileSync(path, changed);
};
const append = (file: string) => (mark: string) =>
  rewrite(file, (text) => `${text.trimEnd()}\n\n${mark}という一文を足した。\n`);

/** Each stands for an edit of its own. */
const MARKS = [...'甲乙丙丁戊己庚辛壬癸東西南北春夏秋冬'];

const monthOf = (mark: string) => String(1 + ((mark.codePointAt(0) ?? 0) % 9)).padStart(2, '0');

const TAGS = ['branding', 'rebuild', 'productivity', 'organisation'];

/** What an editor may do to the cases between two builds: pages of other cases are kept then. */
const CASE_EDITS: readonly ((mark: string) => void)[] = [
  append('cases/mihon-seisakusho/index.mdx'),
  append('cases/mihon-unyu/index.mdx'),
  (mark) => rewrite('cases/mihon-chorikigu/index.mdx', (text) => text.replace(/^title: /m, `$&${mark}の`)),
  (mark) => rewrite('cases/mihon-chorikigu/index.mdx', (text) => text.replace('- ask: ', `$&${mark}、`)),
  (mark) =>
    rewrite('cases/mihon-chorikigu/index.mdx', (text) =>
      text.replace(/^employees: .*/m, `employees: ${300 + MARKS.indexOf(mark)}`),
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
/** What may be edited between two builds; each kind of file that pages are made of. */
const EDITS: readonly ((mark: string) => void)[] = [
  ...CASE_EDITS,
  append('knowhow/mihon-kizuki/index.mdx'),
  append('news/2024-04-01-mihon/index.mdx'),
  append('pages/site.mdx'),
  (mark) => rewrite('site.yaml', (text) => text.replace(/^tagline: /m, `$&${mark}の`)),
  (mark) => rewrite('taxonomy/tag.yaml', (text) => text.replace(/label: (?!タグ)/, `$&${mark}`)),
  (mark) => rewrite('taxonomy/glossary.yaml', (text) => text.replace('short: ', `$&${mark}、`)),
  (mark) => rewrite('programme/yorozu.yaml', (text) => text.replace(/^lead: /m, `$&${mark}の`)),
  (mark) =>
    writeFileSync(
      join(content, 'sources.yaml'),
      `sources: [{ url: https://example.org/mihon, asked: 2026-10-01, seen: 2026-${monthOf(mark)}-01, state: there }]`,
    ),
  (mark) =>
    rewrite(join(program, 'src/components/cases/RelatedCases.astro'), (text) =>
      text.replace(/\{title\}(?=[^<]*<\/h2>)/, `$&、${mark}`),
    ),
];
const SITES = ['https://one.example', 'https://two.example'];
/** Most of the time goes into builds, two a round: `npm test` puts its edits into one, today in the cases or all over. */
const ROUNDS = often(1, 40);
const MACHINES = [
  { zone: 'Pacific/Kiritimati', locale: 'ja_JP.UTF-8' },
  { zone: 'America/St_Johns', locale: 'tr_TR.UTF-8' },
];
const EDITS_A_ROUND = often(10, 5);
const keptPages = () => readdirSync(join(kept, 'pages')).length;

test(`what is kept between builds never shows: ${ROUNDS * EDITS_A_ROUND} edits on any day give the same bytes, cold or warm, here or there; an entry is parsed once`, {
  timeout: 200_000 * (ROUNDS + 1),
}, () => {
  const random = chance('edits');
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  restore();
  const before = built(kept);
  parses.expectAll();
  expect(existsSync(join(kept, 'memory'))).toBe(true);
  // Whatever else of the project a page were made of, its key would not know.
  const known = [...COUNTED, 'astro.config.mjs', 'package-lock.json', 'node_modules', '.astro', ''];
  expect([...readAtRoot()].filter((part) => !known.includes(part))).toEqual([]);
  expect([...readAtRoot()]).toEqual(expect.arrayContaining(['src', 'reports', 'public']));
  // Cases and lists: a page that asks for more than its key knows would not be there.
  expect(keptPages()).toBeGreaterThan(150);
  parses.edit();
  ran(kept, ['scripts/check.ts']);
  parses.expectOne();
  for (let round = 0; round < ROUNDS; round += 1) {
    restore();
    // Every other round in the cases alone, on the same day: then pages of other cases are kept.
    const inCases = (round + SEED) % 2 === 0;
    // A mark once: the same edit with the same mark would change nothing.
    for (const mark of sampleOf(`marks ${round}`, MARKS, EDITS_A_ROUND))
      pick(inCases ? CASE_EDITS : EDITS)(mark);
    parses.edit();
    const days = inCases ? 0 : pick([0, 1, 40]);
    const site = pick(inCases ? SITES.slice(0, 1) : SITES);
    const warm = built(kept, { days, site });
    // The check had parsed it; where a list is another one, all is read anew.
    if (inCases) parses.expectKnown();
    expect(warm).not.toEqual(before);
    copyElsewhere();
    expect(warm, `round ${round}, day ${days}, ${site}`).toEqual(
      built(join(work, `cold-${round}`), { days, site, place: elsewhere, ...pick(MACHINES) }),
    );
  }
  restore();
  // After many rounds what the first build knew may be forgotten; then it is known anew.
  if (ROUNDS > MOST_UNASKED) expect(built(kept)).toEqual(before);
  const all = keptPages();
  expect(built(kept)).toEqual(before);
  parses.expectLists();
  // All of them were drawn before.
  expect(keptPages()).toBe(all);
});
