import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { TAXONOMY_NAMES } from '#core/schema/taxonomy.ts';
import { FIXTURES, tempFolder } from '#support/content.ts';

interface Place {
  content: string;
  cache: string;
  probe: string;
  out: string;
}

/** Runs a command and tells how often it parsed each text. No other test builds in this checkout beside it. */
function parses({ content, cache, probe, out }: Place, script: string): Map<string, number> {
  rmSync(probe, { force: true });
  const preload = pathToFileURL('tests/support/probe/preload.ts').href;
  const args = script === 'check' ? [] : ['--out', out];
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, `scripts/${script}.ts`, ...args],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        CONTENT_DIR: content,
        CACHE_DIR: cache,
        PARSE_PROBE: probe,
        NODE_ENV: 'production',
      },
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = existsSync(probe) ? readFileSync(probe, 'utf8').trim().split('\n') : [];
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [kind, text] = JSON.parse(line) as [string, string];
    counts.set(`${kind} ${text}`, (counts.get(`${kind} ${text}`) ?? 0) + 1);
  }
  return counts;
}

function place(): Place {
  const folder = tempFolder();
  const content = join(folder, 'content');
  cpSync(FIXTURES, content, { recursive: true });
  return { content, cache: join(folder, 'cache'), probe: join(folder, 'probe'), out: join(folder, 'dist') };
}

const LISTS = [
  ...TAXONOMY_NAMES.map((name) => `taxonomy/${name}.yaml`),
  'site.yaml',
  'taxonomy/glossary.yaml',
];
/** How often the settings and the body of an entry were parsed. */
function ofEntry(counts: Map<string, number>, content: string, file: string): number[] {
  const source = splitMdx(readFileSync(join(content, file), 'utf8'));
  return [counts.get(`yaml ${source?.frontmatter}`) ?? 0, counts.get(`markdown ${source?.body}`) ?? 0];
}
const ofList = (counts: Map<string, number>, content: string, file: string) =>
  existsSync(join(content, file)) ? counts.get(`yaml ${readFileSync(join(content, file), 'utf8')}`) : 1;
const bodies = (counts: Map<string, number>) =>
  [...counts.keys()].filter((key) => key.startsWith('markdown'));
const ENTRIES = ['cases/mihon-machiya/index.mdx', 'knowhow/mihon-kiku/index.mdx', 'pages/site.mdx'];

const ONE = ENTRIES[0] as string;

/** What a command parses that knows nothing yet: every entry and every list once. */
function expectAll(at: Place, script: string): void {
  const cold = parses(at, script);
  for (const file of ENTRIES) expect(ofEntry(cold, at.content, file), file).toEqual([1, 1]);
  for (const file of LISTS) expect(ofList(cold, at.content, file), file).toBe(1);
  expect([...cold].filter(([, times]) => times > 1)).toEqual([]);
}

/** What a command parses when all is known: no entry, every list once. */
function expectLists(at: Place, script: string): void {
  const warm = parses(at, script);
  expect(bodies(warm)).toEqual([]);
  for (const file of ENTRIES) expect(ofEntry(warm, at.content, file), file).toEqual([0, 0]);
  for (const file of LISTS) expect(ofList(warm, at.content, file), file).toBe(1);
}

/** What the check parses of one edit: the one entry. */
function expectOne(at: Place): void {
  appendFileSync(join(at.content, ONE), '\n足した一文。\n');
  const changed = parses(at, 'check');
  expect(bodies(changed)).toHaveLength(1);
  expect(ofEntry(changed, at.content, ONE)).toEqual([1, 1]);
}

test('the check parses an entry once, and none where nothing changed; of one edit the one entry', () => {
  const at = place();
  expectAll(at, 'check');
  expectLists(at, 'check');
  expectOne(at);
});

test('a build parses an entry once, and none that it or the check has parsed; a list once', () => {
  const at = place();
  expectAll(at, 'build');
  expectOne(at);
  expectLists(at, 'build');
});
