import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firmReadings, say } from '#core/listen/say.ts';
import { readNumber, readWhole } from '#core/listen/spoken-numbers.ts';
import { READINGS } from '#core/listen/term-readings.ts';
import { localVoice } from '#core/listen/voice.ts';

it.each([
  ['0', 'ゼロ'],
  ['10', 'じゅう'],
  ['104', 'ひゃくよん'],
  ['300', 'さんびゃく'],
  ['618', 'ろっぴゃくじゅうはち'],
  ['1000', 'せん'],
  ['3800', 'さんぜんはっぴゃく'],
  ['8080', 'はっせんはちじゅう'],
  ['10000', 'いちまん'],
  ['15000000', 'いっせんごひゃくまん'],
  ['100000000', 'いちおく'],
  ['1000000000000', 'いっちょう'],
  ['10000000000000', 'じゅっちょう'],
])('%s is read %s', (digits, said) => expect(readWhole(digits)).toBe(said));

it.each([
  ['1人と2人と4人と14人と20人', 'ひとりとふたりとよにんとじゅうよにんとにじゅうにん'],
  ['1件、3件、6件、8件、10件、100件', 'いっけん、さんけん、ろっけん、はっけん、じゅっけん、ひゃっけん'],
  ['3軒と3階と3本', 'さんげんとさんがいとさんぼん'],
  ['1本、6本、8本、10本、2本', 'いっぽん、ろっぽん、はっぽん、じゅっぽん、にほん'],
  ['1社、8社、10社、6社', 'いっしゃ、はっしゃ、じゅっしゃ、ろくしゃ'],
  ['20分と3分', 'にじゅっぷんとさんぷん'],
  ['4月7日', 'しがつなのか'],
  ['9月1日', 'くがつついたち'],
  ['2024年4月20日', 'にせんにじゅうよねんしがつはつか'],
  ['1日', 'いちにち'],
  ['10日間', 'とおかかん'],
  ['6か月', 'ろっかげつ'],
  ['3つ', 'みっつ'],
  ['7時間', 'しちじかん'],
  ['1,500万円', 'いっせんごひゃくまんえん'],
  ['1億5千万円', 'いちおくごせんまんえん'],
  ['4万人', 'よんまんにん'],
  ['34%増', 'さんじゅうよんパーセント増'],
  ['10％', 'じゅっパーセント'],
  ['1.5倍', 'いってんごばい'],
  ['3.25%', 'さんてんにごパーセント'],
  ['0.5人', 'れいてんごにん'],
  ['1〜2年', 'いちからにねん'],
  ['１２人', 'じゅうににん'],
  ['令和5年', 'れいわごねん'],
  ['平成元年', 'へいせいがんねん'],
  ['5Sと3D', '5Sと3D'],
  ['B2', 'B2'],
])('%s is said %s', (text, said) => expect(say(text)).toBe(said));

it('replaces a run of kanji only when terms cover it whole', () => {
  expect(say('経営者と支援者')).toBe('けいえいしゃとしえんしゃ');
  expect(say('工場長が会社員に')).toBe('こうじょうちょうがかいしゃいんに');
  expect(say('事業承継計画')).toBe('じぎょうしょうけいけいかく');
  // 会社 stands in it, but the whole is a word that no list knows.
  expect(say('株主総会社用車')).toBe('株主総会社用車');
  expect(say('新しい魚市場')).toBe('あたらしいうおいちば');
  for (const [term, kana] of READINGS) expect(say(`「${term}」`), term).toBe(`「${kana}」`);
});

it('reads firms by their own reading, with the legal form and without', () => {
  const own = firmReadings('株式会社今野製作所', 'こんのせいさくしょ');
  expect(say('株式会社今野製作所の今野製作所らしさ', own)).toBe(
    'かぶしきがいしゃこんのせいさくしょのこんのせいさくしょらしさ',
  );
  expect(
    say('東商技研工業株式会社', firmReadings('東商技研工業株式会社', 'とうしょうぎけんこうぎょう')),
  ).toBe('とうしょうぎけんこうぎょうかぶしきがいしゃ');
  const said = firmReadings('札幌左官工事業協同組合', 'さっぽろさかんこうじぎょうきょうどうくみあい');
  expect(say('札幌左官工事業協同組合', said)).toBe('さっぽろさかんこうじぎょうきょうどうくみあい');
});

it('loses nothing that it does not know, and ends on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const strange = text.replaceAll(/[\p{Script=Han}々0-9０-９ぁ-ん→／＋×・]/gu, '');
      expect(say(strange)).toBe(strange);
      say(text);
    }),
  );
  fc.assert(
    fc.property(fc.nat(9999), (number) => {
      expect(readNumber(String(number), '', '年')).toMatch(/^[ぁ-んゼロ]+ねん$/);
      expect(readNumber(String(number), '万', '円')).toMatch(/^[ぁ-んゼロ]+えん$/);
    }),
  );
});

it('takes a voice of the device alone', () => {
  const voice = (lang: string, localService: boolean, isDefault = false, name = lang) => ({
    lang,
    localService,
    default: isDefault,
    name,
  });
  expect(localVoice([voice('ja-JP', false, true), voice('en-US', true)])).toBeUndefined();
  expect(localVoice([voice('ja-JP', false, true), voice('ja-JP', true, false, '声')])?.name).toBe('声');
  expect(localVoice([voice('ja_JP', true, false, '一'), voice('ja', true, true, '二')])?.name).toBe('二');
  expect(localVoice([voice('jam', true)])).toBeUndefined();
});
