import { describe, expect, it } from 'vitest';
import { type CaseCard, cardOutcome, cardTexts, caseCard, shortBusiness } from '#core/cases/card.ts';
import { aCase, taxonomies as t } from '#support/content.ts';

describe('事業内容 on a card', () => {
  it.each([
    ['レストラン', 'レストラン'],
    ['和菓子・洋菓子の製造と販売（名物は破れ饅頭）', '和菓子・洋菓子の製造と販売'],
    ['ギフトの店。天然わかめや岩のりなど、珠洲の産品も扱う', 'ギフトの店'],
    ['印刷（のぼり）と加工（シャツ）', '印刷と加工'],
    ['（非公表）', '（非公表）'],
  ])('%s → %s', (business, short) => expect(shortBusiness(business)).toBe(short));
});

describe('what a card tells of the outcome', () => {
  const turn = { before: '閉じるつもりだった。', moved: '話し合いを始めた。', after: '店が残った。' };
  const long = { label: '受賞', note: '長'.repeat(60) };
  const short = { label: '売上', before: 4, after: 5, unit: '割', kind: 'with-support' as const };
  it.each([
    ['the beat after the two of the turn', { turn, results: [short] }, { term: 'その後', text: turn.after }],
    ['else a result in one line', { results: [long, short] }, { term: '数字', text: '売上 4割 → 5割' }],
    ['nothing that was told already', { turn: { moved: turn.moved, after: turn.after } }, undefined],
    ['never a piece of a long text', { results: [long] }, undefined],
  ])('%s', (_, entry, wanted) => expect(cardOutcome(entry)).toEqual(wanted));
});

describe('the texts of a card', () => {
  const card: CaseCard = {
    slug: 'a',
    title: '題名',
    drawing: 'shop',
    companyName: '会社',
    place: '石川県',
    business: '店',
    walls: ['見えない', '足りない'],
    concerns: ['売れない', '人が採れない'],
    supporter: '商工会',
    upcoming: false,
  };
  it('say wall and 気がかり in words, and nothing where nothing is known', () => {
    expect(cardTexts(card)).toMatchObject({
      wall: '「見えない・足りない」の壁',
      concerns: '売れない、人が採れない',
      to: '',
      summary: '',
      figure: '',
    });
    expect(cardTexts({ ...card, walls: [] }).wall).toBe('');
  });
  it.each([
    ['support', ''],
    ['company', '会社の歩み'],
  ])('name what a case can be read for where it is not the rule: %s', (id, wanted) => {
    expect(cardTexts({ ...card, depth: { id, label: '会社の歩み' } }).depth).toBe(wanted);
  });
});

describe('a card', () => {
  const of = (changes = {}) => ({ slug: 'mihon', data: aCase(changes), letters: 800 });

  it('holds what a list shows', () => {
    expect(caseCard(of({ publication: 'upcoming' }), t)).toMatchObject({
      slug: 'mihon',
      title: '現場の声から始めた改革',
      companyName: '見本株式会社',
      place: '石川県見本市 12名',
      upcoming: true,
    });
    expect(caseCard(of(), t)).toMatchObject({
      upcoming: false,
      depth: { id: 'company', label: '会社の歩み' },
    });
    expect(caseCard(of({ publication: 'upcoming' }), t).depth, 'nothing to be read yet').toBeUndefined();
  });

  it('tells the turn, or where none is told the whole summary', () => {
    const turn = { before: '受注が減っていた。', after: '注文が戻った。' };
    const told = caseCard(of({ turn }), t);
    expect([told.turn, told.summary]).toEqual([[turn.before, turn.after], undefined]);
    const untold = caseCard(of({ turn: { before: turn.before } }), t);
    expect([untold.turn, untold.summary]).toEqual([undefined, aCase().summary]);
  });
});
