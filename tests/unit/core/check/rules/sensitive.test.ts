import { describe, expect, it } from 'vitest';
import { sensitiveWords } from '#core/check/rules/sensitive.ts';

/** Sentences in which somebody who can be found is spoken of. */
const SENSITIVE = [
  ['先代が病に倒れた', '病'],
  ['社長は持病を抱えていた', '持病'],
  ['父ががんで入院した', 'がん'],
  ['妻の胃がんが見つかる', '胃がん'],
  ['脳梗塞で左手が動かない', '脳梗塞'],
  ['うつ病の治療を続けた', 'うつ病'],
  ['社長が入院し、現場が止まる', '入院'],
  ['母の介護のために戻った', '母の介護'],
  ['父が亡くなり、継いだ', '亡く'],
  ['亡き父の帳面', '亡き'],
  ['先代の死をきっかけに', '先代の死'],
  ['夫を亡くした', '亡く'],
  ['会長が死去する', '死去'],
  ['店主が急逝し', '急逝'],
  ['離婚して店を引き継いだ', '離婚'],
  ['国籍は明かさない', '国籍'],
  ['中国人の妻が店に立つ', '中国人の妻'],
  ['自己破産の経験がある', '自己破産'],
  ['社長が現場で倒れ', '倒れ'],
] as const;

/** Everyday phrases that only look like it. */
const EVERYDAY = [
  ...['市内の病院に納める', '病害虫に強い米', '病児保育を始めた', '看病する人のための宿', '臆病な値付け'],
  ...['大企業病を嫌う', '病みつきになる味', '病気に強い苗をつくる', '稲の病気を減らす', '五月病に備える'],
  ...['みんなでがんばる', 'がんこな汚れ', 'がんもどき', '建て付けがゆがんで', 'しゃがんで作業する'],
  ...['入院患者の食事', '入院食をつくる', '手術室の床', '療養型の施設', '温泉療養の宿'],
  ...[
    '記録を亡失した',
    '危急存亡のとき',
    '必死に働く',
    '死角をなくす',
    '暖簾を死守する',
    '死蔵された在庫',
    '無くなった',
  ],
  ...['多国籍のチーム', '無国籍料理の店', '国籍を問わず働ける', 'さまざまな国籍の社員', '帰化植物'],
  ...['認知症カフェ', '認知症の人が働く', '要介護認定', '介護事業所', '訪問介護', '介護用品', '高齢者の介護'],
  ...[
    '機械が倒れた',
    '木が倒れる',
    '仕入れ先が倒れたら',
    '別居手当',
    '遺族年金',
    '肺炎球菌',
    '障害者雇用',
    '世界遺産',
  ],
  ...[
    'お客さまが体調を崩したとき',
    '急病で困った人を休ませる',
    'けがの心配がない角',
    '遺言書の相談',
    '虐待防止の研修',
  ],
];

describe('words about people who can be found', () => {
  it.each(SENSITIVE)('%s', (text, word) => {
    expect(
      sensitiveWords(text)
        .map((one) => one.word)
        .join(' '),
    ).toContain(word);
  });

  it.each(SENSITIVE)('%s: found at its place, after whatever stands before it', (text) => {
    for (const before of ['', 'それから、', '病院と入院食。']) {
      const found = sensitiveWords(before + text);
      expect(found.length).toBeGreaterThan(0);
      for (const { word, index } of found) expect((before + text).slice(index)).toMatch(word);
      expect(found.every(({ index }) => index >= before.length)).toBe(true);
    }
  });

  it.each(EVERYDAY)('let pass: %s', (text) => {
    expect(sensitiveWords(text)).toEqual([]);
  });

  it('let pass, whatever everyday phrases stand side by side', () => {
    for (const first of EVERYDAY)
      for (const second of EVERYDAY)
        expect(sensitiveWords(`${first}。${second}。`), first + second).toEqual([]);
  });
});
