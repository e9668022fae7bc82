import { describe, expect, it } from 'vitest';
import { agree, independent } from '#core/claims/agreement.ts';
import { countClaims } from '#core/claims/claim-counts.ts';
import { bySources, claimsOf, lineText, noteAt } from '#core/claims/claims.ts';
import type { Case } from '#core/schema/case.ts';
import { type Facts, factsSchema } from '#core/schema/facts.ts';

const SHEET = factsSchema.parse({
  sources: [
    {
      id: 's1',
      title: '見本の記事',
      publisher: '見本新聞',
      url: 'https://news.example.jp/1',
      date: '2023-06',
    },
    { id: 's2', title: '見本の広報', publisher: '見本市', url: 'https://www.city.example.org/2' },
    {
      id: 's3',
      title: '見本の記事（2ページ）',
      publisher: '見本新聞',
      url: 'https://news.example.jp/1?page=2',
    },
  ],
  founded: [{ fact: 1966, from: ['s1'] }],
  background: [
    { fact: '平成28年に父が店を始めた', from: ['s1', 's2'] },
    { fact: '売上は2019年に1億2,000万円', from: ['s1', 's3'] },
  ],
  supporter_acts: [
    { fact: '職員は月に一度、工場を訪ねて帳面を見た', from: [] },
    { fact: '商工会が専門家を引き合わせた', from: ['s2'] },
  ],
  said: [{ fact: 'やってみないか', from: ['s1'], who: '工場長' }],
  results: [{ fact: '売上は2021年に1億3,800万円になった', from: ['s2'] }],
});

const CASE = {
  title: '月に一度の訪問で、帳面が会社の言葉になるまで',
  summary: '商工会の職員が工場を訪ね、帳面を見た。売上は増えた。',
  company: { name: '見本' },
  industry: 'manufacturing',
  business: '金属部品の加工',
  founded: 1966,
  supporter: { type: 'shokokai' },
  turn: { question: { text: 'やってみないか', origin: 'reported' } },
  supporterActs: [
    { text: '職員が月に一度訪ね、帳面を一緒に見た。' },
    { text: '商工会が専門家を引き合わせた。', source: 's2' },
  ],
  results: [{ label: '売上', kind: 'other', before: 1.2, after: 1.38, unit: '億円', note: '15%増' }],
  tags: [],
  steps: [],
  walls: [],
  outcomePhases: [],
  publication: 'published',
  consent: { kind: 'public-source', confirmedAt: '2024-03-01' },
} as unknown as Case;

const BODY = ['2016年、父が店を始めた。', '天気のよい日が続く。', '売上は1億2,000万円である。'];
const claims = claimsOf(SHEET, CASE, BODY);
const lines = (path: string) => claims.notes[(noteAt(claims, path) ?? 0) - 1]?.lines.map(lineText) ?? [];

describe('the ground of a claim', () => {
  it.each([
    ['founded', ['創業: 1966']],
    ['turn.question', ['やってみないか（工場長）']],
    ['body.0', ['平成28年に父が店を始めた']],
    ['body.1', []],
    ['body.2', ['売上は2019年に1億2,000万円']],
    ['supporterActs.0', ['職員は月に一度、工場を訪ねて帳面を見た']],
    ['supporterActs.1', ['商工会が専門家を引き合わせた']],
  ])('%s', (path, expected) => {
    expect(lines(path)).toEqual(expected);
  });

  it('of a figure that stands in no line is the two lines it follows from', () => {
    expect(new Set(lines('results.0'))).toEqual(
      new Set(['売上は2019年に1億2,000万円', '売上は2021年に1億3,800万円になった']),
    );
  });

  it('is not the least unlikely line: an act that the sheet does not tell has none', () => {
    const acts = [{ text: '海外の展示会に出展した。', source: 's1' }];
    const other = claimsOf(SHEET, { ...CASE, supporterActs: acts } as unknown as Case, []);
    expect(noteAt(other, 'supporterActs.0')).toBeUndefined();
    expect(other.all.map(({ path }) => path)).toContain('supporterActs.0');
  });

  it('is said of every claim, and a note is shared by what rests on the same lines', () => {
    expect(claims.all.filter(({ note }) => note === undefined)).toEqual([]);
    expect(claims.notes.map(({ number }) => number)).toEqual(claims.notes.map((_, at) => at + 1));
    const keys = claims.notes.map((note) => JSON.stringify(note.lines));
    expect(new Set(keys).size).toBe(keys.length);
    expect(countClaims([claims])).toMatchObject({ all: claims.all.length, line: claims.all.length });
  });

  it('is the same whenever it is asked for', () => {
    expect(claimsOf(SHEET, structuredClone(CASE), [...BODY])).toEqual(claims);
  });

  it('is not there where the sheet has nothing: the claim stays, without a note', () => {
    const empty = factsSchema.parse({ sources: [] }) as Facts;
    const bare = claimsOf(empty, CASE, BODY);
    expect(bare.notes).toEqual([]);
    expect(countClaims([bare])).toMatchObject({ line: 0, source: 0, agreed: 0 });
    expect(bare.all.length).toBeGreaterThan(0);
  });

  it('shows lines of the same sources together', () => {
    const note = { number: 1, lines: claims.notes.flatMap((one) => one.lines) };
    const groups = bySources(note);
    expect(groups.flat()).toHaveLength(note.lines.length);
    for (const group of groups) expect(new Set(group.map(({ from }) => from.join())).size).toBe(1);
  });
});

describe('agreement', () => {
  const [s1, s2, s3] = SHEET.sources as [Facts['sources'][0], Facts['sources'][0], Facts['sources'][0]];

  it('is of two hands: two pages of one paper are one voice, no source agrees with nobody', () => {
    expect(independent(s1, s2)).toBe(true);
    expect(independent(s1, s3)).toBe(false);
    expect(independent(s1, s1)).toBe(false);
    expect(agree([], SHEET.sources)).toBe(false);
    expect(agree(['s1'], SHEET.sources)).toBe(false);
    expect(agree(['s1', 's3'], SHEET.sources)).toBe(false);
    expect(agree(['s1', 's2', 's3'], SHEET.sources)).toBe(true);
  });

  it('is the same whichever is asked first', () => {
    for (const a of SHEET.sources)
      for (const b of SHEET.sources) expect(independent(a, b)).toBe(independent(b, a));
  });

  it.each([
    ['the same publisher elsewhere', { ...s2, publisher: s1.publisher }, false],
    ['the same place below www', { ...s2, url: 'https://www.news.example.jp/9' }, false],
    ['a place below the other', { ...s2, url: 'https://m.news.example.jp/9' }, false],
    ['no address, another publisher', { id: 's9', title: '紙の資料', publisher: '見本会議所' }, true],
    ['neither address nor publisher', { id: 's9', title: '紙の資料' }, false],
  ])('%s', (_what, other, expected) => {
    expect(independent(s1, other)).toBe(expected);
  });
});
