import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/form/answers.ts';
import { caseChanges } from '#core/form/edit/case-changes.ts';
import { type OpenedCase, openOriginal } from '#core/form/edit/original.ts';
import { rewriteCase } from '#core/form/edit/rewrite-case.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { type Field, fieldsOf } from '#core/schema/fields.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { FIXTURES, taxonomies } from '#support/content.ts';
import { LONG, sampleOf } from '#support/seed.ts';

function opened(text: string): OpenedCase {
  const original = openOriginal({ slug: 'x', text, pictures: [] });
  if (!original) throw new Error('not readable');
  return original;
}

function casesOf(content: string): string[] {
  const folder = join(content, 'cases');
  const all = sampleOf(content, readdirSync(folder), 8).map((slug) =>
    readFileSync(join(folder, slug, 'index.mdx'), 'utf8'),
  );
  return all.filter((text) => openOriginal({ slug: 'x', text, pictures: [] }));
}

/** Every place in answers that holds a text or a number, with a way to change it. */
function* changes(answers: Answers): Generator<{ name: string; after: Answers; said: unknown }> {
  const places = function* (value: unknown, path: string[]): Generator<string[]> {
    if (typeof value === 'string' || typeof value === 'number') yield path;
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) yield* places(one, [...path, key]);
  };
  for (const path of [...places(answers.data, ['data']), ...places(answers.sections, ['sections'])]) {
    const after = structuredClone(answers);
    let here = after as unknown as Record<string, unknown>;
    for (const key of path.slice(0, -1)) here = here[key] as Record<string, unknown>;
    const key = path.at(-1) as string;
    const old = here[key];
    const said =
      typeof old === 'number' ? old + 1 : `${old}${/^[a-z0-9-]+$/.test(String(old)) ? '-2' : '。直した'}`;
    here[key] = said;
    yield { name: path.join('.'), after, said };
  }
}

const linesChanged = (before: string, after: string) =>
  diffLines(before, after).filter(({ added, removed }) => added || removed);

function provesBytes(content: string, fields: readonly Field[]) {
  for (const text of casesOf(content)) {
    const original = opened(text);
    const { answers } = original;
    expect(rewriteCase(original, answers, structuredClone(answers), fields)).toBe(text);
  }
}

function provesLines(content: string, fields: readonly Field[], every: number) {
  let number = 0;
  for (const text of casesOf(content)) {
    const original = opened(text);
    for (const { name, after, said } of changes(original.answers)) {
      number += 1;
      if (number % every) continue;
      const written = rewriteCase(original, original.answers, after, fields);
      const known = name.startsWith('sections.') || fields.some(({ key }) => key === name.split('.')[1]);
      const diff = linesChanged(text, written);
      // What the schema does not know, the form cannot change.
      if (!known) {
        expect(diff).toEqual([]);
        continue;
      }
      const read = opened(written).answers;
      const keys = name.split('.');
      let holder = read as unknown as Record<string, unknown>;
      for (const key of keys.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
      // Choices have no order.
      expect(Array.isArray(holder) ? holder : [holder[keys.at(-1) ?? '']], name).toContain(said);
      const gone = diff.filter(({ removed }) => removed);
      const come = diff.filter(({ added }) => added);
      expect([gone.length, come.length], `${name}\n${written}`).toEqual([1, 1]);
      // A value of the settings stands on one line, or was folded; of a text only its last line changes.
      expect(come[0]?.count, `${name}\n${JSON.stringify(diff, null, 1)}`).toBe(1);
    }
  }
  expect(number).toBeGreaterThan(50);
}

const fixtureFields = fieldsOf(caseFields(taxonomies));
const contentFields = fieldsOf(caseFields(readTaxonomies('content')));

const MIXED = `---
# 係の覚え書き
title: 題名
unheard: of
city: "甲市" # 覚え
employees: 12
supporterActs:
  - text: 見た。
    source: s1
lessons:
  - 一。
  - 二。 # なぜか
---

## 当店の背景

**太い**字。

## 自走化の現在

<Callout title="声">
よい。
</Callout>
`;

describe('a published case that goes through the form', () => {
  it('comes out with the same bytes when nothing was changed', () => {
    provesBytes(FIXTURES, fixtureFields);
    provesBytes('content', contentFields);
  });

  it('differs by the lines of the one field that was changed', { timeout: 300_000 }, () => {
    provesLines(FIXTURES, fixtureFields, LONG ? 1 : 11);
    provesLines('content', contentFields, LONG ? 1 : 61);
  });

  it.each<
    [string, (data: Record<string, unknown>, sections: Record<string, string>) => void, string, string]
  >([
    ['a row that goes', (data) => (data.lessons as unknown[]).splice(0, 1), '  - 一。\n', ''],
    [
      'a row that comes',
      (data) => (data.lessons as unknown[]).push('三。'),
      '  - 二。 # なぜか\n',
      '  - 二。 # なぜか\n  - 三。\n',
    ],
    [
      'a value with its comment',
      (data) => Object.assign(data, { city: '乙市' }),
      'city: "甲市" # 覚え\n',
      'city: 乙市 # 覚え\n',
    ],
    [
      'a field that comes',
      (data) => Object.assign(data, { founded: 1932 }),
      'employees: 12\n',
      'employees: 12\nfounded: 1932\n',
    ],
    ['a field that goes', (data) => Reflect.deleteProperty(data, 'employees'), 'employees: 12\n', ''],
    [
      'a row with what the form does not know',
      (data) => (((data.supporterActs as { text: string }[])[0] as { text: string }).text = '聞いた。'),
      '  - text: 見た。\n    source: s1\n',
      '  - text: 聞いた。\n    source: s1\n',
    ],
    [
      'a section that comes',
      (_, sections) => Object.assign(sections, { 成果: '増えた。' }),
      '## 自走化の現在\n',
      '## 成果\n\n増えた。\n\n## 自走化の現在\n',
    ],
    [
      'a section that goes',
      (_, sections) => Reflect.deleteProperty(sections, '自走化の現在'),
      '\n## 自走化の現在\n\n<Callout title="声">\nよい。\n</Callout>\n',
      '',
    ],
    [
      'a box that stays as it is written',
      (_, sections) => (sections.自走化の現在 += '\n\n続く。'),
      '</Callout>\n',
      '</Callout>\n\n続く。\n',
    ],
  ])('%s', (_, change, was, is) => {
    const original = opened(MIXED);
    const after = structuredClone(original.answers);
    change(after.data, after.sections);
    expect(rewriteCase(original, original.answers, after, fixtureFields)).toBe(MIXED.replace(was, is));
  });

  it('gives what differs as a patch that brings the one file to the other', () => {
    const original = opened(MIXED);
    const after = structuredClone(original.answers);
    Object.assign(after.data, { city: '乙市' });
    const text = rewriteCase(original, original.answers, after, fixtureFields);
    const files = { before: MIXED, after: text };
    const { names, patch } = caseChanges('x', files, original.answers, after, fixtureFields);
    expect(names).toEqual(['市区町村']);
    expect(applyPatch(MIXED, patch)).toBe(text);
    expect(patch).toMatch(/^--- a\/content\/cases\/x\/index\.mdx\n\+\+\+ b\//);
  });
});
