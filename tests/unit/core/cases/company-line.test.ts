import { describe, expect, it } from 'vitest';
import { companyLine, employeesText, labelOf, placeText } from '#core/cases/company-line.ts';
import { companyRows, storyRows, supporterRows } from '#core/cases/fact-sheet.ts';
import { fixtureCase } from '#support/collection.ts';
import { aCase, FULL_CASE, taxonomies as t } from '#support/content.ts';

const full = fixtureCase(FULL_CASE);

describe('the company line', () => {
  it('reads as the public platform writes it', () => {
    expect(companyLine(full, t)).toBe(
      '株式会社見本町家（石川県見本市 宿泊業、飲食サービス業 従業員数4名 資本金55万円）',
    );
  });

  it.each([
    [{ employees: undefined }, '見本株式会社（石川県見本市 製造業）'],
    [{ employees: '6-20' }, '見本株式会社（石川県見本市 製造業 従業員数6〜20名）'],
    [{ employees: 1200, city: undefined }, '見本株式会社（石川県 製造業 従業員数1,200名）'],
    [
      { prefecture: undefined, city: undefined, employees: undefined, capitalYen: 10_000_000 },
      '見本株式会社（製造業 資本金1,000万円）',
    ],
  ])('tells only what is public: %j', (changes, line) => {
    expect(companyLine(aCase(changes), t)).toBe(line);
  });

  it('has no word for what is not public', () => {
    expect(employeesText(aCase({ employees: undefined }), t)).toBeUndefined();
    expect(placeText(aCase({ prefecture: undefined, city: undefined }), t)).toBeUndefined();
  });

  it('takes an unknown id for a fault of the program', () => {
    expect(() => labelOf(t.industry, 'nowhere')).toThrow('nowhere');
  });
});

describe('the fact boxes', () => {
  const text = (rows: { term: string; value: string }[]) => rows.map(({ term, value }) => `${term}=${value}`);

  it('hold a case, in the order of the public platform', () => {
    expect(text(companyRows(full, t))).toEqual([
      '業種=宿泊業、飲食サービス業',
      '事業内容=町家を改めた宿と、食事どころ「見本亭」の運営',
      '地域=北陸',
      '所在地=石川県見本市',
      '県外の拠点=県外に事業所・子会社なし',
      '海外の拠点=海外に事業所・法人なし',
      '組織規模=4名',
      '資本金=55万円',
      '売上規模=1億円未満',
      '創業=2018年',
      '経営者属性=創業者',
      '経営者年齢=60歳代',
      '売上高=増加傾向',
      '経常利益率=増加傾向',
    ]);
    expect(text(supporterRows(full, t))).toEqual([
      `所属=${labelOf(t.supporterType, 'finance')}`,
      '支援機関=見本信用金庫 地域支援部 見本担当',
    ]);
  });

  it('have no row for what is not public', () => {
    const bare = aCase({
      prefecture: undefined,
      city: undefined,
      employees: undefined,
      supporter: { type: 'self' },
    });
    expect(companyRows(bare, t).map((row) => row.term)).toEqual(['業種', '事業内容']);
    expect(supporterRows(bare, t).map((row) => row.term)).toEqual(['所属']);
  });

  it('tell a sum with the time it stands for, and the partners', () => {
    const entry = aCase({
      sales: { yen: 1_580_000_000, asOf: '2022-06' },
      supporter: {
        type: 'chamber',
        organisation: '見本商工会議所',
        partners: [
          { type: 'finance', organisation: '見本信用金庫' },
          { type: 'yorozu', organisation: '見本よろず支援拠点' },
        ],
      },
      supportPeriod: { from: '2019-07' },
      storyPeriod: { from: '2010', to: '2024' },
    });
    expect(text(companyRows(entry, t))).toContain('売上規模=15億8,000万円（2022年6月）');
    expect(text(supporterRows(entry, t)).slice(1)).toEqual([
      '支援機関=見本商工会議所',
      '連携した機関=見本信用金庫、見本よろず支援拠点',
      '支援期間=2019年7月〜',
    ]);
    expect(text(storyRows(entry))).toEqual(['話の範囲=2010年〜2024年']);
    expect(storyRows(aCase())).toEqual([]);
  });
});
