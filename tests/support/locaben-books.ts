import { type SheetCell, workbookFile } from './office.ts';

/** A firm as its sheet is filled in: figures of three terms, the oldest first, in thousands of yen. */
export interface SheetFirm {
  trade: string;
  address: string;
  staff: number[];
  sales: number[];
  profit: number[];
  depreciation: number;
  cash: number;
  borrowings: number;
  receivables: number;
  inventory: number;
  payables: number;
  equity: number;
  total: number;
  issue: string;
}

export const FIRM: SheetFirm = {
  trade: '飲食業',
  address: '石川県見本市見本町1-2-3',
  staff: [14, 13, 12],
  sales: [120_000, 110_000, 100_000],
  profit: [3_000, 1_000, -500],
  depreciation: 2_000,
  cash: 10_000,
  borrowings: 40_000,
  receivables: 15_000,
  inventory: 5_000,
  payables: 8_000,
  equity: 20_000,
  total: 80_000,
  issue: '常連が高齢になり、平日の客が減っている',
};

type Rows = SheetCell[][];

/** How a workbook is laid out. */
export interface Layout {
  /** Headings of the three terms, the oldest first. */
  terms?: SheetCell[];
  newestFirst?: boolean;
  unit?: '円' | '千円' | '百万円' | '';
  /** Empty cells that a merged label leaves behind it. */
  gap?: number;
  shuffled?: boolean;
}

const RATE = { 円: 1_000, 千円: 1, 百万円: 0.001, '': 1 };

/** The lines of figures, with their heading and unit. */
export function figureRows(firm: SheetFirm, layout: Layout = {}): Rows {
  const {
    terms = ['前々期', '前期', '最新期'],
    newestFirst = false,
    unit = '千円',
    gap = 0,
    shuffled,
  } = layout;
  const space = Array.from<null>({ length: gap }).fill(null);
  const order = <T>(list: readonly T[]) => (newestFirst ? [...list].reverse() : [...list]);
  const money = (value: number) => Number((value * RATE[unit]).toPrecision(12));
  const three = (label: string, values: readonly number[]): SheetCell[] => [
    label,
    ...space,
    ...order(values.map(money)),
  ];
  const same = (label: string, value: number) => three(label, [value, value, value]);
  const lines: Rows = [
    ['従業員数（正社員）', ...space, ...order(firm.staff)],
    three('売上高', firm.sales),
    three('営業利益', firm.profit),
    same('減価償却費', firm.depreciation),
    same('現金・預金', firm.cash),
    same('借入金', firm.borrowings),
    same('売上債権', firm.receivables),
    same('棚卸資産', firm.inventory),
    same('買入債務', firm.payables),
    same('純資産合計', firm.equity),
    same('負債・純資産合計', firm.total),
  ];
  return [
    [unit ? `（単位：${unit}）` : null],
    [null, ...space, ...order(terms)],
    ...(shuffled ? lines.reverse() : lines),
  ];
}

export const basicRows = (firm: SheetFirm): Rows => [
  ['■基本入力情報'],
  ['商号', '見本食堂'],
  ['所在地', firm.address],
  ['代表者名', '見本 太郎'],
  ['業種_大分類', '06_飲食業'],
  ['業種_小分類', `0601_${firm.trade}`],
];

/** A sheet of results: what is printed of each indicator, with points and the value of the trade. */
export const resultRows = (lines: Record<string, [value: string, score: number, average: string]>): Rows => [
  ['指標', '算出結果', '貴社点数', '業種平均値'],
  ...Object.entries(lines).map(([label, cells]): SheetCell[] => [label, ...cells]),
];

export const RESULTS = {
  '①売上増加率（売上持続性）': ['△9.1%', 2, '1.2%'],
  '②営業利益率（収益性）': ['△0.5%', 2, '2.0%'],
  '③労働生産性（生産性）': ['△42(千円)', 2, '300(千円)'],
  '④EBITDA有利子負債倍率（健全性）': ['20.0(倍)', 1, '6.0(倍)'],
  '⑤営業運転資本回転期間（効率性）': ['1.4(ヶ月)', 3, '1.0(ヶ月)'],
  '⑥自己資本比率（安全性）': ['25.0%', 4, '20.0%'],
} satisfies Record<string, [string, number, string]>;

/** The four viewpoints, two beside two, and what follows them. */
export const viewRows = (
  firm: SheetFirm,
  names = ['①経営者', '②事業', '③企業を取り巻く環境・関係者', '④内部管理体制'],
): Rows => [
  [names[0] ?? '', null, null, names[2] ?? '', null, null],
  [null, '経営理念', '安くてうまい店を続けたい', null, '市場動向', '町の人口が減っている'],
  [names[1] ?? '', null, null, names[3] ?? '', null, null],
  [null, '強み', '出汁を一から引いている', null, '組織体制', '店長に任せきりにしている'],
  ['現状認識', null, '平日の昼は半分も埋まらない'],
  ['課題', null, firm.issue],
  ['対応策', null, 'まだ決めていない'],
];

export const BOOKS: Record<string, () => Uint8Array> = {
  '2022年度版': () =>
    workbookFile({
      入力シート: [...basicRows(FIRM), ['■財務分析用入力情報'], ...figureRows(FIRM)],
      '6つの指標': resultRows(RESULTS),
      '4つの視点': viewRows(FIRM),
      '業種リスト!': [['業種', '製造業']],
    }),
  '2018年改訂版': () =>
    workbookFile({
      財務分析結果シート: resultRows(RESULTS),
      入力シート: [...basicRows(FIRM).slice(1), ...figureRows(FIRM)],
      非財務ヒアリングシート: viewRows(FIRM),
    }),
  '2016年版': () =>
    workbookFile({
      財務分析入力シート: [...basicRows(FIRM).slice(1), ...figureRows(FIRM)],
      '【診断結果】財務分析シート': resultRows(RESULTS),
      非財務ヒアリングシート: viewRows(FIRM, [
        '①経営者への着目',
        '③事業への着目',
        '②関係者への着目',
        '④内部管理体制への着目',
      ]),
    }),
  つないだマス: () =>
    workbookFile({
      入力シート: [...basicRows(FIRM), ['財務分析用入力情報'], ...figureRows(FIRM, { gap: 4 })],
      '4つの視点': viewRows(FIRM),
    }),
  新しい期が左: () =>
    workbookFile({
      入力シート: [...basicRows(FIRM), ['財務分析用入力情報'], ...figureRows(FIRM, { newestFirst: true })],
      '4つの視点': viewRows(FIRM),
    }),
  並びがちがう: () =>
    workbookFile({
      '4つの視点': viewRows(FIRM),
      '6つの指標': resultRows(RESULTS),
      入力シート: [
        ['財務分析用入力情報'],
        ...figureRows(FIRM, { shuffled: true }),
        ...basicRows(FIRM).reverse(),
      ],
    }),
  視点のシートがない: () =>
    workbookFile({
      入力シート: [...basicRows(FIRM), ['財務分析用入力情報'], ...figureRows(FIRM)],
      '6つの指標': resultRows(RESULTS),
    }),
  結果のシートがない: () =>
    workbookFile({
      入力シート: [...basicRows(FIRM), ['財務分析用入力情報'], ...figureRows(FIRM)],
      '4つの視点': viewRows(FIRM),
    }),
  百万円: () =>
    workbookFile({
      入力シート: [...basicRows(FIRM), ['財務分析用入力情報'], ...figureRows(FIRM, { unit: '百万円' })],
      '4つの視点': viewRows(FIRM),
    }),
  元号の期: () =>
    workbookFile({
      入力シート: [
        ...basicRows(FIRM),
        ['財務分析用入力情報'],
        ...figureRows(FIRM, { terms: ['平成31年3月期', '令和2年3月期', '令和3年3月期'], newestFirst: true }),
      ],
      '4つの視点': viewRows(FIRM),
    }),
  日付の期: () =>
    workbookFile({
      入力シート: [
        ...basicRows(FIRM),
        ['財務分析用入力情報'],
        ...figureRows(FIRM, {
          terms: [43_921, 44_286, 44_651].map((number) => ({ number, format: '[$-411]ggge"年"m"月期"' })),
        }),
      ],
      '4つの視点': viewRows(FIRM),
    }),
  円のまま: () =>
    workbookFile({
      入力シート: [...basicRows(FIRM), ['財務分析用入力情報'], ...figureRows(FIRM, { unit: '円' })],
      '4つの視点': viewRows(FIRM),
    }),
};
