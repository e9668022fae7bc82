import { describe, expect, it } from 'vitest';
import { cases, goodCase, taxonomies as t } from '#support/content.ts';
import { refused } from '#support/refusals.ts';

const of = (changes: Record<string, unknown>) => refused(cases, goodCase(changes));
const self = { type: 'self' };
const pair = { label: '売上高', before: 1, after: 2 };

describe('the time of support and of the story', () => {
  it('stand apart, and either may be missing', () => {
    expect(of({ supportPeriod: { from: '2020' }, storyPeriod: { from: '2010', to: '2024' } })).toEqual([]);
    expect(of({ storyPeriod: { from: '2010' } })).toEqual([]);
  });
  it('is refused where nobody supported: there is no support to have a time', () => {
    expect(of({ supporter: self, supportPeriod: { from: '2020' } })).toEqual(['supportPeriod']);
    expect(of({ supporter: self, storyPeriod: { from: '2020' } })).toEqual([]);
  });
  it.each(['supportPeriod', 'storyPeriod'])('%s ends after it begins', (key) => {
    expect(of({ [key]: { from: '2021-05', to: '2021-04' } })).toEqual([`${key}.to`]);
  });
});

describe('a figure before and after', () => {
  it('says how it stands to the support', () => {
    expect(of({ results: [pair] })).toEqual(['results.0']);
    for (const kind of ['with-support', 'long-span', 'other'])
      expect(of({ results: [{ ...pair, kind }] })).toEqual([]);
    expect(of({ results: [{ label: '売上高', note: '15%増' }] }), 'no pair, nothing to tell').toEqual([]);
  });
  it.each([
    ['1990', '2020-04', true],
    ['2020-03', '2020-04', true],
    ['2020-03', '2020', false],
    ['2020', '2020-04', false],
    ['2020-05', '2020-04', false],
  ])('from %s, with a support that began %s: refused as 支援の前後 %s', (from, start, wrong) => {
    const at = (kind: string) => of({ supportPeriod: { from: start }, results: [{ ...pair, kind, from }] });
    expect(at('with-support')).toEqual(wrong ? ['results.0.kind'] : []);
    expect(at('long-span')).toEqual([]);
  });
  it('cannot be one of support where there was none', () => {
    expect(of({ supporter: self, results: [{ ...pair, kind: 'with-support' }] })).toEqual(['results.0.kind']);
  });
});

describe('the turn', () => {
  it('has the beats that a source carries, and at least one', () => {
    expect(of({ turn: { moved: '社員が集まりを開いた' } })).toEqual([]);
    expect(of({ turn: {} })).toEqual(['turn']);
  });
  it('holds no question of ours', () => {
    const ask = (origin: string) => of({ turn: { question: { text: '何を残したいですか。', origin } } });
    expect(ask('reported')).toEqual([]);
    expect(ask('used')).toEqual([]);
    expect(ask('editorial')).toEqual(['turn.question.origin']);
  });
});

describe('what a supporter would say', () => {
  const lines = ['跡を継ぐ人がいない', '社員が辞めていく', '値上げを言い出せない', '赤字が続いている'];
  it('is four to eight lines of forty characters', () => {
    expect(of({ asked: lines })).toEqual([]);
    expect(of({ asked: lines.slice(1) })).toEqual(['asked']);
    expect(of({ asked: [...lines, 'あ'.repeat(41)] })).toEqual(['asked.4']);
    expect(of({ asked: [...lines, lines[0]] })).toEqual(['asked']);
  });
});

it('a question used in a real talk is reported as such', () => {
  const ask = { ask: '何が変わりましたか。', step: 'awareness' };
  expect(of({ questions: [{ ...ask, origin: 'used' }] })).toEqual([]);
  expect(of({ questions: [ask] })).toEqual(['questions.0.origin']);
});

it('a trade lies in its industry', () => {
  const trades = t.trade.values;
  for (const { id, industry } of trades) {
    expect(of({ industry, trade: id }), id).toEqual([]);
    const other = t.industry.values.find((one) => one.id !== industry)?.id;
    expect(of({ industry: other, trade: id }), id).toEqual(['trade']);
  }
});
