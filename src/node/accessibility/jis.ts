/** A success criterion of JIS X 8341-3:2016 (the same as WCAG 2.0), levels A and AA. */
interface Criterion {
  number: string;
  name: string;
  level: 'A' | 'AA';
  /** What people looked at, where no tool can decide. */
  hand?: string;
  /** Why the criterion has nothing to test on this site. */
  absent?: string;
}

const NO_MEDIA = '音声も動画も載せていません';

/** All 38 criteria of levels A and AA in their order, with what is not left to tools. */
export const CRITERIA: readonly Criterion[] = [
  {
    number: '1.1.1',
    name: '非テキストコンテンツ',
    level: 'A',
    hand: '図には同じ数の表を添え、飾りの絵は読み上げから外してあることを見ました',
  },
  { number: '1.2.1', name: '音声だけ及び映像だけ（収録済み）', level: 'A', absent: NO_MEDIA },
  { number: '1.2.2', name: 'キャプション（収録済み）', level: 'A', absent: NO_MEDIA },
  { number: '1.2.3', name: '音声解説又は代替コンテンツ（収録済み）', level: 'A', absent: NO_MEDIA },
  { number: '1.2.4', name: 'キャプション（ライブ）', level: 'AA', absent: NO_MEDIA },
  { number: '1.2.5', name: '音声解説（収録済み）', level: 'AA', absent: NO_MEDIA },
  { number: '1.3.1', name: '情報及び関係性', level: 'A' },
  {
    number: '1.3.2',
    name: '意味のある順序',
    level: 'A',
    hand: 'スタイルを外しても、読む順が通ることを種類ごとに見ました',
  },
  {
    number: '1.3.3',
    name: '感覚的な特徴',
    level: 'A',
    hand: '「右の」「緑の」のような、位置や色だけの案内がないことを読んで確かめました',
  },
  {
    number: '1.4.1',
    name: '色の使用',
    level: 'A',
    hand: 'グラフは模様でも、選んだものは形や太さでも分かることを見ました',
  },
  { number: '1.4.2', name: '音声の制御', level: 'A', absent: NO_MEDIA },
  { number: '1.4.3', name: 'コントラスト（最低限レベル）', level: 'AA' },
  { number: '1.4.4', name: 'テキストのサイズ変更', level: 'AA' },
  {
    number: '1.4.5',
    name: '文字画像',
    level: 'AA',
    hand: '文字を絵にしているのは共有用の画像とロゴだけです',
  },
  {
    number: '2.1.1',
    name: 'キーボード',
    level: 'A',
    hand: '検索、絞り込み、保存、比べる、問いかけを、キーボードだけの自動テストで通しました',
  },
  { number: '2.1.2', name: 'キーボードトラップなし', level: 'A' },
  { number: '2.2.1', name: 'タイミング調整可能', level: 'A', absent: '時間の制限がありません' },
  { number: '2.2.2', name: '一時停止、停止及び非表示', level: 'A' },
  { number: '2.3.1', name: '3回の閃光又は閾値以下', level: 'A', absent: '光って点滅するものがありません' },
  { number: '2.4.1', name: 'ブロックスキップ', level: 'A' },
  { number: '2.4.2', name: 'ページタイトル', level: 'A' },
  {
    number: '2.4.3',
    name: 'フォーカス順序',
    level: 'A',
    hand: 'Tab キーの順が、目で追う順と同じことを種類ごとに見ました',
  },
  { number: '2.4.4', name: 'リンクの目的（コンテキスト内）', level: 'A' },
  {
    number: '2.4.5',
    name: '複数の手段',
    level: 'AA',
    hand: '一覧、検索、絞り込み、段階と壁、地図のどれからでもたどり着けます',
  },
  {
    number: '2.4.6',
    name: '見出し及びラベル',
    level: 'AA',
    hand: '見出しだけを抜き出して読み、内容が分かることを確かめました',
  },
  { number: '2.4.7', name: 'フォーカスの可視化', level: 'AA' },
  { number: '3.1.1', name: 'ページの言語', level: 'A' },
  {
    number: '3.1.2',
    name: '一部分の言語',
    level: 'AA',
    hand: '英語のページとその中の日本語に、言語の印があることを見ました',
  },
  {
    number: '3.2.1',
    name: 'フォーカス時',
    level: 'A',
    hand: 'フォーカスが当たっただけでページが変わらないことを見ました',
  },
  {
    number: '3.2.2',
    name: '入力時',
    level: 'A',
    hand: '選ぶと一覧が変わるところは、変わったことを件数で知らせます',
  },
  { number: '3.2.3', name: '一貫したナビゲーション', level: 'AA' },
  {
    number: '3.2.4',
    name: '一貫した識別性',
    level: 'AA',
    hand: '同じ働きのボタンは、同じ部品からつくっています',
  },
  {
    number: '3.3.1',
    name: 'エラーの特定',
    level: 'A',
    hand: '読み取れないアドレスや通信できないときの知らせを、言葉で読めることを見ました',
  },
  { number: '3.3.2', name: 'ラベル又は説明', level: 'A' },
  {
    number: '3.3.3',
    name: 'エラー修正の提案',
    level: 'AA',
    hand: '0件のときに、外すと見つかる条件を示すことを見ました',
  },
  {
    number: '3.3.4',
    name: 'エラー回避（法的、金融及びデータ）',
    level: 'AA',
    absent: '契約や支払い、個人の情報の送信がありません',
  },
  {
    number: '4.1.1',
    name: '構文解析',
    level: 'A',
    hand: '公開前の検証（npm run verify）が全ページの HTML の文法と id の重なりを調べ、誤りがないことを見ました',
  },
  { number: '4.1.2', name: '名前（name）、役割（role）及び値（value）', level: 'A' },
];

/** One thing that was tried on many pages, with what came out. */
interface Trial {
  id: string;
  name: string;
  /** Criteria it bears on. */
  criteria: readonly string[];
  pages: number;
  faults: number;
}

/** A rule of the accessibility engine that found something to test. */
interface RuleOutcome {
  id: string;
  criteria: readonly string[];
  /** Pages on which everything the rule looked at was in order, and on which something was not. */
  passed: number;
  failed: number;
}

/** `reports/accessibility.json`: what `npm run a11y -- --write` found. */
export interface AccessibilityReport {
  date: string;
  tools: Readonly<Record<string, string>>;
  pages: number;
  trials: readonly Trial[];
  rules: readonly RuleOutcome[];
}

/** A line of the table: a criterion with what the runs say of it. */
interface CriterionResult extends Criterion {
  result: '適合' | '不適合' | '該当なし' | '未確認';
  /** How it was tested, in reading form. */
  ways: string[];
}

/**
 * The table after the runs. A criterion holds when something was tried for it and nothing was found; with nothing
 * tried and nobody having looked, it is 未確認.
 */
export function criterionResults(report: AccessibilityReport): CriterionResult[] {
  return CRITERIA.map((criterion) => {
    if (criterion.absent) return { ...criterion, result: '該当なし', ways: [criterion.absent] };
    const rules = report.rules.filter(({ criteria }) => criteria.includes(criterion.number));
    const trials = report.trials.filter(({ criteria }) => criteria.includes(criterion.number));
    const faults = [...rules.map(({ failed }) => failed), ...trials.map((one) => one.faults)].reduce(
      (sum, one) => sum + one,
      0,
    );
    const ways = [
      ...(rules.length ? [`自動検査: axe の規則 ${rules.length}個`] : []),
      ...trials.map(({ name, pages }) => `自動検査: ${name}（${pages}ページ）`),
      ...(criterion.hand ? [`手で確認: ${criterion.hand}`] : []),
    ];
    return { ...criterion, result: faults ? '不適合' : ways.length ? '適合' : '未確認', ways };
  });
}
