import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, stringify, visit } from 'yaml';
import { z } from 'zod';
import { allowedKeys } from '#core/check/source/allowed-keys.ts';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { checkData, fieldName } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { synonymsSchema } from '#core/schema/synonyms.ts';
import { cases, fullCase, goodCase, labels } from '#support/content.ts';

const settings = splitMdx(fullCase())?.frontmatter ?? '';

/** What is said of the real case after one replacement; its first line is line 2 of the file. */
function said(from: string | RegExp, to: string) {
  const text = settings.replace(from, to);
  if (text === settings) throw new Error(`nothing to replace: ${from}`);
  const { findings, value } = checkData('f', readYaml(text, 2), cases, labels);
  if (findings.length) expect(value).toBeUndefined();
  return findings;
}
const lineOf = (start: string) => settings.split('\n').findIndex((row) => row.startsWith(start)) + 2;

describe('the real case', () => {
  it('has no fault, and comes out as data', () => {
    const { findings, value } = checkData('f', readYaml(settings, 2), cases, labels);
    expect(findings).toEqual([]);
    expect(value?.company.name).toBe('株式会社見本町家');
  });
});

describe('a value outside its list', () => {
  it.each([
    ['製造業', 'manufacturing（製造業）'],
    ['manufacturng', 'manufacturing（製造業）'],
    ['Hospitality', 'hospitality（宿泊業、飲食サービス業）'],
    ['飲食サービス業', 'hospitality（宿泊業、飲食サービス業）'],
    ['建設', 'construction（建設業）'],
  ])('%s: もしかして %s', (written, meant) => {
    expect(said('industry: hospitality', `industry: ${written}`)).toEqual([
      expect.objectContaining({
        file: 'f',
        line: lineOf('industry:'),
        column: 11,
        field: 'industry',
        rule: 'schema/vocabulary',
        severity: 'error',
        message: `「${written}」は使えません`,
        allowed: expect.stringContaining('manufacturing（製造業）'),
        remedy: `もしかして「${meant}」`,
      }),
    ]);
  });

  it('without a likeness only names what may stand', () => {
    const [finding] = said('industry: hospitality', 'industry: zzz');
    expect(finding?.remedy).toBe('使える値から選んでください');
  });

  it('is reported with the labels of its own list: two lists share the id finance', () => {
    const [industry] = said('industry: hospitality', 'industry: x');
    const [supporter] = said('type: finance', 'type: x');
    expect(industry?.allowed).toContain('finance（金融業、保険業）');
    expect(supporter?.allowed).not.toContain('finance（金融業、保険業）');
    expect(supporter?.allowed).toContain('finance（');
  });

  it('in a list is reported at its place in the list', () => {
    const [finding] = said('rebuild, tourism', 'rebuild, 観光');
    expect(finding).toMatchObject({ field: 'tags[3]', line: lineOf('tags:'), column: 27 });
    expect(finding?.remedy).toBe('もしかして「tourism（観光）」');
  });

  it('where a number or a band may stand names the bands', () => {
    const [finding] = said('employees: 4', 'employees: 6-20人かもしれない');
    expect(finding?.allowed).toContain('6-20（6〜20名）');
    expect(finding?.remedy).toBe('もしかして「6-20（6〜20名）」');
  });
});

describe('an unknown key', () => {
  it.each([
    ['industry: hospitality', 'indutsry: hospitality', 'indutsry', 'industry（業種）'],
    ['industry: hospitality', '業種: hospitality', '業種', 'industry（業種）'],
    ['  name: 株', '  nmae: 株', 'company.nmae', 'name（事業者名）'],
    ['    origin: editorial', '    orign: editorial', 'questions[1].orign', 'origin（由来）'],
    ['  band: under', '  bannd: under', 'sales.bannd', 'band（売上規模の帯）'],
    ['reviewedAt:', 'reviewed_at:', 'reviewed_at', 'reviewedAt（点検日）'],
    ['    publisher: 見', '    publishr: 見', 'sources[1].publishr', 'publisher（発行者）'],
  ])('%s → %s: reported at the key, with the nearest key of that object', (from, to, field, meant) => {
    const row =
      settings
        .replace(from, to)
        .split('\n')
        .findIndex((one) => one.includes(to)) + 2;
    const finding = said(from, to).find((one) => one.rule === 'schema/unknown-key');
    expect(finding).toMatchObject({ field, line: row, column: to.length - to.trimStart().length + 1 });
    expect(finding?.remedy).toBe(`もしかして「${meant}」`);
  });

  it('is not taken for a key that is written already', () => {
    const finding = said('city: 見本市', 'city: 見本市\ncitty: 金沢市').find((one) => one.field === 'citty');
    expect(finding?.remedy).not.toContain('city');
    expect(finding?.allowed).toContain('city');
  });

  it('without a likeness names what may stand', () => {
    const [finding] = said('city: 見本市', 'city: 見本市\nqqqq: 1');
    expect(finding).toMatchObject({
      message: '「qqqq」という項目はありません',
      allowed: expect.stringContaining('title'),
    });
    expect(finding?.remedy).toContain('取り除く');
  });
});

describe('the keys of an object', () => {
  it('are found at any depth, through lists, options and choices', () => {
    const keys = (path: PropertyKey[]) => allowedKeys(cases, path).map((one) => one.key);
    expect(keys(['company'])).toEqual(['name', 'kana', 'anonymous']);
    expect(keys(['supporter', 'partners', 3])).toEqual(['type', 'organisation']);
    expect(keys(['sales'])).toEqual(['yen', 'band', 'asOf']);
    expect(keys(['title'])).toEqual([]);
    expect(keys(['nowhere', 0])).toEqual([]);
    expect(keys(['constructor'])).toEqual([]);
    expect(allowedKeys(synonymsSchema, ['entries', 0]).map((one) => one.key)).toEqual([
      'direction',
      'words',
      'why',
      'from',
      'to',
    ]);
    expect(allowedKeys(z.record(z.string(), z.object({ a: z.string() })), ['x'])).toEqual([
      { key: 'a', title: '' },
    ]);
  });
});

describe('every fault', () => {
  it.each([
    ['industry: hospitality\n', '', 'industry', 2, 1, '必須の項目 industry がありません', '書き足して'],
    [
      '  kana: みほんまちや\n',
      '',
      'company.kana',
      5,
      3,
      '必須の項目 company.kana がありません',
      '書き足して',
    ],
    ['city: 見本市', 'city:', 'city', 8, 6, '値が空です', '行ごと消して'],
    ['city: 見本市', 'city: 3', 'city', 8, 7, '「3」は使えません。ここには文字を書きます', '引用符'],
    [
      'capitalYen: 550000',
      'capitalYen: 55万',
      'capitalYen',
      12,
      13,
      '「55万」は使えません。ここには数を書きます',
      '半角',
    ],
    [
      'capitalYen: 550000',
      'capitalYen: 5.5',
      'capitalYen',
      12,
      13,
      '「5.5」は使えません。ここには整数を書きます',
      '半角の整数',
    ],
    ['capitalYen: 550000', 'capitalYen: -3', 'capitalYen', 12, 13, '「-3」は小さすぎます', '0 より大きい'],
    ['founded: 2018', 'founded: 2999', 'founded', 22, 10, '「2999」は大きすぎます', '2100 以下'],
    ['founded: 2018', 'founded: 3', 'founded', 22, 10, '「3」は小さすぎます', '1000 以上'],
    [/^title: .*$/m, 'title: 短い題', 'title', 2, 8, '短すぎます（いま3字）', '8字以上'],
    [/^title: .*$/m, 'title: ""', 'title', 2, 8, '空です', '8字以上'],
    [/^title: .*$/m, `title: ${'あ'.repeat(61)}`, 'title', 2, 8, '長すぎます（いま61字）', '60字以内'],
    [
      'tags: [branding, rebuild, tourism, local-resources]',
      'tags: branding',
      'tags',
      27,
      7,
      '「branding」は使えません。ここには一覧を書きます',
      '[ ]',
    ],
    [
      'tags: [branding, rebuild, tourism, local-resources]',
      'tags: []',
      'tags',
      27,
      7,
      '数が足りません（いま0件）',
      '1件以上',
    ],
    [
      '  - 新しい食事どころを、宿全体の柱に据えた\n',
      '',
      'points',
      37,
      3,
      '数が足りません（いま2件）',
      'ちょうど3件',
    ],
    ['kana: み', 'kana: ミ', 'company.kana', 6, 9, 'ひらがなだけで書いてください', ''],
    [
      'publishedAt: "2024-04-01"',
      'publishedAt: "2026-02-30"',
      'publishedAt',
      49,
      14,
      '「2026-02-30」は、暦にある日付ではありません',
      '2024-06-25',
    ],
    [
      'trend:\n  sales: up\n  profit: up',
      'trend: up',
      'trend',
      19,
      8,
      '「up」は使えません。ここには項目の集まりを書きます',
      '項目: 値',
    ],
    [
      'sources:\n',
      'sources:\n  - 資料\n',
      'sources[1]',
      55,
      5,
      '「資料」は使えません。ここには項目の集まりを書きます',
      '項目: 値',
    ],
  ])(
    '%s → %s is reported once, in Japanese, at its place, with a remedy',
    (from, to, field, line, column, message, remedy) => {
      const findings = said(from, to);
      expect(
        findings.map(({ rule, severity, file, remedy: _remedy, allowed: _allowed, ...rest }) => rest),
      ).toEqual([{ field, line, column, message }]);
      expect(findings[0]?.remedy ?? '').toContain(remedy);
    },
  );

  it('of YAML is reported in Japanese, and then nothing else', () => {
    expect(said('city: 見本市', 'city: 見本市\ncity: 七尾市')).toEqual([
      expect.objectContaining({
        rule: 'yaml/duplicate-key',
        line: 9,
        column: 1,
        field: 'YAML',
        message: '同じ項目が二度書かれています。一つにしてください',
      }),
    ]);
  });

  it('of many is reported, not only the first', () => {
    const text = settings
      .replace('industry: hospitality', 'industry: x')
      .replace('city: 見本市', 'city: 3\nqq: 1');
    const fields = checkData('f', readYaml(text, 2), cases, labels).findings.map((one) => one.field);
    expect(fields.sort()).toEqual(['city', 'industry', 'qq']);
  });

  it('of a choice is reported with the choices', () => {
    const text = 'label: あ\nsource: い\nentries:\n  - {direction: boht, words: [あ, い], why: 同じ意味}\n';
    expect(checkData('f', readYaml(text), synonymsSchema, labels).findings).toEqual([
      expect.objectContaining({
        field: 'entries[1].direction',
        line: 4,
        allowed: '使える値: both、to',
        remedy: 'もしかして「both」',
      }),
    ]);
  });

  it.each([
    ['', '中身がありません'],
    ['- a', '「["a"]」は使えません'],
    ['文', '「文」は使えません'],
  ])('of a whole file is reported: %j', (text, message) => {
    const { findings } = checkData('f', readYaml(text), cases, labels);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.field).toBe('全体');
    if (text) expect(findings[0]?.message).toContain(message);
  });

  it('is in Japanese and inside the file, whatever a field holds', () => {
    const keys = Object.keys(goodCase());
    const wild = fc.oneof(
      fc.anything({ maxDepth: 2, withNullPrototype: false }),
      fc.constantFrom(null, '', [], {}, -1, 1e300, 'x'.repeat(500), { toString: 0 }, [
        { valueOf: 0, toString: 0 },
      ]),
    );
    const plain = wild.map((value) => JSON.parse(JSON.stringify(value ?? null)) as unknown);
    fc.assert(
      fc.property(fc.constantFrom(...keys, 'other'), plain, (key, value) => {
        const text = stringify(goodCase({ [key]: value }), { aliasDuplicateObjects: false });
        const { findings, value: parsed } = checkData('f', readYaml(text), cases, labels);
        expect(parsed === undefined).toBe(findings.length > 0);
        for (const { message, remedy = '', line } of findings) {
          expect(message).toMatch(/[ぁ-ん]/);
          expect(`${message}${remedy}`).not.toMatch(/undefined|Invalid|expected|\[object/);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is told where a map stands for a value, however deep, and whatever its keys are called', () => {
    const whole = parseDocument(settings);
    const odd = () => whole.createNode({ toString: 0 });
    visit(whole, {
      Pair(_, pair) {
        for (const value of [odd(), whole.createNode([{ toString: 0 }])]) {
          const before = pair.value;
          pair.value = value;
          const { findings } = checkData('f', readYaml(whole.toString()), cases, labels);
          pair.value = before;
          expect(findings.length, String(pair.key)).toBeGreaterThan(0);
        }
      },
    });
  });
});

describe('the name of a field', () => {
  it.each([
    [[], '全体'],
    [['company', 'name'], 'company.name'],
    [['points', 0], 'points[1]'],
    [['questions', 2, 'ask'], 'questions[3].ask'],
  ])('%j is %s', (path, name) => {
    expect(fieldName(path)).toBe(name);
  });
});
