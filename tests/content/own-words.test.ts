import { describe, expect, it } from 'vitest';
import { readGlossary } from '#node/content/glossary.ts';
import { CONTENT, everything, ownWords } from '#support/library.ts';
import { personalData } from '#support/personal.ts';
import { sharedRuns } from '#support/shared-runs.ts';

const texts = everything.map((one) => ({ name: one.file, text: ownWords(one).join('\n') }));

describe('every text', () => {
  it('is its own: no thirty characters stand in two of them', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60);
    const shared = sharedRuns(texts, 30);
    expect(shared.map(({ between, run }) => `${between.join(' と ')}:「${run}」`)).toEqual([]);
  });

  it('names no person and holds nobody’s own data', () => {
    const found = texts.flatMap(({ name, text }) => personalData(text).map((one) => `${name}: ${one}`));
    const glossary = readGlossary(CONTENT).flatMap((term) =>
      personalData([term.term, term.short, term.more].join('\n')),
    );
    expect([...found, ...glossary]).toEqual([]);
  });
});

describe('a shared run', () => {
  const shared = 'この三十字を超える文は二つの文章に同じ形で出てくるので見つかるはずです';
  it('is found, at its full length, through line breaks and spaces', () => {
    const broken = `${shared.slice(0, 12)}\n ${shared.slice(12)}`;
    const found = sharedRuns(
      [
        { name: 'a', text: `前置き。${shared}。終わり` },
        { name: 'b', text: `別の話、${broken}。おわり` },
        { name: 'c', text: '何もない' },
      ],
      30,
    );
    expect(found).toEqual([{ between: ['a', 'b'], run: `${shared}。` }]);
  });
  it('is none when it is shorter, or in one text alone', () => {
    const short = shared.slice(0, 29);
    expect(
      sharedRuns(
        [
          { name: 'a', text: `${short}い` },
          { name: 'b', text: `${short}ろ` },
        ],
        30,
      ),
    ).toEqual([]);
    expect(sharedRuns([{ name: 'a', text: shared + shared }], 30)).toEqual([]);
  });
});

describe('personal data', () => {
  it.each([
    ['連絡は taro.yamada@example.co.jp へ', 'mail'],
    ['電話は03-1234-5678', 'telephone'],
    ['電話は０９０−１２３４−５６７８', 'telephone'],
    ['電話は0120（123）456', 'telephone'],
    ['09012345678', 'telephone without hyphens'],
    ['〒920-0001', 'postal code'],
    ['920-0001に届く', 'postal code'],
    ['金沢市石坂1-2-3', 'postal address'],
    ['石坂二丁目のあたり', 'postal address'],
    ['山田太郎氏が語る', 'name'],
    ['佐藤さんは言う', 'name'],
    ['鈴木様より', 'name'],
    ['鈴木健造さんより', 'name'],
    ['診断士の高橋先生', 'name'],
  ])('is seen in %s', (text, kind) => {
    expect(personalData(text).map((one) => one.split(':')[0])).toContain(kind);
  });

  it.each([
    '社長さんは言う',
    'お客様と取引先様',
    '生産者さんの声',
    '2026-11-22に公開',
    '従業員12名、売上1,200万円',
    '2019-2020年',
    '令和4年度の2-3月',
    '一氏名',
    '多様な働き方',
    '同様に進める',
    '皆さんで考える',
    '経営者様',
    '大石屋旅館さんが話す',
  ])('is not seen in %s', (text) => {
    expect(personalData(text)).toEqual([]);
  });
});
