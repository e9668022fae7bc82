import { describe, expect, it } from 'vitest';
import { kanaRow, kanaRows } from '#core/format/kana-rows.ts';

describe('rows of the 五十音', () => {
  it('hold every hiragana a word can begin with', () => {
    for (let code = 0x3041; code <= 0x3094; code++) {
      const letter = String.fromCodePoint(code);
      if (!'ゎゐゑ'.includes(letter)) expect(kanaRow(letter).id).toMatch(/^[a-z]{1,2}$/);
    }
    expect(() => kanaRow('A')).toThrow('ひらがなで始まっていません');
  });

  it('come in their order, each sorted, without losing anything', () => {
    const items = ['わく', 'かべ', 'あい', 'がいど', 'あ'].map((kana) => ({ kana }));
    expect(kanaRows(items).map(({ row, items }) => [row, items.map(({ kana }) => kana)])).toEqual([
      ['あ', ['あ', 'あい']],
      ['か', ['がいど', 'かべ']],
      ['わ', ['わく']],
    ]);
  });
});
