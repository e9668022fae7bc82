/** A stretch of what was said, and how much of the worry stands in it: 1, or less where it only leads up to it. */
export interface Worry {
  text: string;
  weight: number;
}
/** 「求人を出しても」 tells what was tried; the worry follows. */
const LEADS_UP = 0.5;

/** Where a stretch ends that the next one goes against: 「…のに」「…ても」「…たが」. */
const AGAINST =
  /(?<=のに|けれどもう?|けれど|けど|[いきぎしちにひびみりえけげせてねべめれっん][てで]も(?!ら[えいうっわ])|(?<!あな)たが|ますが|ですが)[、,，]?/u;
/** Who said it, at the end: 「…って奥さんがぽろっと」, 「…と社長に聞かれた」. */
const SAID_BY =
  /(?<=.{4})(?:って|と)(?:[^、。とて]{1,8}[がにはも])?(?:ぽろっと|相談され|聞かれ|言われ|言って|言う|話し)?(?:て|た|ました|ています|ている)*…*$/u;
/** What is kept from happening: 「火事にならないよう」. */
const AVOIDED = /[^、]{2,12}ないように?、/u;
const SENTENCE = /[。！？!?\n]+/u;

/** What may follow at the end: a reason, a nod, or that somebody else said it. */
const HEARSAY =
  '(?:から|ので|よ|ね|[、,，]|と言われ(?:た|ました|ています|ている)|(?:と|って)(?:言って)?(?:い?ました|い?ます|た)?|そうです|らしいです?|みたいです?)*';

/** What says that there is no worry, at the end of what was said. */
const AT_EASE = new RegExp(
  `(?:${[
    '困(?:っていない|っていません|らない|りません)',
    '(?:いら|要ら|いりま|要りま|必要(?:は|も|で)?(?:あ|な))(?:ない|せん|りません|い)',
    '(?:心配|不安|問題|不満)(?:は|も)?(?:ない|ありません|していない|していません)',
    '(?:決まって|足りて|間に合って|うまくいって|助かって|満足して)い(?:る|ます)',
    '(?:大丈夫|快適|安心)(?:だ|です|でした)?(?!だ?と|って)',
    '(?:もう|無事に?)決ま(?:った|りました)',
    'て(?:くれて|もらえて|いただいて)い?(?:る|ます)',
    '[てで](?:くれ|もらえ|いただけ)(?:た|ました)',
    '(?:残業|離職|退職|借金|借入|赤字|不良|苦情|クレーム|けんか)(?:は|も)(?:ほとんど|ほぼ|まったく|全く|あまり|一度も)?(?:ない|ありません|(?:出て|して)い(?:ない|ません))',
    '[回年月週日]で終わり?(?:る|ます)',
    '(?:終わ|直)(?:った|りました|した|しました)',
    '(?:よく|ちゃんと|順調に|無事に)[^、]{1,6}(?:[てで]い?(?:る|ます)|ました)',
    '(?:喜ばれ|喜んでもらえ|解決し|片付き?)(?:た|ました|ています|ている)',
    '順調(?:だ|です)?',
  ].join('|')})${HEARSAY}$`,
  'u',
);
/** The news of another firm, told without a word of one's own worry. */
const OF_ANOTHER =
  /^(?:(?:隣|となり)(?:の?[町街村市])?|近所|近く|知り合い|知人|友人|取引先|得意先|仕入れ?先|同業|他|ほか|よそ)の(?:お?店|会社|社長|商店|工場|旅館|農家|方|人|食堂|宿|ホテル|スーパー)[がはも、]/u;
const OWN = /うち|自分|当社|わが|私|困|心配|不安|怖|減|取られ|奪/u;

/**
 * The stretches of a text that speak of a worry of the speaker's own, a list for each sentence. Left out is what says that all is well
 * (「資金繰りには困っていません」) and what befell somebody else (「となりの店が閉店した」).
 */
export function worriesIn(text: string): Worry[][] {
  return text
    .split(SENTENCE)
    .map((sentence) => sentence.trim().replace(AVOIDED, '').replace(SAID_BY, ''))
    .filter((sentence) => sentence && !(OF_ANOTHER.test(sentence) && !OWN.test(sentence)))
    .filter((sentence) => !AT_EASE.test(sentence))
    .map((sentence) => {
      const parts = sentence.split(AGAINST).filter(Boolean);
      return parts.map((part, at) => ({ text: part, weight: at < parts.length - 1 ? LEADS_UP : 1 }));
    });
}
