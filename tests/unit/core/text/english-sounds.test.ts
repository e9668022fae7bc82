import { expect, test } from 'vitest';
import { englishKeys, unlikeEnglish } from '#core/text/english-sounds.ts';
import { consonantKey, kanaKey } from '#core/text/kana-key.ts';

test.for([
  ['network', 'ネットワーク'],
  ['mail', 'メール'],
  ['seminar', 'セミナー'],
  ['designer', 'デザイナー'],
  ['communication', 'コミュニケーション'],
  ['wedding', 'ウエディング'],
  ['symposium', 'シンポジウム'],
  ['balance', 'バランス'],
  ['service', 'サービス'],
  ['orange', 'オレンジ'],
  ['keyboard', 'キーボード'],
  ['sports', 'スポーツ'],
  ['accessory', 'アクセサリー'],
  ['christmas', 'クリスマス'],
  ['mash', 'マッシュ'],
  ['foods', 'フーズ'],
  ['dealer', 'ディーラー'],
  ['excel', 'エクセル'],
  ['column', 'コラム'],
])('%s is written %s', ([english = '', kana = '']) => {
  expect(englishKeys(english)).toContain(consonantKey(kanaKey(kana)));
  expect(unlikeEnglish(english, kana)).toBeDefined();
});

test.for([
  ['mail', 'モール'],
  ['green', 'クリーン'],
  ['brand', 'プラント'],
  ['menu', 'アメニ'],
  ['design', 'デザート'],
])('%s is not %s', ([english = '', kana = '']) => {
  expect(unlikeEnglish(english, kana)).toBeUndefined();
});

test.for([
  ['sheet', 'シート', 'サイト'],
  ['site', 'サイト', 'シート'],
  ['leader', 'リーダー', 'レジャー'],
  ['lighter', 'ライター', 'リーダー'],
  ['boiler', 'ボイラー', 'バリュー'],
])('%s is rather %s than %s', ([english = '', likely = '', other = '']) => {
  const far = (kana: string) => unlikeEnglish(english, kana) ?? 1;
  expect(far(likely)).toBeLessThan(far(other));
});

test('what is no English word has no reading', () => {
  for (const word of ['', 'a', 'éé', 'x1', '売上']) expect(englishKeys(word)).toEqual([]);
});
