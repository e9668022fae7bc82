import { describe, expect, it } from 'vitest';
import { caseOutline, formatResult } from '#core/cases/outline.ts';
import { knowhowOutline } from '#core/knowhow/outline.ts';
import { aCase, aKnowhow } from '#support/content.ts';

const body = [
  { anchor: null, heading: '', text: '前置き' },
  { anchor: '当社の背景', heading: '当社の背景', text: '背景の文' },
];

describe('the outline of a case', () => {
  it('holds every part in reading order, with its text', () => {
    const outline = caseOutline(
      aCase({ results: [{ label: '売上高', kind: 'with-support', before: 10, after: 12, unit: '億円' }] }),
      body,
    );
    expect(outline.map((part) => part.anchor)).toEqual([
      'points',
      'questions',
      '当社の背景',
      'results',
      'lessons',
      'sources',
    ]);
    expect(outline.map((part) => part.text)).toEqual([
      aCase().points?.join('\n'),
      '何がお客さまに喜ばれていますか。',
      '背景の文',
      '売上高 10億円 → 12億円',
      '急がず、聞くことから始めるとよい。',
      '資料 発行者',
    ]);
  });

  it('leaves out the parts a case does not have', () => {
    const bare = aCase({
      publication: 'upcoming',
      points: undefined,
      questions: undefined,
      lessons: undefined,
      consent: { kind: 'named', confirmedAt: '2026-01-10' },
      sources: undefined,
    });
    expect(caseOutline(bare, [])).toEqual([]);
  });
});

describe('the outline of an article', () => {
  it('holds every part in reading order', () => {
    expect(knowhowOutline(aKnowhow(), body).map((part) => part.heading)).toEqual([
      '要点',
      '当社の背景',
      'すること',
      'しないこと',
      '使える問いかけ',
      '関連する事例',
      '出典',
    ]);
  });
});

describe('a result', () => {
  it.each([
    [{ label: '売上', before: 13, after: 15, unit: '億円', note: '15%増' }, '13億円 → 15億円 15%増'],
    [{ label: '客数', after: 1200, unit: '名' }, '1,200名'],
    [{ label: '会議', before: 'なし', after: '月1回' }, 'なし → 月1回'],
    [{ label: '客数', note: '34%増' }, '34%増'],
    [{ label: '事故', before: 3, after: 0, unit: '件' }, '3件 → 0件'],
  ])('%j reads %s', (result, text) => {
    expect(formatResult(result)).toBe(text);
  });
});
