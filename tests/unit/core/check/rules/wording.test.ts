import { expect, test } from 'vitest';
import { HOUSE_WORDS } from '#core/check/house-words.table.ts';
import { RULES } from '#core/check/rules/rule-list.ts';

const PATTERNS = HOUSE_WORDS.map(({ found }) => new RegExp(found));
const touched = (text: string) => PATTERNS.some((pattern) => pattern.test(text));

test('a spelling of the house is advice: nobody is kept from handing in', () => {
  expect(RULES.find(({ id }) => id === 'house/spelling')?.severity).toBe('warning');
});

test.each(
  `却下された。投下される。低下された。落下される。引き下された。命令が下された。見下された。判断が下された。もって下された決定。
   地下さいたま。県下さいたま市。靴下さえ。廊下さえ暗い。伴走か自走かの分かれ目。自走かどうか。自走か、伴走か。伴走か自走かを決める。
   殊更に。尚更に。今更に。変更に。深更に。換気付きの窓。電気付き。気付け薬。伴奏者を務めた。ピアノの伴奏で歌う。
   山へ登って頂きに立つ。上出来だ。不出来な品。日の出来る前。王様々だ。おかげ様々です。完全てすり。安全てぶくろ。
   習い事が好き。祝い事で集まる。争い事を避ける。事もなげに。仕事が早い。家事を分ける。行為に当たる。無為に過ごす。人為的に。
   川又は社長だ。勝又はまだ若い。二又は道の名だ。福井コンピュータの画面。日本ユーザ会。スーパーコンピュータ。オブザーバになる。
   ユーザーの声。メーカーに聞く。サーバーを置く。コミュニケーション。ウエブスター辞典。怖じ気付く`
    .split(/[。\n]/)
    .map((text) => text.trim())
    .filter((text) => text),
)('right Japanese stays: %s', (text) => {
  expect(touched(`${text}。`)).toBe(false);
});

test.each([
  '気付きを得た',
  '動機付けになる',
  '見て下さい',
  'ご覧下さい',
  'お待ち下さい',
  'ご確認下さった',
  '教えて頂いた',
  '聞いて頂きました',
  '利用出来る',
  '様々な声',
  '全ての人',
  'した事がある',
  '会社の為に',
  '、更に進む',
  '、又は',
  'ユーザの声',
  '腹おちした',
  '伴奏支援',
  '伴奏型支援',
])('is told: %s', (text) => {
  expect(touched(text)).toBe(true);
});
