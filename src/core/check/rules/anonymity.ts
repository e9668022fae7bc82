import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { isFullName, nameAfterRole, nameAtEnd, nameBeforeRole } from '../person-names.ts';
import type { CollectionRule, DocumentRule, Spot } from '../rule.ts';
import { matches } from '../scan.ts';
import { inField } from '../spot.ts';
import { keptWords } from './sensitive.ts';

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
        piece.kind === 'prose'
          ? /(?<![\d,])(?:\d{1,3}(?:,\d{3}){2,5}|\d{7,15})円/.exec(piece.text.normalize('NFKC'))
          : null;
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
  `(?:${ROLES})(の|・|、|[:：]|[（(]|[ 　])?([${KANJI}]{2,8}(?:[ 　][${KANJI}]{1,3})?)(?=([はがをにとものへで、。）)（( 　さ氏様]|$))`,
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
  `(?<![${KANJI}ァ-ヶー])([${KANJI}]{2,3})[ 　]([${KANJI}]{2,3})(?=[はがのをにとへでやも、。，．）)（(」』】〕・:：／/]|$)`,
  'g',
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
  return [...found].map(([index, name]) => ({ name, index }));
}

/** No name of a person, unless consent is by name. */
const privacyPerson: DocumentRule = {
  id: 'privacy/person',
  severity: 'error',
  title: '個人の名前を書かない（実名の承諾がある事例を除く）',
  why: '事例の主役は会社の歩みで、個人の名前が無くても伝わります。名前を出すには、本人の承諾（consent.kind: named）が要ります。名前でない言葉を検査が名前と見たときは、編集で決めて sensitiveWords に、言葉とわけを残します。',
  check({ data, pieces }) {
    if (textAt(data, 'consent', 'kind') === 'named') return [];
    const known = [
      textAt(data, 'company', 'name') ?? '',
      textAt(data, 'supporter', 'organisation') ?? '',
      ...keptWords(data),
    ];
    const read = pieces.filter(({ kind }) => kind === 'prose' || kind === 'code');
    return read.flatMap(({ text, field, line, column, offset }) =>
      personNames(text)
        .filter(({ name }) => !known.some((one) => one.includes(name)))
        .map(({ name, index }) => ({
          field,
          line,
          column: column + (offset === undefined ? 0 : index),
          message: `個人の名前（「${name}」）があるようです`,
          remedy:
            '「社長」「経営指導員」のような役割に書き換えてください。名前でなければ、編集の係が sensitiveWords に言葉とわけを書くと通ります',
        })),
    );
  },
};

/** Who is named for a contribution is an organisation. A consent by name is the owner's, not the contributor's. */
const privacyCredit: DocumentRule = {
  id: 'privacy/credit',
  severity: 'error',
  title: '寄稿（credit）に書くのは機関の名前だけ',
  why: '寄稿元は読む人が確かめられる機関として載せます。個人の名前は、載せてほしいという申し出があっても書きません。',
  check(subject) {
    const credit = valueAt(subject.data, 'credit');
    if (!Array.isArray(credit)) return [];
    const kept = keptWords(subject.data);
    return credit.flatMap((_, at) => {
      const written = textAt(credit, at, 'organisation') ?? '';
      const bare = written.normalize('NFKC').replace(/[\s・]/g, '');
      if (kept.includes(written) || (!isFullName(bare) && personNames(written).length === 0)) return [];
      return [
        inField(
          subject,
          ['credit', at, 'organisation'],
          `「${written}」は、個人の名前のようです`,
          '機関・団体・会社の名前だけを書いてください。機関の名前なら、編集の係が sensitiveWords に言葉とわけを書くと通ります',
        ),
      ];
    });
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
  privacyCredit,
  privacyFigures,
  privacyPerson,
  privacyReidentify,
];
