import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_NAMES, formatAnswers, parseAnswers } from '#core/match/firm-answers.ts';
import { matchData } from '#core/match/match-data.ts';
import { readAnswers } from '#core/match/read-answers.ts';
import { taxonomies } from '#support/content.ts';

const { lists } = matchData({ cases: [], knowhow: [], taxonomies, synonyms: { entries: [] } });

describe('the address of the answers', () => {
  it('says again what it was given', () => {
    const text =
      'trade=とうふ屋&concern=継ぐ人がいない&employees=12&prefecture=ishikawa&wall=unseen&wall=lacking';
    const { answers, dropped } = parseAnswers(`#${text}`, lists);
    expect(dropped).toEqual([]);
    expect(answers).toEqual({
      trade: ['とうふ屋'],
      concern: ['継ぐ人がいない'],
      employees: ['12'],
      prefecture: ['ishikawa'],
      wall: ['unseen', 'lacking'],
    });
    expect(decodeURIComponent(formatAnswers(answers))).toBe(text);
  });

  it('answers addresses of former releases: the trade by its list, the words, and weights no more', () => {
    const text =
      'industry=manufacturing&employees=6-20&ownerType=second&wall=unfaced&words=後継者 不在&w.industry=5';
    expect(parseAnswers(text, lists)).toEqual({
      answers: {
        trade: ['製造業'],
        employees: ['6-20'],
        ownerType: ['second'],
        wall: ['unfaced'],
        concern: ['後継者 不在'],
      },
      dropped: [],
    });
  });

  it('shows no id where words are read', () => {
    expect(parseAnswers('trade=food&concern=no-successor', lists).answers).toEqual({
      trade: ['食料品をつくる'],
      concern: ['継ぐ人がいない'],
    });
  });

  it('never throws, drops what the form cannot hold, and is stable after one reading', () => {
    const name = fc.oneof(fc.constantFrom(...ANSWER_NAMES, 'industry', 'words', 'w.nothing'), fc.string());
    const value = fc.oneof(fc.string(), fc.constantFrom('manufacturing', '12', 'unseen', '9'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const first = parseAnswers(new URLSearchParams(pairs).toString(), lists).answers;
        expect(parseAnswers(formatAnswers(first), lists)).toEqual({ answers: first, dropped: [] });
      }),
    );
  });

  it('tells what it dropped', () => {
    const { dropped } = parseAnswers('industry=piracy&prefecture=mars&what=ever', lists);
    expect(dropped).toEqual(['industry=piracy', 'prefecture=mars', 'what=ever']);
  });
});

describe('answers that somebody wrote', () => {
  it('may be ids, labels or readings', () => {
    for (const prefecture of ['ishikawa', '石川県', '石川', 'いしかわ', 'いしかわけん'])
      expect(readAnswers({ prefecture }, lists), prefecture).toEqual({
        answers: { prefecture: ['ishikawa'] },
        misfits: [],
      });
    for (const prefecture of ['京都', '京都府', '東京', '北海道'])
      expect(readAnswers({ prefecture }, lists).misfits, prefecture).toEqual([]);
    expect(readAnswers({ trade: 'とうふ屋', employees: '12人', wall: '足りない' }, lists)).toEqual({
      answers: { trade: ['とうふ屋'], employees: ['12人'], wall: ['lacking'] },
      misfits: [],
    });
  });

  it('may be a place in a prefecture, as far as it is known which', () => {
    const record = (city: string, prefecture: string) =>
      ({ facts: `${prefecture}${city} 建設業`, chosen: { prefecture: [PLACES[prefecture]] } }) as never;
    const PLACES: Record<string, string> = { 新潟県: 'niigata', 東京都: 'tokyo', 広島県: 'hiroshima' };
    const records = [record('柏崎市', '新潟県'), record('府中市', '東京都'), record('府中市', '広島県')];
    const heard = (prefecture: string) => readAnswers({ prefecture }, lists, records).answers.prefecture?.[0];
    for (const place of [
      ...[
        '新潟県柏崎市',
        '新潟県刈羽郡刈羽村',
        '〒９４５－００００ 新潟県柏崎市1-2',
        '新潟 柏崎市',
        '新潟市中央区',
      ],
      ...['柏崎市', '柏崎市幸町1-2', '柏崎市（新潟県）', 'Niigata-ken', 'Kashiwazaki, Niigata'],
    ])
      expect(heard(place), place).toBe('niigata');
    expect(heard('東京都府中市')).toBe('tokyo');
    expect(heard('京都市東山区')).toBe('kyoto');
    // 福島町 is in 北海道, 石川町 in 福島県; 府中市 is in two prefectures.
    for (const place of ['福島町', '石川町', '府中市', '火星市']) expect(heard(place), place).toBeUndefined();
  });

  it('are refused by name where no list has them', () => {
    const { misfits } = readAnswers({ prefecture: '火星', employees: 'たくさん', trade: '？？' }, lists);
    expect(misfits.map(({ name, said }) => [name, said])).toEqual([
      ['trade', '？？'],
      ['employees', 'たくさん'],
      ['prefecture', '火星'],
    ]);
    expect(misfits[2]?.allowed).toContain('石川県');
  });
});
