import { describe, expect, it } from 'vitest';
import { concernsIn } from '#core/search/concern-filter.ts';
import { type ConcernRow, packConcerns, unpackPages, unpackPhrases } from '#core/search/concern-rows.ts';
import { concernReader } from '#core/search/concerns.ts';
import { openConcerns } from '#core/search/open-concerns.ts';
import { parseQuery } from '#core/search/query.ts';
import { literally } from '#core/search/word-forms.ts';

const row = (
  id: string,
  label: string,
  says: string[],
  words: string[] = [],
  pages: number[] = [],
): ConcernRow => ({
  id,
  label,
  says,
  isTrade: id.startsWith('trade/'),
  words,
  pages,
});
const ROWS = [
  row('not-selling', '売れない', ['いい商品なのに売れない', '味には自信がある'], ['販売', '強み'], [1, 40]),
  row('leaving', 'すぐ辞めてしまう', ['社員が辞める', '定着しない', '社長が決めてしまう'], ['離職'], [2]),
  row(
    'generative-ai',
    '生成AIを使いたい',
    ['ChatGPTを使いたい', '何も言い出せない', 'ビジネスプラン'],
    ['生成AI'],
  ),
  row('price-up', '値上げできない', ['価格転嫁', '値上げを言い出せない'], ['値上げ', '交渉'], [3]),
  row('trade/restaurants', '飲食店', ['居酒屋', 'バー']),
  row('trade/personal-care', 'その他の生活関連サービス業', ['着付け']),
];
const read = concernReader(ROWS).outcome;
const heard = (query: string) =>
  read(parseQuery(query).units).map(({ concern, said }) => `${said}=${concern.label}`);

it('is made ready in small pieces before the first query is heard, and nothing is left for the query', async () => {
  const { phrases, pages } = packConcerns(ROWS);
  const files: Record<string, string> = { 'concerns.json?v=1': phrases, 'concern-pages.json?v=1': pages };
  let pieces = 0;
  const concerns = openConcerns(
    async (file, check) => check(files[file]),
    async () => ({ manifest: { build: '1' } }) as never,
    async (work) => {
      while (work.step()) pieces += 1;
      expect(work.step()).toBe(false);
    },
  );
  const spoken = await concerns.hear(parseQuery('値上げを言い出せない').units);
  expect(spoken.map(({ concern }) => concern.id)).toEqual(['price-up']);
  // Names and then sentences, a concern a piece; what is heard in a query is one.
  const made = ROWS.length + ROWS.filter(({ isTrade }) => !isTrade).length;
  expect(pieces).toBe(made + 1);
  await concerns.hear(parseQuery('社員が辞める').units);
  expect(pieces).toBe(made + 2);
});

describe('the 気がかり in a query', () => {
  it('are heard in everyday sentences', () => {
    expect(heard('社員がすぐ辞める')[0]).toContain('すぐ辞めてしまう');
    expect(heard('味には自信があるのに売れない')[0]).toContain('売れない');
    expect(heard('居酒屋')).toEqual(['居酒屋=飲食店']);
  });

  it('are told in the words as typed, not cut inside a word', () => {
    expect(heard('生成AI')).toEqual(['生成AI=生成AIを使いたい']);
    expect(heard('価格転稼')).toEqual(['価格転稼=値上げできない']);
  });

  it('are not heard in a longer word that happens to hold a short one', () => {
    expect(heard('サーバー')).toEqual([]);
    expect(heard('受け付け')).toEqual([]);
    expect(heard('バー')).toEqual(['バー=飲食店']);
    expect(heard('天気')).toEqual([]);
    expect(heard('宇宙ビジネス')).toEqual([]);
  });

  it('are not heard in a part of what said another', () => {
    expect(heard('値上げを言い出せない')).toEqual(['値上げを言い出せない=値上げできない']);
  });

  it('are not heard in the end of a sentence alone', () => {
    expect(heard('道に迷ってしまう')).toEqual([]);
    expect(heard('値上げを言い出せないでしまう')[0]).toContain('値上げできない');
  });

  it('are not heard where only the beginning, or only what is said of anything, of their words is said', () => {
    const rows = [
      row('tourists', '観光の客を呼びたい', ['外国人のお客', '体験を売りたい'], ['訪日']),
      row('foreign-staff', '外国人に働いてもらう', ['外国人の従業員'], ['実習生']),
      row('market', '世の中が変わった', ['競合が増えた'], ['競合']),
      row('leaving', 'すぐ辞めてしまう', ['社員が辞める'], ['離職']),
      row('costing', '原価が分からない', ['商品ごとのもうけが分からない'], ['原価']),
      row('trade/car-repair', '自動車整備業', ['車の修理']),
      row('trade/other-wholesale', 'その他の卸売業', ['花火問屋', '塗装屋']),
    ];
    const reader = concernReader(rows).outcome;
    const ids = (query: string) => reader(parseQuery(query).units).map(({ concern }) => concern.id);
    expect(ids('外国人の')).toEqual(['foreign-staff']);
    expect(ids('外国人の社員が増えた')).toEqual([]);
    expect(ids('外国人のお客さん')).toEqual(['tourists']);
    expect(ids('若い人の考えが分からない')).toEqual([]);
    expect(ids('分からない')).toEqual([]);
    expect(ids('絵を売りたい')).toEqual([]);
    expect(ids('機械の修理')).toEqual([]);
    expect(ids('車の修理')).toEqual(['trade/car-repair']);
    expect(ids('花火')).toEqual([]);
    expect(ids('花火問屋')).toEqual(['trade/other-wholesale']);
    expect(ids('塗装')).toEqual(['trade/other-wholesale']);
    expect(ids('アルバイトが辞める')).toEqual(['leaving']);
  });

  it('are three at most', () => {
    expect(heard('社員が辞めるし値上げを言い出せないし居酒屋の味には自信があるのに売れない').length).toBe(3);
  });

  it('are all found in their list by each of their phrases, and by a part of one', () => {
    const ids = (query: string) => concernsIn(ROWS, literally(parseQuery(query).units)).map(({ id }) => id);
    for (const { id, label, says, isTrade } of ROWS)
      for (const phrase of [label, ...says]) expect(ids(phrase).includes(id), phrase).toBe(!isTrade);
    expect(ids('値上')).toEqual(['price-up']);
    expect(ids('辞める')).toEqual(['leaving']);
    expect(ids('')).toEqual([]);
    expect(ids('ぬるぽ')).toEqual([]);
  });

  it('are sent and read without loss', () => {
    const sent = packConcerns(ROWS);
    const pages = unpackPages(sent.pages);
    expect(unpackPhrases(sent.phrases).map((row, at) => ({ ...row, ...pages[at] }))).toEqual(ROWS);
    expect(() => unpackPhrases({})).toThrow();
    expect(() => unpackPages({})).toThrow();
  });
});
