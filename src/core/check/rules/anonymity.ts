import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { LONG_SURNAMES, looksLikeName } from '../person-names.ts';
import type { CollectionRule, DocumentRule, Spot } from '../rule.ts';
import { scan } from '../scan.ts';

const EXACT = [
  [['capitalYen'], '資本金', '取り除いてください'],
  [['sales', 'yen'], '売上高', 'sales.band（帯）で書いてください'],
  [['founded'], '創業年', '取り除くか、本文に「1970年代の創業」のように書いてください'],
] as const;

/** An anonymous case gives no figures exact enough to look the firm up. */
const privacyFigures: DocumentRule = {
  id: 'privacy/figures',
  severity: 'error',
  title: '匿名で承諾をいただいた事例に、正確すぎる数字を書かない',
  why: '円単位の売上や創業年は、それだけで会社を言い当てられる手がかりになります。',
  check({ data, placeOf, pieces }) {
    if (textAt(data, 'consent', 'kind') !== 'anonymous') return [];
    const spots: Spot[] = EXACT.filter(([path]) => typeof valueAt(data, ...path) === 'number').map(
      ([path, label, remedy]) => ({
        ...placeOf([...path]),
        field: path.join('.'),
        message: `匿名の事例に、正確な${label}が書かれています`,
        remedy,
      }),
    );
    for (const piece of pieces) {
      const match =
        piece.kind === 'prose' ? /\d{1,3}(?:,\d{3}){2,}円|\d{7,}円/.exec(piece.text.normalize('NFKC')) : null;
      if (match) {
        const message = `匿名の事例に、円単位の金額「${match[0]}」が書かれています`;
        spots.push({
          field: piece.field,
          line: piece.line,
          column: piece.column + match.index,
          message,
          remedy: '「約3億円」のように丸めてください',
        });
      }
    }
    return spots;
  },
};

/** 「山田氏」「鈴木一郎さん」「佐藤様」 */
const POLITE =
  /(?<![一-龠々])([一-龠々]{1,6}|[ァ-ヴー]{2,10})[ 　]?(氏(?![名族神一-龠])|さん|様(?![々子式相])|殿(?![一-龠]))/g;
/** 「社長の山田は」「経営指導員・佐藤一郎が」 */
const WITH_ROLE = new RegExp(
  `(?:社長|会長|専務|常務|取締役|代表|理事長|店主|経営指導員|診断士|税理士|会計士|コーディネーター|担当者?)(?:の|・|、|：|（|[ 　])?(?:${LONG_SURNAMES})[一-龠ぁ-んァ-ヶ]{0,3}?(?=[はがをにともの、。）（ 　]|$)`,
  'g',
);

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
const privacyPerson: DocumentRule = {
  id: 'privacy/person',
  severity: 'error',
  title: '個人の名前を書かない（実名の承諾がある事例を除く）',
  why: '事例の主役は会社の歩みで、個人の名前が無くても伝わります。名前を出すには、本人の承諾（consent.kind: named）が要ります。',
  check({ data, pieces }) {
    if (textAt(data, 'consent', 'kind') === 'named') return [];
    const spot = (name: string) => ({
      message: `個人の名前（「${name}」）があるようです`,
      remedy: '「社長」「経営指導員」のような役割に書き換えてください',
    });
    const names = textAt(data, 'company', 'name') ?? '';
    return [
      ...scan(pieces, ['prose', 'code'], POLITE, (match) => {
        const word = match[1] ?? '';
        return looksLikeName(word) && !names.includes(word) ? spot(match[0]) : undefined;
      }),
      ...scan(pieces, ['prose', 'code'], BEFORE_ROLE, (match) =>
        FIRM_END.test(match[1] ?? '') || names.includes(match[0]) ? undefined : spot(match[0]),
      ),
      ...scan(pieces, ['prose', 'code'], FOREIGN, (match) => spot(match[0])),
      ...scan(pieces, ['prose', 'code'], WITH_ROLE, (match) =>
        names.includes(match[0]) ? undefined : spot(match[0]),
      ),
    ];
  },
};

/** Industry, city and headcount of an anonymous case do not fit just one known firm. */
const privacyReidentify: CollectionRule = {
  id: 'privacy/reidentify',
  severity: 'error',
  title: '匿名の事例が、業種・市区町村・従業員数から一社に決まらない',
  why: '名前を伏せても、組み合わせると会社が分かってしまうことがあります。ほかの事例に同じ組み合わせの会社が実名で載っていれば、なおさらです。',
  checkAll({ digests }) {
    const named = digests.filter((one) => one.company && !one.company.anonymous);
    return digests.flatMap((one) => {
      const { industry, prefecture, city, employees } = one.traits;
      if (!one.company?.anonymous || !industry || !employees) return [];
      const match = named.find(
        ({ traits: other }) =>
          other.industry === industry &&
          other.employees === employees &&
          other.prefecture === prefecture &&
          prefecture !== undefined &&
          (city === undefined || other.city === city),
      );
      const exact = /^\d+$/.test(employees);
      const spot = { file: one.file, line: one.company.line, column: one.company.column, field: 'company' };
      if (match?.company && exact) {
        const message = `業種・地域・従業員数が、実名の事例（${match.file}）と同じです`;
        return [{ ...spot, message, remedy: '従業員数を帯（例: "6-20"）にするか、市区町村を省いてください' }];
      }
      if (one.consent !== 'public-source' && city !== undefined && exact) {
        const message = `匿名の事例に、業種・市区町村（${city}）・従業員数（${employees}）がそろっています`;
        return [{ ...spot, message, remedy: '市区町村を省くか、従業員数を帯（例: "6-20"）にしてください' }];
      }
      return [];
    });
  },
};

/** An anonymous case stays anonymous, and nobody is named without consent. */
export const ANONYMITY_RULES: readonly (DocumentRule | CollectionRule)[] = [
  privacyFigures,
  privacyPerson,
  privacyReidentify,
];
