import { isFullName, nameAfterRole, nameAtEnd, nameBeforeRole, namedAlone } from './person-names.ts';
import { matches } from './scan.ts';

const KANJI = '一-龠々ヶ﨑髙濵';
/** 「山田氏」「鈴木 一郎さん」「佐藤様」 */
const POLITE = new RegExp(
  `(?<![${KANJI}]|[おご])((?:[${KANJI}]{1,12}[ 　])?[${KANJI}]{1,12})[ 　]?(さん|様(?![々子式相])|殿(?![一-龠])|(?<![源平])氏(?![名族神一-龠]))`,
  'g',
);
const ROLES =
  '代表取締役(?:社長|会長)?|社長|会長|専務|常務|取締役|代表|理事長|店主|店長|支配人|料理長|工場長|事務局長|支店長|部長|課長|係長|所長|館長|院長|園長|主任|オーナー|後継者|創業者|(?:経営)?指導員|支援員|専門員|相談員|専門家|診断士|税理士|会計士|弁護士|社労士|書士|コーディネーター|アドバイザー|担当者?';
/** 「社長の山田は」「経営指導員・佐藤一郎が」 */
const WITH_ROLE = new RegExp(
  `(?:${ROLES})(の|・|、|[:：]|[（(]|[ 　])?([${KANJI}]{2,8}(?:[ 　][${KANJI}]{1,3})?)(?=([はがをにとものへで、。）)（( 　／/さ氏様]|$))`,
  'g',
);
/** 「山田太郎社長」「鈴木 一郎 会長」 */
const BEFORE_ROLE = new RegExp(
  `(?<![${KANJI}ァ-ヶ])((?:[${KANJI}]{1,12}[ 　])?[${KANJI}]{1,12})((?![ぁ-ん]*[はがのをにでとへもたるなけ](?:${ROLES}))[ぁ-ん]{2,3})?[ 　]?(${ROLES})`,
  'g',
);
/** 「田中健太郎が」, with no role and no さん. */
const ALONE = new RegExp(
  `(?<![${KANJI}ァ-ヶー])[${KANJI}]{4,7}(?=[はがのをにとへでやだもな、。，．）)（(」』】〕・:：;；／/,.!?！？ \t　]|$)`,
  'g',
);
/** 「野田 真由美」 */
const APART = new RegExp(
  `(?<![${KANJI}ァ-ヶー])([${KANJI}]{2,3})[ 　]([${KANJI}]{1,3})(?=[はがのをにとへでやも、。，．）)（(」』】〕・:：／/]|$)`,
  'g',
);
/** 「川端：写真を撮って」 at the beginning of a line, as minutes and interviews name who speaks. */
const SPEAKER = new RegExp(`^[ 　・]*([${KANJI}]{2,6})(?=[ 　]?[：:])`, 'gm');
/** 「取材・岡田」「（聞き手／原田」 */
const CREDIT = new RegExp(
  `(?<![${KANJI}ァ-ヶーぁ-ん])(?:取材|文責?|写真|撮影|構成|編集|記録?|報告|作成|執筆|聞き手|話し手|出席者?|参加者?)[ 　]?[・：:／/　 ][ 　]?([${KANJI}]{2,6}(?:[ 　][${KANJI}]{1,3})?)(?=[、。）)（(／/・ 　]|$)`,
  'gm',
);
/** 「商工会議所　黒木　美穂」「よろず支援拠点　荒木」 */
const IN_OFFICE = new RegExp(
  `(?<=(?:商工会議所|商工会|連合会|中央会|拠点|金庫|組合|銀行|協会|財団|センター|事務所|機構|[${KANJI}]{2}[課部室係])(?:[ 　]{1,4}|の(?=[^、。 　]{2,3}(?:です|でした|と申し))))([${KANJI}]{2,6}(?:(?<!(?<![阿服渡矢])[課部室係所会局])[ 　][${KANJI}]{1,3})?)(?=[、。）)（(／/・ 　]|です|でした|と申し|$)`,
  'gm',
);

/** 「ヤマダタロウ氏」「Taro Yamada氏」: only persons are called 氏. */
const FOREIGN =
  /(?:(?<![ァ-ヴー・])[ァ-ヴー]{2,20}(?:・[ァ-ヴー]{2,20}){0,4}|(?<![A-Za-z])[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){0,4}) ?氏(?![名族])/g;

const UNLISTED = /^[^ 　]{1,5}[^ 　者各諸両同当該員長役人]$/;

/** The names of persons in a text, each with its place. */
export function personNames(text: string): { name: string; index: number }[] {
  const found = new Map<number, string>();
  const add = (index: number, name: string | undefined) => {
    if (name !== undefined && ![...found].some(([at, one]) => at <= index && index < at + one.length))
      found.set(index, name);
  };
  for (const match of matches(POLITE, text)) {
    const [, run = '', polite] = match;
    // Only persons are called 氏, whatever their names are.
    const name = nameAtEnd(run) ?? (polite === '氏' && UNLISTED.test(run) ? run : undefined);
    add(match.index + match[0].indexOf(name ?? ''), name);
  }
  for (const match of matches(BEFORE_ROLE, text)) {
    const [, run = '', kana = '', role = ''] = match;
    const name = nameBeforeRole(run, role);
    add(match.index + match[0].indexOf(name ?? ''), name && name + kana);
  }
  for (const { 0: name, index } of matches(FOREIGN, text)) add(index, name);
  for (const match of matches(WITH_ROLE, text)) {
    const [whole, link, run = '', follows = ''] = match;
    add(match.index + whole.length - run.length, nameAfterRole(run, follows, link === 'の'));
  }
  for (const { 0: run, index } of matches(ALONE, text)) add(index, isFullName(run) ? run : undefined);
  for (const { 0: whole, 1: one = '', 2: two = '', index } of matches(APART, text))
    add(index, isFullName(one + two, one.length) ? whole : undefined);
  for (const pattern of [SPEAKER, CREDIT, IN_OFFICE])
    for (const match of matches(pattern, text)) {
      const [whole, run = ''] = match;
      // 「千葉：12名」 may count by places.
      add(match.index + whole.length - run.length, namedAlone(run, pattern === SPEAKER));
    }
  return [...found].map(([index, name]) => ({ name, index }));
}
