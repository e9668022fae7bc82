import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kanaSpellings, MOST_SPELLINGS } from '#core/text/kana-habits.ts';
import { consonantKey, isKana, kanaKey, soundKey, toKatakana } from '#core/text/kana-key.ts';
import { letterNames, readAsRomaji } from '#core/text/latin-reading.ts';

const kana = fc
  .array(fc.constantFrom(...'アイウエオカガサザタダナハバパマヤラワンァィゥェォッャュョーヴおこうけいえが'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((chars) => chars.join(''));

describe('keys', () => {
  it.each([
    ['サーバー', 'サーバ'],
    ['ヴァイオリン', 'バイオリン'],
    ['メイン', 'メーン'],
    ['オオサカ', 'おおさか'],
    ['プリンタ', 'プリンター'],
    ['ウェブ', 'ウエブ'],
    ['ダイア', 'ダイヤ'],
    ['ディレクトリ', 'ディレクトリー'],
    ['スタア', 'スター'],
  ])('%s and %s are alike', (a, b) => {
    expect(kanaKey(a)).toBe(kanaKey(b));
    expect(kanaKey(a)).not.toBe('');
  });

  it.each([
    ['メーン', 'メン'],
    ['オーサカ', 'オサカ'],
    ['コーエン', 'コエン'],
  ])('%s is not read as %s', (a, b) => expect(soundKey(a)).not.toBe(soundKey(b)));

  it.each([
    ['おおさか', 'オーサカ'],
    ['こうえん', 'コーエン'],
    ['けいえい', 'ケーエー'],
  ])('%s is read as %s', (a, b) => expect(soundKey(a)).toBe(soundKey(b)));

  it('do not change with the kana, and have no key for anything else', () => {
    fc.assert(
      fc.property(kana, fc.string(), (word, other) => {
        expect(kanaKey(toKatakana(word))).toBe(kanaKey(word));
        expect(soundKey(toKatakana(word))).toBe(soundKey(word));
        expect(kanaKey(`${word}ー`)).toBe(kanaKey(word));
        if (!isKana(other)) expect(kanaKey(other) + soundKey(other)).toBe('');
      }),
    );
  });

  it('of consonants are alike for レポート and リポート only as far as they go', () => {
    const of = (word: string) => consonantKey(kanaKey(word));
    expect(of('レポート')).toBe(of('リポート'));
    expect(of('レポート')).not.toBe(of('レコード'));
    expect(of('アイ')).toBe('');
  });
});

describe('kanaSpellings', () => {
  it.each([
    ['サーバー', 'サーバ'],
    ['プロセッサ', 'プロセッサー'],
    ['じゃが', 'ジャガ'],
    ['メイン', 'メーン'],
    ['メーン', 'メイン'],
    ['ヴィジョン', 'ビジョン'],
    ['ウエブ', 'ウェブ'],
    ['ディーバ', 'ディーヴァ'],
    ['ドアー', 'ドア'],
  ])('of %s have %s', (word, spelling) => expect(kanaSpellings(word)).toContain(spelling));

  it('are few, other than the word, in kana, and not too short', () => {
    fc.assert(
      fc.property(kana, (word) => {
        const spellings = kanaSpellings(word);
        expect(spellings.length).toBeLessThanOrEqual(MOST_SPELLINGS);
        expect(new Set(spellings).size).toBe(spellings.length);
        expect(spellings).not.toContain(word);
        for (const one of spellings) expect(one).toMatch(/^[\u3041-\u3096\u30A1-\u30FAー]+$/);
      }),
    );
  });
});

describe('Latin words read in Japanese', () => {
  it.each([
    ['fm', 'エフエム'],
    ['pdca', 'ピーディーシーエー'],
    ['toolong', ''],
    ['a1', ''],
  ])('%s letter by letter: %j', (word, expected) => expect(letterNames(word)).toBe(expected));
  it.each([
    ['rom', 'ロム'],
    ['iso', 'イソ'],
    ['kanazawa', 'カナザワ'],
    ['xyz', ''],
    ['ai', ''],
  ])('%s as romaji: %j', (word, expected) => expect(readAsRomaji(word)).toBe(expected));
});
