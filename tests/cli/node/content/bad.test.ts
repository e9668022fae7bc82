import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '#core/check/rules/rule-list.ts';
import { openContent } from '#node/content/open-content.ts';
import { keptFolder } from '#support/content.ts';

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

let content: ReturnType<typeof keptFolder>;
beforeAll(() => {
  content = keptFolder();
});
afterAll(() => content.remove());

async function checkWith(name: string) {
  const text = readdirSync(join(FIXTURES, name)).includes('index.mdx')
    ? readFileSync(join(FIXTURES, name, 'index.mdx'), 'utf8')
    : '';
  const collection = /^dos:$/m.test(text) ? 'knowhow' : 'cases';
  const folder = join(content.dir, collection, name);
  cpSync(join(FIXTURES, name), folder, { recursive: true });
  try {
    return (await openContent(content.dir, OPTIONS)).findings;
  } finally {
    rmSync(folder, { recursive: true, force: true });
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

  test.each(expected)('$name: $rule at $line:$column', async ({ name, line, column, rule }) => {
    const found = await checkWith(name);
    expect(found.map((one) => `${one.line}:${one.column} ${one.rule}`)).toEqual([
      `${line}:${column} ${rule}`,
    ]);
    // What is wrong and how to mend it is reported in Japanese.
    for (const one of found) {
      expect(one.message).toMatch(/[ぁ-ん]/);
      expect(`${one.message}${one.remedy ?? ''}${one.allowed ?? ''}`).not.toMatch(
        /Invalid|Expected|undefined|\[object/,
      );
    }
  });
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
