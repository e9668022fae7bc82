import { looksLikeName, SURNAMES } from '../person-names.ts';
import type { DocumentRule } from '../rule.ts';
import { scan, textAt } from '../scan.ts';

/** 「山田氏」「鈴木一郎さん」「佐藤様」 */
const POLITE =
  /(?<![一-龠々])([一-龠々]{1,6}|[ァ-ヴー]{2,10})[ 　]?(氏(?![名族神一-龠])|さん|様(?![々子式相])|殿(?![一-龠]))/g;
/** 「社長の山田は」「経営指導員・佐藤一郎が」 */
const WITH_ROLE = new RegExp(
  `(?:社長|会長|専務|常務|取締役|代表|理事長|店主|経営指導員|診断士|税理士|会計士|コーディネーター|担当者?)(?:の|・|、|：|（|[ 　])?(?:${SURNAMES.filter((name) => name.length > 1).join('|')})[一-龠ぁ-んァ-ヶ]{0,3}?(?=[はがをにともの、。）（ 　]|$)`,
  'g',
);

const LONG_SURNAMES = SURNAMES.filter((name) => name.length > 1).join('|');
/** 「山田太郎社長」「鈴木 一郎 会長」 */
const BEFORE_ROLE = new RegExp(
  `(?<![一-龠々ァ-ヶ])(?:${LONG_SURNAMES})[ 　]?([一-龠]{0,3}(?:[ぁ-ん]{2,3})?)[ 　]?(?:社長|会長|専務|常務|取締役|理事長|店主|経営指導員|診断士|税理士)`,
  'g',
);
/** 「ヤマダタロウ氏」「Taro Yamada氏」: only persons are called 氏. */
const FOREIGN = /(?:[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})*|[A-Z][a-z]+(?: [A-Z][a-z]+)*) ?氏(?![名族])/g;
/** Endings of the names of firms: 「山田製作所社長」 names nobody. */
const FIRM_END = /[所店社屋堂業組園家会館房庫部場院塾造商産興機器電鉄工務建設局]$/;

/** No name of a person, unless consent is by name. */
export const privacyPerson: DocumentRule = {
  id: 'privacy/person',
  severity: 'error',
  title: '個人の名前を書かない（実名の承諾がある事例を除く）',
  why: '事例の主役は会社の歩みで、個人の名前が無くても伝わります。名前を出すには、本人の承諾（consent.kind: named）が要ります。',
  check({ data, pieces }) {
    if (textAt(data, 'consent', 'kind') === 'named') return [];
    const told = (name: string) => ({
      message: `個人の名前（「${name}」）があるようです`,
      remedy: '「社長」「経営指導員」のような役割に書き換えてください',
    });
    const names = textAt(data, 'company', 'name') ?? '';
    return [
      ...scan(pieces, ['prose', 'code'], POLITE, (match) => {
        const word = match[1] ?? '';
        return looksLikeName(word) && !names.includes(word) ? told(match[0]) : undefined;
      }),
      ...scan(pieces, ['prose', 'code'], BEFORE_ROLE, (match) =>
        FIRM_END.test(match[1] ?? '') || names.includes(match[0]) ? undefined : told(match[0]),
      ),
      ...scan(pieces, ['prose', 'code'], FOREIGN, (match) => told(match[0])),
      ...scan(pieces, ['prose', 'code'], WITH_ROLE, (match) =>
        names.includes(match[0]) ? undefined : told(match[0]),
      ),
    ];
  },
};
