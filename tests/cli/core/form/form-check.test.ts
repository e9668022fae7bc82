import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '#core/form/answers.ts';
import { FormCheck, folderFault } from '#core/form/form-check.ts';
import { openContent } from '#node/content/open-content.ts';
import { keptFolder, taxonomies } from '#support/content.ts';

const check = new FormCheck(taxonomies);
const DAY = '2026-11-22';
const SUMMARY =
  '注文は増えているのに利益が残らない、架空の金属加工会社の見本。経営者と支援者が現場を歩き、段取り替えに時間を取られていることに気づくまでを、試験のために書いたもの。';
const SHORT: Answers = {
  slug: '',
  data: {
    title: '段取り替えを測ることから残業が減った',
    summary: SUMMARY,
    company: { name: '株式会社見本金属' },
    industry: 'manufacturing',
    supporter: { type: 'shokokai' },
  },
  sections: {},
};
const WHOLE: Answers = {
  slug: 'mihon-kinzoku',
  data: {
    ...SHORT.data,
    company: { name: '株式会社見本金属', kana: 'みほんきんぞく' },
    business: '金属部品の加工',
    employees: 24,
    supporter: { type: 'shokokai', organisation: '見本商工会' },
    tags: ['productivity'],
    steps: ['trust'],
    points: ['現場を一緒に歩いて測った', '社員が自分で順番を決めた', '残業が減り提案が出るようになった'],
    lessons: ['数字を見せる前に、現場で一緒に見ることから始める。'],
    consent: { kind: 'named', confirmedAt: '2026-11-01' },
  },
  sections: {
    当社の背景: '金属の部品を削る会社である。',
    課題解決の支援: '話を聞いた。',
    成果: '残業は減った。',
  },
};
const wordsOf = (faults: readonly { field: string; words: string }[]) =>
  faults.map(({ field, words }) => `${field}: ${words}`);

describe('the check of the form', () => {
  it('takes five fields for a draft and everything for a published case', () => {
    expect(check.check(SHORT, false, DAY)).toMatchObject({ publication: 'draft', faults: [], open: [] });
    const whole = check.check(WHOLE, true, DAY);
    expect(whole).toMatchObject({ publication: 'published', faults: [], open: [] });
    expect(whole.text).toContain(`publication: published\npublishedAt: "${DAY}"\n`);
    expect(whole.html).toContain('<p>金属の部品を削る会社である。</p>');
  });

  it('holdsAnything what is missing before publication, and keeps it a draft', () => {
    const { publication, faults, open, text } = check.check(SHORT, true, DAY);
    expect({ publication, faults }).toEqual({ publication: 'draft', faults: [] });
    expect(text).toBe(check.check(SHORT, false, DAY).text);
    expect(wordsOf(open)).toEqual(
      expect.arrayContaining([
        'company.kana: まだ書かれていません',
        'points: まだ書かれていません',
        'consent: まだ書かれていません',
        ': 「当社の背景」の節がありません。書けるところから書き足してください',
      ]),
    );
  });

  it('says in its own words what the file would say in its', () => {
    const odd = {
      ...WHOLE,
      data: {
        ...WHOLE.data,
        company: { name: '見本の工場', kana: 'みほん' },
        city: '見本市',
        supporter: { type: 'shokokai' },
        sales: { asOf: '2024' },
        results: [{ label: '売上高' }],
        consent: { kind: 'anonymous', confirmedAt: '2026-11-01' },
      },
    };
    const { faults, open } = check.check(odd, true, DAY);
    const shown = [...faults, ...open].map(({ words }) => words).join('\n');
    expect(shown).toMatch(/都道府県も選んで/);
    expect(shown).toMatch(/金額か帯のどちらか/);
    expect(shown).toMatch(/「支援後」か「補足」/);
    expect(shown).toMatch(/「匿名」の印と、掲載の根拠が合っていません/);
    expect(shown).toMatch(/支援機関の名前を書いてください/);
    // Keys of the file mean nothing to somebody who fills in a form.
    expect(shown).not.toMatch(/publication|company\.|organisation|consent|sources|index\.mdx/);
  });

  it('says in which section a fault stands', () => {
    const sections = { ...WHOLE.sections, 成果: '03-1234-5678 に電話した。' };
    const { faults } = check.check({ ...WHOLE, sections }, true, DAY);
    expect(faults.map(({ rule, section }) => [rule, section])).toEqual([['privacy/phone', '成果']]);
  });

  it('runs without code made of text, which the security policy forbids', () => {
    const original = globalThis.Function;
    const used: unknown[] = [];
    globalThis.Function = new Proxy(original, {
      construct: (_, args) => used.push(args) as never,
      apply: (_, __, args) => used.push(args) as never,
    });
    try {
      new FormCheck(taxonomies).check(WHOLE, true, DAY);
    } finally {
      globalThis.Function = original;
    }
    expect(used).toEqual([]);
  });
});

describe('beside the check of the repository', () => {
  let content: ReturnType<typeof keptFolder>;
  beforeAll(() => {
    content = keptFolder();
    rmSync(join(content.dir, 'cases'), { recursive: true });
    mkdirSync(join(content.dir, 'cases/mihon-kinzoku'), { recursive: true });
  });
  afterAll(() => content.remove());

  /** What the repository finds in a finished file, by rule and field. */
  async function found(text: string): Promise<string[]> {
    writeFileSync(join(content.dir, 'cases/mihon-kinzoku/index.mdx'), text);
    const { findings } = await openContent(content.dir, { day: DAY, programme: false });
    return findings.filter(({ file }) => file.startsWith('cases/')).map(({ rule }) => rule);
  }

  const word = fc.constantFrom(
    ...[
      '',
      'よい話',
      '田中さん',
      '03-1234-5678',
      'a@example.com',
      '<b>',
      '{x}',
      'import a',
      '# 見出し',
      '---',
    ],
    ...[
      'ｶﾅ',
      '①',
      '気付き',
      '**強い**',
      '- 一\n- 二',
      'https://example.org/',
      '\u202e',
      '口座番号1234567',
      SUMMARY,
    ],
  );
  const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('、'));
  const answers = fc.record({
    title: fc.option(text),
    summary: fc.option(text),
    business: fc.option(text),
    city: fc.option(text),
    employees: fc.option(fc.oneof(fc.integer(), fc.constantFrom('6-20', '多い'))),
    lessons: fc.option(fc.array(text, { maxLength: 5 })),
    section: fc.option(text),
    kind: fc.option(fc.constantFrom('named', 'anonymous', 'public-source', 'other')),
    anonymous: fc.option(fc.boolean()),
    whole: fc.boolean(),
  });

  /** The faults of a check, each mend with the letters of its own text that it takes. */
  const placesIn = ({ faults, checked: text }: ReturnType<typeof check.check>) =>
    faults.map(({ fixes, ...fault }) => ({
      ...fault,
      fixes: fixes?.map((fix) => [text.slice(fix.offset, fix.offset + fix.length), fix.text]),
    }));

  it('finds the same faults: what it passes passes there, what it refuses is refused there', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async ({ section, kind, anonymous, whole, ...changes }) => {
        const shown = Object.entries(changes).filter(([, value]) => value !== null);
        const data = {
          ...WHOLE.data,
          ...Object.fromEntries(shown),
          company: { ...(WHOLE.data.company as object), ...(anonymous === null ? {} : { anonymous }) },
          consent: { kind: kind ?? 'named', confirmedAt: '2026-11-01' },
        };
        const sections = { ...WHOLE.sections, ...(section === null ? {} : { 成果: section }) };
        const checked = check.check({ slug: 'mihon-kinzoku', data, sections }, whole, DAY);
        const here =
          checked.publication === 'published' ? [...checked.faults, ...checked.open] : checked.faults;
        const there = await found(checked.text);
        // One reading serves both: what is asked of a draft is what a draft gets.
        const draft = check.check({ slug: 'mihon-kinzoku', data, sections }, false, DAY);
        expect(placesIn(checked)).toEqual(placesIn(draft));
        if (checked.publication === 'draft') expect(checked.text).toBe(draft.text);
        // Rules that look at other cases are not run in the browser.
        const others = /^(?:duplicate|reference|tag)\/|^link\/target$/;
        expect([...new Set(here.map(({ rule }) => rule))].sort()).toEqual(
          [...new Set(there.filter((rule) => !others.test(rule)))].sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('a folder name that passes is one', () => {
    expect(folderFault('mihon-kinzoku', [])).toBe('');
  });
});
