/**
 * The house spelling: what is written, how we write it (`$1` stands for the first group), why.
 * `--fix` puts the second in place of the first.
 */
interface HouseWord {
  pattern: RegExp;
  right: string;
  why: string;
}

const word = (pattern: RegExp, right: string, why: string): HouseWord => ({ pattern, right, why });
const GUIDELINE = 'ガイドラインの表記';
const PLAIN = 'ひらがなのほうが読みやすい';
const LONG = '語尾の長音を書く（外来語の表記、平成3年内閣告示）';

/** Spellings that are mended, with what is right and why. */
export const HOUSE_WORDS: readonly HouseWord[] = [
  word(/気付([きくかけいこ])/g, '気づ$1', GUIDELINE),
  word(/(?<![ぁ-ん])きづき(?=・|と|を|が|に|の)/g, '気づき', GUIDELINE),
  word(/動機付け/g, '動機づけ', GUIDELINE),
  word(/位置付け/g, '位置づけ', '「づけ」にそろえる'),
  word(/裏付け/g, '裏づけ', '「づけ」にそろえる'),
  word(/腹おち|腹落(?=[すしさせ、。])|肚落ち/g, '腹落ち', GUIDELINE),
  word(/伴奏(?=支援|者|型)/g, '伴走', '「伴奏」は音楽の言葉'),
  word(/自走か(?=[のをにが、。])/g, '自走化', GUIDELINE),
  word(/問い掛け|問いがけ/g, '問いかけ', 'このサイトの言葉'),
  word(/お客さま/g, 'お客様', 'このサイトの表記'),
  word(/(?<=[てで])頂(?=[いきくけこ])/g, 'いただ', PLAIN),
  word(/下さ(?=[いっるれ])/g, 'くださ', PLAIN),
  word(/(?<![上不])出来(?=[るまなずれ])/g, 'でき', PLAIN),
  word(/(?<![仕多同異有外一])様々/g, 'さまざま', PLAIN),
  word(/全て/g, 'すべて', PLAIN),
  word(/(?<=[るたのう]|(?<![習願祝占])い)事(?=[がはをもにで、。])/g, 'こと', PLAIN),
  word(/(?<=[るいたなのうく])為(?=[に、。])/g, 'ため', PLAIN),
  word(/(?<!変)更に/g, 'さらに', PLAIN),
  word(/又は/g, 'または', PLAIN),
  word(/但し/g, 'ただし', PLAIN),
  word(/出来上が/g, 'できあが', PLAIN),
  word(/ユーザ(?![ーァ-ヶ])/g, 'ユーザー', LONG),
  word(/コンピュータ(?![ーァ-ヶ])/g, 'コンピューター', LONG),
  word(/サーバ(?![ーァ-ヶ])/g, 'サーバー', LONG),
  word(/メーカ(?![ーァ-ヶ])/g, 'メーカー', LONG),
  word(/コーディネータ(?![ーァ-ヶ])/g, 'コーディネーター', LONG),
  word(/シュミレーション/g, 'シミュレーション', '正しい綴り'),
  word(/コミニュケーション|コミュニュケーション/g, 'コミュニケーション', '正しい綴り'),
  word(/ウエブ/g, 'ウェブ', 'このサイトの表記'),
];
