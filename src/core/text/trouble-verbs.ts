/** Verbs and troubles that people write in kana, as the phrases of concerns write them. */
const IN_KANJI: readonly (readonly [kana: RegExp, kanji: string])[] = [
  [/(?<!を)やめ(?=[るてたなさよれ]|$)/gu, '辞め'],
  [/(?<=[店会社業]を?)たた(?=[むみん])/gu, '畳'],
  [/つぶれ/gu, '潰れ'],
  [/つぶ(?=[しす])/gu, '潰'],
  [/もうか/gu, '儲か'],
  [/(?<=[をがに])つ(?=[がいぐ][なでせれくる])/gu, '継'],
  [/ゆず(?=[るりら])/gu, '譲'],
  [/けんか/gu, '喧嘩'],
  [/はなし/gu, '話'],
];

/** A text with the verbs of troubles as the phrases of concerns write them: 「すぐやめる」 → 「すぐ辞める」. */
export const verbsInKanji = (text: string): string =>
  IN_KANJI.reduce((now, [kana, kanji]) => now.replace(kana, kanji), text);
