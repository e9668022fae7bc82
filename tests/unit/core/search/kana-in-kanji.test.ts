import { expect, it } from 'vitest';
import { compoundsInKanji, kanaInKanji } from '#core/search/words/kana-in-kanji.ts';
import type { Shard } from '#core/search/words/shards.ts';
import { kanaKey, soundKey } from '#core/text/kana-key.ts';

const WORDS: Readonly<Record<string, string>> = {
  しきんぐり: '資金繰り',
  くるしい: '苦しい',
  あとつぎ: '後継ぎ 跡継ぎ',
  しゃいん: '社員 シャイン',
  やめる: '辞める',
  おちる: '落ちる',
  うりあげ: '売上',
  つぎ: '次 継ぎ',
  つぐ: '継ぐ',
  くり: '繰り',
  ひき: '引き',
  かう: '買う',
  ねこ: '猫',
  けいえい: '経営',
  りょう: '令',
  おおい: '大井 多い',
};
const shard: Shard = {
  w: Object.fromEntries([
    ...Object.entries(WORDS).map(([kana, words]) => [soundKey(kana), words]),
    [kanaKey('ショー'), 'ショー'],
    // Halves of 見込み and 取り組み.
    ['?コミ', '込み'],
    ['?トリ', '取り'],
  ]),
};
const read = async () => shard;

it.each([
  ['しきんぐりくるしい', '資金繰り 苦しい'],
  ['しきんぐりがくるしくない', '資金繰りが苦しくない'],
  ['あとつぎいない', '後継ぎいない'],
  ['しゃいんがやめた', '社員が辞めた'],
  ['うりあげおちた', '売上 落ちた'],
  ['うりあげがおおい', '売上が多い'],
  ['売上おちる', '売上 落ちる'],
  ['むすこがつがない', 'むすこが継がない'],
  ['店つぐ', '店 継ぐ'],
  // What is no word of the collection stays as it was typed, and so does a text of such words.
  ['ねこがかわいい', '猫がかわいい'],
  ['けいえいしょう', undefined],
  ['りょうがおおかった', 'りょうが多かった'],
  ['申しこみ', undefined],
  ['ものづくり', undefined],
  ['社員がやめる', undefined],
  ['売上がおちるのは仕方ない', undefined],
])('%s is read as %s', async (typed, written) => {
  expect((await kanaInKanji(typed, read))[0]).toBe(written);
});

it.each([
  ['引きつぎ', '引き継ぎ'],
  ['資金ぐり', '資金繰り'],
  ['取ひき', '取引'],
  ['申しこみ', '申し込み'],
  ['とり組み', '取り組み'],
])('%s may be %s', async (typed, written) => {
  expect(await compoundsInKanji(typed, read)).toContain(written);
});
