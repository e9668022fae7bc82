import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '#core/check/rules/rule-list.ts';
import type { Finding } from '#core/check/source/finding.ts';
import { openContent } from '#node/content/open-content.ts';
import { keptFolder } from '#support/content.ts';
import { sampleOf } from '#support/seed.ts';

const FIXTURES = resolve('tests/fixtures/bad');
const OPTIONS = { day: '2026-11-22', programme: false };

/** Every faulty folder holds one fault; the table says where and which. Places were marked by hand, not by the checker. */
const expected = readFileSync(join(FIXTURES, 'expected.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [name = '', row, column, rule = ''] = line.split('\t');
    return { name, line: Number(row), column: Number(column), rule };
  });

/** Faults of two folders, told at the second, which among copies of one case would be another one; and the rest. */
const DOUBLE = expected.filter(({ rule }) => rule.startsWith('duplicate/'));
const SINGLE = expected.filter((one) => !DOUBLE.includes(one));

let content: ReturnType<typeof keptFolder>;
beforeAll(() => {
  content = keptFolder();
});
afterAll(() => content.remove());

/** Puts a faulty folder where its kind of entry lies. @returns where */
function plant(name: string): string {
  const text = readdirSync(join(FIXTURES, name)).includes('index.mdx')
    ? readFileSync(join(FIXTURES, name, 'index.mdx'), 'utf8')
    : '';
  const collection = /^dos:$/m.test(text) ? 'knowhow' : 'cases';
  const folder = join(content.dir, collection, name);
  cpSync(join(FIXTURES, name), folder, { recursive: true });
  return folder;
}

/** What is found with these folders among the good ones, by folder. */
async function checkWith(names: readonly string[]): Promise<Map<string, Finding[]>> {
  const folders = names.map(plant);
  try {
    const { findings } = await openContent(content.dir, OPTIONS);
    return Map.groupBy(findings, ({ file }) => file.split('/')[1] ?? '');
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong and how to mend it is reported in Japanese, at the marked place. */
function expectFault(found: readonly Finding[], { name, line, column, rule }: (typeof expected)[number]) {
  expect(
    found.map((one) => `${one.line}:${one.column} ${one.rule}`),
    name,
  ).toEqual([`${line}:${column} ${rule}`]);
  for (const one of found) {
    expect(one.message).toMatch(/[ぁ-ん]/);
    expect(`${one.message}${one.remedy ?? ''}${one.allowed ?? ''}`).not.toMatch(
      /Invalid|Expected|undefined|\[object/,
    );
  }
}

describe('faulty files', () => {
  test('the good fixtures have no fault', async () => {
    expect((await openContent(content.dir, OPTIONS)).findings).toEqual([]);
  });

  test('every folder stands in the table, and there are enough of them', () => {
    const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((item) => item.isDirectory());
    expect(folders.map((item) => item.name).sort()).toEqual(expected.map((one) => one.name).sort());
    expect(expected.length).toBeGreaterThanOrEqual(80);
  });

  test('all at once are told apart', async () => {
    const found = await checkWith(SINGLE.map(({ name }) => name));
    for (const one of SINGLE) {
      // Copies of one case tell the same story: that is found too.
      const own = (found.get(one.name) ?? []).filter(
        ({ rule }) => rule === one.rule || !/^duplicate\/|^tag\/rare$/.test(rule),
      );
      expectFault(own, one);
    }
  });

  // The whole collection is opened for each: `npm run test:long` has every folder among good ones alone.
  test.each([...DOUBLE, ...sampleOf('faulty folders', SINGLE, 30)])(
    '$name alone: $rule at $line:$column',
    async (one) => {
      const found = await checkWith([one.name]);
      expectFault([...found.values()].flat(), one);
    },
  );
});

test('every rule of the table with a check of its own is tried by a faulty folder', () => {
  const tried = new Set(expected.map((one) => one.rule));
  const own = RULES.filter((rule) => 'check' in rule || 'checkAll' in rule).map((rule) => rule.id);
  // One folder alone cannot break these; tests/unit/core/check/collection-rules.test.ts tries them.
  expect(own.filter((id) => !tried.has(id))).toEqual(['reference/published', 'tag/rare']);
});

test('every rule that is tried stands in the table', () => {
  const ids = new Set(RULES.map((rule) => rule.id));
  expect(expected.map((one) => one.rule).filter((id) => !ids.has(id))).toEqual([]);
  expect(ids.size).toBe(RULES.length);
});
