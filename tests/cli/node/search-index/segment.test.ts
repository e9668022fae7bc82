import { beforeAll, expect, it } from 'vitest';
import { type Ipadic, openIpadic } from '#node/search-index/ipadic.ts';
import { readLexicon } from '#node/search-index/lexicon.ts';
import { segment } from '#node/search-index/segment.ts';
import { readVocabulary } from '#node/search-index/vocabulary.ts';

let ipadic: Ipadic;
beforeAll(async () => {
  ipadic = await openIpadic();
}, 60_000);

const cut = (text: string) => segment(text, readLexicon(ipadic, new Set(text)), ipadic);

it.each([
  ['社長の気づきを促す対話を重ねた', '社長 の 気づき を 促す 対話 を 重ね た'],
  ['すもももももももものうち', 'すもも も もも も もも の うち'],
  ['ポチスパを始めた', 'ポチスパ を 始め た'],
])('%s', (text, words) => {
  const found = cut(text).map(({ surface }) => surface);
  expect(found.join(' ')).toBe(words);
});

it('loses nothing of a long stretch', () => {
  const text = '後継者が決まった𠮷野家でｘyz123ヴァ々'.repeat(60);
  expect(
    cut(text)
      .map(({ surface }) => surface)
      .join(''),
  ).toBe(text);
});

it('knows how names are read, with what is left of them without their last words', () => {
  const names = [
    { name: '株式会社啓文社製作所', kana: 'けいぶんしゃせいさくしょ', shortened: true },
    { name: '鯖江市', shortened: true },
    { name: '事業承継' },
  ];
  const words = readVocabulary(['酒蔵を訪ねた。'], names, ipadic);
  const read = (surface: string) =>
    words.filter((word) => word.surface === surface).map(({ reading }) => reading);
  expect(read('啓文社製作所')).toEqual(['ケイブンシャセイサクショ']);
  expect(read('啓文社')).toEqual(['ケイブンシャ']);
  expect(read('鯖江')).toContain('サバエ');
  expect(read('鯖江市')).toContain('サバエシ');
  expect(read('事業承継')).toEqual(['ジギョウショウケイ']);
  expect(read('酒蔵')).toContain('サカグラ');
});
