import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Comparable,
  compareHtml,
  compareRows,
  compareTsv,
  mergeOrder,
} from '#core/cases/compare/rows.ts';

const empty = { tags: [], beats: [], points: [], results: [], questions: [], lessons: [] };
const one = (title: string, facts: [string, string][], more: Partial<Comparable> = {}): Comparable => ({
  ...empty,
  title,
  company: '会社',
  facts: facts.map(([term, value]) => ({ term, value })),
  ...more,
});

describe('the comparison', () => {
  it('tells what differs; what is not public is no difference', () => {
    const rows = compareRows([
      one('甲', [
        ['業種', '製造業'],
        ['組織規模', '4名'],
        ['資本金', '55万円'],
      ]),
      one('乙', [
        ['業種', '製造業'],
        ['組織規模', '80名'],
      ]),
    ]);
    expect(rows.map(({ term, differs }) => [term, differs])).toEqual([
      ['業種', false],
      ['組織規模', true],
      ['資本金', false],
    ]);
    expect(rows[2]?.cells).toEqual([['55万円'], []]);
  });

  it.each([
    ['業種', ['製造業', '製造業'], false],
    ['業種', ['製造業', '建設業'], true],
    ['業種', ['製造業', ''], false],
    ['事業内容', ['豆腐', '味噌'], false],
    ['所属', ['商工会', '金融機関'], false],
    ['所属', ['商工会', '商工会', '金融機関'], true],
    ['所属', ['商工会', '金融機関', '士業'], false],
    ['所属', ['商工会', '商工会', '金融機関', '金融機関'], false],
    ['組織規模', ['4名', '4名', '4名', '80名'], true],
    ['題', ['甲', '甲', '乙'], false],
  ])('marks %s %j as news: %s', (term, values, wanted) => {
    const cases = values.map((value, at) => one(`題${at}`, value ? [[term, value]] : []));
    expect(compareRows(cases)[0]?.marked).toBe(wanted);
  });

  it('begins with the turn, beat by beat; the wall is compared by its name', () => {
    const beat = (kind: string, label: string, text: string, spoken = false) => ({
      kind,
      label,
      text,
      spoken,
    });
    const told = (wall: string) => ({
      beats: [
        beat('wall', `壁 ${wall}`, '注文が減っていた。'),
        beat('question', '問いかけ 支援の場で使われた問い', '「何を残したいですか」', true),
        beat('after', 'その後', '店が残った。'),
      ],
      questions: [
        { ask: '何を残したいですか', origin: '支援の場で使われた問い' },
        { ask: '誰に届けたいですか', origin: '編集部の作例' },
      ],
    });
    const rows = compareRows([
      one('甲', [['業種', '製造業']], told('見えない')),
      one('乙', [['業種', '製造業']], told('足りない')),
      one('丙', [['業種', '製造業']]),
    ]);
    expect(rows.map(({ term, marked }) => [term, marked])).toEqual([
      ['壁', true],
      ['問いかけ', false],
      ['その後', false],
      ['業種', false],
      ['ほかの問いかけ', false],
    ]);
    expect(rows[0]?.cells).toEqual([
      ['見えない', '注文が減っていた。'],
      ['足りない', '注文が減っていた。'],
      [],
    ]);
    expect(rows[1]?.beat).toEqual({ kind: 'question', spoken: [true, true, false] });
    expect(rows[4]?.cells[0]).toEqual(['誰に届けたいですか（編集部の作例）']);
  });

  it('puts apart what only one case tells; a beat never', () => {
    const moved = { kind: 'moved', label: '動いたこと', text: '話し始めた。', spoken: false };
    const rows = compareRows([one('甲', [['資本金', '55万円']], { beats: [moved] }), one('乙', [])]);
    expect(rows.map(({ term, alone }) => [term, alone])).toEqual([
      ['動いたこと', false],
      ['資本金', true],
    ]);
    expect(compareRows([one('甲', [['資本金', '55万円']])])[0]?.alone, 'one case alone').toBe(false);
  });

  it('keeps the order of every case as far as they agree', () => {
    const sub = fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']);
    fc.assert(
      fc.property(fc.array(sub, { maxLength: 4 }), (lists) => {
        const order = mergeOrder(lists);
        expect(new Set(order)).toEqual(new Set(lists.flat()));
        expect(order.length).toBe(new Set(order).size);
        const first = lists[0] ?? [];
        expect(order.filter((term) => first.includes(term))).toEqual(first);
      }),
    );
  });

  it('is read by a parser of tab-separated text as it was written, whatever stands in the cells', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '"', '\t', '\n', '=', 'x') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (values) => {
        const cases = values.map((value, at) => one(`題${at}`, [['項目', `x${value}`]]));
        const read = parse(compareTsv(cases, compareRows(cases)), { delimiter: '\t' }) as string[][];
        expect(read[0]).toEqual(['', ...values.map((_, at) => `題${at}`)]);
        expect(read.at(-1)).toEqual(['項目', ...values.map((value) => `x${value}`)]);
      }),
    );
  });

  it('does not run as a formula and lets no markup through', () => {
    const cases = [one('=1+1', [['項目', '<b>']]), one('乙', [['項目', '＝x']])];
    expect(compareTsv(cases, compareRows(cases))).toContain("'=1+1");
    expect(compareTsv(cases, compareRows(cases))).toContain("'＝x");
    expect(compareHtml(cases, compareRows(cases))).toContain('&lt;b&gt;');
  });
});
