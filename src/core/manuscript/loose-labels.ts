import { readDate, readPeriod } from '#core/format/read-date.ts';
import { bareLabel, type Meaning, supporterType } from './meanings.ts';

/** No label is longer that is read by a part of it alone. */
const LONGEST = 14;

const isShort = (text: string, most: number) => text.length <= most && !/。/.test(text);
const SUPPORT = /支援|伴走|相談|対応|実施|指導/;

/**
 * Labels that hold a word of ours among others, with what their value has to look like: 「支援先の所在 | 北海道函館市」.
 * The value has to agree, for such a word may stand in the label of anything. The first that agrees counts.
 */
const LOOSE: readonly (readonly [
  path: string,
  label: RegExp,
  fits: (value: string, label: string) => boolean,
])[] = [
  [
    'supporter.organisation',
    /^(?:支援|実施|伴走|担当|主担当|サポート)(?:した|する|を行った)?(?:機関|組織|団体|者|主体|元|側)/,
    (value) => isShort(value, 60) && supporterType(value) !== undefined,
  ],
  [
    'supportPeriod.from',
    /始期|開始|始ま|始め|はじ|スタート|着手|初回/,
    (value, label) => SUPPORT.test(label) && readDate(value) !== undefined,
  ],
  [
    'supportPeriod.to',
    /終期|終了|終わ|おわ|完了|最終/,
    (value, label) => SUPPORT.test(label) && readDate(value) !== undefined,
  ],
  ['supportPeriod', /期間|時期|年月|いつ/, (value) => readPeriod(value)?.to !== undefined],
  [
    'company.name',
    /(?:名称|名前|商号|屋号|社名|店名|企業|会社|支援先|相手先|事業者|事業所)(?:名)?$/,
    (value, label) =>
      isShort(value, 30) &&
      supporterType(value) === undefined &&
      !/機関|団体|組織|担当|責任|製品|商品/.test(label),
  ],
  [
    'address',
    /所在|住所|本店|本社|地域|市町村|場所|エリア|立地/,
    (value) => isShort(value, 60) && /[都道府県市区町村]/.test(value),
  ],
  ['industry', /業種|産業|業界|業態/, (value) => isShort(value, 30) && /業|店|屋/.test(value)],
  [
    'employees',
    /従業|社員|職員|人数|人員|就業|スタッフ|働く|はたらく|規模/,
    (value) =>
      /^(?:約|およそ|全部で)?[\d,〜~-]{1,9}(?:名|人)?(?:$|[(、])/.test(value.normalize('NFKC').trim()),
  ],
  [
    'founded',
    /創業|設立|開業|創立|開店|スタート|始めた年|はじまり/,
    (value) =>
      isShort(value, 20) && /^(?:明治|大正|昭和|平成|令和|[12]\d{3}年?)/.test(value.normalize('NFKC')),
  ],
  ['capitalYen', /資本|出資/, (value) => isShort(value, 24) && /円$/.test(value)],
  ['business', /製品|商品|品目|扱|事業内容|仕事|生業/, (value) => isShort(value, 60)],
];

/** What a label says that holds more than one of our words, where its value agrees. */
export function looseMeaning(label: string, value: string): Meaning | undefined {
  const bare = bareLabel(label);
  if (!bare || bare.length > LONGEST || /[、。]/.test(bare)) return undefined;
  const text = value.trim();
  const path = text && LOOSE.find(([, pattern, fits]) => pattern.test(bare) && fits(text, bare))?.[0];
  return path ? { kind: 'field', path } : undefined;
}
