import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { personNames } from '../people-in-text.ts';
import { isFullName } from '../person-names.ts';
import type { CollectionRule, DocumentRule, Spot } from '../rule.ts';
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
