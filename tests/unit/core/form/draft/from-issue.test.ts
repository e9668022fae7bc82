import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { caseFile } from '#core/form/draft/case-file.ts';
import { draftFromIssue, readIssue } from '#core/form/draft/from-issue.ts';
import { ISSUE_QUESTIONS } from '#core/form/draft/issue-questions.ts';
import { checkDocument } from '#core/markdown/check-document.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { renderMdx } from '#core/markdown/render.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { collectionSchemas } from '#core/schema/collections.ts';
import { fieldsOf } from '#core/schema/fields.ts';
import { taxonomies } from '#support/content.ts';

const labels = labelBook(taxonomies);
const fields = fieldsOf(caseFields(taxonomies));
const schemas = collectionSchemas(taxonomies).cases;
const TODAY = '2026-11-22';

const GOOD: Record<string, string> = {
  題名: '朝礼をやめたら、会議が短くなった',
  要約: '会議が長引いていた架空の印刷会社の見本。支援者が朝の様子を一週間見せてもらい、社員と一緒に段取りを決め直すまでを、試験のために書いた。',
  '事業者名（または呼び名）': '見本印刷株式会社',
  事業者名のよみ: 'みほんいんさつ',
  掲載の根拠: '実名（本人確認済み）',
  業種: '金融業、保険業',
  事業内容: '印刷と製本',
  都道府県: '新潟県',
  市区町村: '見本市',
  従業員数: '24名',
  支援者の所属: '金融機関',
  支援機関の名前: '見本信用金庫',
  支援期間: '2021-04 〜 2022-03',
  タグ: '生産性向上, 人材育成',
  支援の段階: '信頼関係の構築',
  本事例のポイント: '- 朝の様子を見せてもらった\n- 社員と段取りを決め直した\n- 会議が半分の長さになった',
  当社の背景: '印刷と製本の会社である。\n\n- 名刺\n- 冊子',
  '成果（文章）': '会議が短くなった。',
  支援者の学び: '助言の前に、朝の様子を見せてもらう。',
  出典: '見本の資料 ｜ 見本商工会 ｜ https://example.org/mihon',
};

/** The text of an issue as GitHub makes it from the form. */
function issue(answers: Record<string, string>): string {
  const parts = ISSUE_QUESTIONS.map(({ label }) => `### ${label}\n\n${answers[label] ?? '_No response_'}`);
  return [...parts, '### 送る前に\n\n- [x] 承諾をいただきました'].join('\n\n');
}

function fileOf(body: string) {
  const { draft, unread } = draftFromIssue(body, fields, labels, TODAY);
  const text = caseFile(draft, fields);
  const document = readDocument('x', text);
  const checked = checkDocument('x', 'issue-1', document, schemas, labels);
  const around = { collection: 'cases', slug: 'issue-1', folder: [], today: TODAY } as const;
  const { findings } = checkSubject(subjectOf('x', document, around));
  return { text, unread, document, entry: checked.entry, findings: [...checked.findings, ...findings] };
}

describe('an issue becomes a case', () => {
  test('every answer finds its field', () => {
    const { text, unread, findings } = fileOf(issue(GOOD));
    expect(unread).toEqual([]);
    expect(findings).toEqual([]);
    // The same id stands in two lists: each label is read in its own.
    expect(text).toContain('industry: finance\n');
    expect(text).toContain('  type: finance\n');
    expect(text).toContain('employees: 24\n');
    expect(text).toContain('  from: "2021-04"\n  to: "2022-03"\n');
    expect(text).toContain('tags: [productivity, people-development]\n');
    expect(text).toContain('publication: draft\n');
    expect(text).toContain('## 成果\n\n会議が短くなった。');
    expect(text).toMatch(/points:\n {2}- 朝の様子を見せてもらった\n/);
    expect(text).toMatch(
      /sources:\n {2}- title: 見本の資料\n {4}publisher: 見本商工会\n {4}url: https:\/\/example.org\/mihon\n/,
    );
  });

  test('CRLF, as browsers send it, reads the same', () => {
    expect(fileOf(issue(GOOD).replaceAll('\n', '\r\n')).text).toBe(fileOf(issue(GOOD)).text);
  });

  test('what is no choice is named, not guessed', () => {
    expect(fileOf(issue({ ...GOOD, 業種: 'ぎょうしゅ' })).unread).toEqual(['業種「ぎょうしゅ」']);
  });

  test.each([
    ['支援期間', '2021年4月〜2022年3月', '  from: "2021-04"\n  to: "2022-03"\n'],
    ['支援期間', '2021/4〜2022/3', '  from: "2021-04"\n  to: "2022-03"\n'],
    ['支援期間', '2021.04 - 2022.03', '  from: "2021-04"\n  to: "2022-03"\n'],
    ['支援期間', '令和3年4月〜令和4年3月', '  from: "2021-04"\n  to: "2022-03"\n'],
    ['支援期間', '２０２１年４月〜', '  from: "2021-04"\n'],
    ['支援期間', '2021-4', '  from: "2021-04"\n'],
    ['従業員数', '３０名', 'employees: 30\n'],
    ['従業員数', '約30名', 'employees: 約30\n'],
    ['従業員数', '10〜20名', 'employees: 10〜20\n'],
    ['従業員数', '6〜20名', 'employees: 6-20\n'],
    ['事業者名のよみ', 'ミホン　インサツ', '  kana: みほんいんさつ\n'],
    ['出典', '豆腐｜の本 ｜ 秋田書房', '  - title: 豆腐｜の本\n    publisher: 秋田書房\n'],
    [
      '出典',
      '- [秋田の小さな店](https://example.org/news)（秋田新報）',
      '  - title: 秋田の小さな店\n    publisher: 秋田新報\n    url: https://example.org/news\n',
    ],
    [
      '支援者の学び',
      '1.5倍にするより先に聞く\n2. 数字より先に人を数える',
      '  - 1.5倍にするより先に聞く\n  - 数字より先に人を数える\n',
    ],
  ])('%s: %s', (label, answer, written) => {
    const { text, unread } = fileOf(issue({ ...GOOD, [label]: answer }));
    expect(text).toContain(written);
    expect(unread).toEqual([]);
  });

  test.each([
    ['支援期間', '三年ほど前から', /支援期間「三年ほど前から」/],
    ['出典', 'よこて市商工会だより 第12号', /出典「よこて市商工会だより 第12号」/],
    ['出典', 'https://example.org/only', /出典「https:\/\/example.org\/only」/],
    ['当社の背景', '![写真](https://example.org/a.jpg)の会社', /写真1枚/],
    ['当社の背景', '会社です。\n\n### 支援のきっかけ\n\n相談した。', /見出し「### 支援のきっかけ」/],
  ])('what cannot be read is named: %s %s', (label, answer, named) => {
    const { unread } = fileOf(issue({ ...GOOD, [label]: answer }));
    expect(unread).toEqual([expect.stringMatching(named)]);
  });

  test('a heading of the form written inside an answer moves no other answer', () => {
    const answers = readIssue(
      issue({ ...GOOD, 当社の背景: '会社です。\n\n### 支援のきっかけ\n\n相談した。' }),
    );
    expect(answers.get('section-1')).toBe('会社です。\n\n### 支援のきっかけ\n\n相談した。');
    expect(answers.has('section-2')).toBe(false);
  });

  test('a day of consent is not invented', () => {
    expect(fileOf(issue(GOOD)).text).not.toContain('confirmedAt');
  });

  test('a heading inside an answer stays the writer’s text', () => {
    const answers = readIssue(issue({ ...GOOD, 当社の背景: '一つ目。\n\n### ちがう見出し\n\n二つ目。' }));
    expect(answers.get('section-1')).toBe('一つ目。\n\n### ちがう見出し\n\n二つ目。');
  });
});

const HOSTILE = [
  ...[
    '<script>alert(1)</script>',
    '{process.exit()}',
    'import x from "y"',
    'export const a = 1',
    '---\ntitle: x\n---',
    '"}\nlayout: /etc/passwd',
  ],
  ...[
    '[x](javascript:alert(1))',
    '![x](https://example.org/x.gif)',
    '*a',
    '&a b',
    '!!js/function x',
    '__proto__: 1',
    '### 題名\n\nx',
    '$(touch x)',
    '`touch x`',
  ],
  ...[
    '\u202e',
    '\u0000',
    'a: b: c',
    '# x',
    '- - - x',
    '| x |',
    '%YAML 1.1',
    '\n\n',
    '<Callout onClick={x}>',
    '<!-- x -->',
    "'; rm -rf /",
  ],
];

test('hostile issue text stays text: the file is safe, renders without markup of theirs, and no key of theirs appears', () => {
  const strange = fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 10 })), { maxLength: 4 })
    .map((parts) => parts.join(' '));
  const names = ISSUE_QUESTIONS.map((question) => question.label);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), strange, { maxKeys: 6 }), (answers) => {
      const { document, entry } = fileOf(issue({ ...GOOD, ...answers }));
      const unsafe = document.findings.filter((one) => one.rule !== 'text/hidden');
      expect(unsafe).toEqual([]);
      expect(document.yaml?.errors).toEqual([]);
      const known = new Set(fields.map((field) => field.key));
      expect(Object.keys(document.yaml?.data as object).filter((key) => !known.has(key))).toEqual([]);
      if (!document.tree) throw new Error('no tree');
      const html = renderMdx(document.tree).html;
      expect(
        html.replace(
          /<\/?(?:h2(?: id="[^"]*")?|p|ul|ol(?: start="\d+")?|li|code|a(?: href="https:[^"]*")?)>/g,
          '',
        ),
      ).not.toMatch(/<[a-z!/]/i);
      if (entry) expect(entry.data).toMatchObject({ publication: 'draft' });
    }),
    { numRuns: 300 },
  );
});

test('the form of the repository asks the questions that are read', () => {
  const form = readFileSync('.github/ISSUE_TEMPLATE/case.yml', 'utf8');
  for (const { label } of ISSUE_QUESTIONS) expect(form).toContain(`label: ${label}\n`);
});

test('choices and sources are read as people list them', () => {
  const { draft, unread } = draftFromIssue(
    issue({
      ...GOOD,
      都道府県: '新潟',
      タグ: '生産性向上、人材育成',
      出典: '見本だより／見本商工会／https://www.example.jp/a/b',
    }),
    fields,
    labels,
    TODAY,
  );
  expect(unread).toEqual([]);
  expect(draft.data).toMatchObject({
    prefecture: 'niigata',
    tags: ['productivity', 'people-development'],
    sources: [{ title: '見本だより', publisher: '見本商工会', url: 'https://www.example.jp/a/b' }],
  });
});
