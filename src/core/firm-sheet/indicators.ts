import type { Indicator } from '#core/schema/locaben.ts';
import { YEN } from './amount.ts';
import type { Series } from './series.ts';
import type { FigureName, IndicatorId } from './sheet-fields.ts';

/** An indicator as the sheet has it, or as it follows from what was written into the sheet. */
export interface Reading {
  id: IndicatorId;
  label: string;
  /** The oldest first, in `unit`. */
  values: readonly number[];
  unit: string;
  /** Worked out here from the figures of the sheet. */
  isWorkedOut: boolean;
  score?: number | undefined;
  average?: number | undefined;
  /** Why it calls for a question, as the sheet itself shows; empty where nothing does. */
  weak: readonly string[];
}

export type Figures = Partial<Record<FigureName, Series>>;

/** Units that an indicator may be written in. */
const UNITS: Readonly<Record<IndicatorId, readonly string[]>> = {
  'sales-growth': ['%'],
  'operating-margin': ['%'],
  productivity: Object.keys(YEN),
  'debt-multiple': ['倍'],
  'working-capital': ['ヶ月', 'か月', 'カ月', 'ケ月', '月'],
  'equity-ratio': ['%'],
};
/** Units that need not be written: there is no other. */
const ONLY: Partial<Record<IndicatorId, string>> = { 'debt-multiple': '倍', 'working-capital': 'か月' };
/** Of five points, two and fewer are weak. */
const WEAK_SCORE = 2;

/** The indicator as it is printed; undefined where its number or unit is not. */
export function printed(indicator: Indicator, series: Series | undefined): Reading | undefined {
  if (!series) return undefined;
  const unit = series.unit && UNITS[indicator.id].includes(series.unit) ? series.unit : ONLY[indicator.id];
  if (!unit) return undefined;
  return withWeakness(indicator, {
    values: series.values,
    unit: unit.endsWith('月') ? 'か月' : unit,
    isWorkedOut: false,
    score: series.score,
    average: series.average,
  });
}

/**
 * The indicator worked out from the figures, by the formulas of ローカルベンチマーク: 売上高 ÷ 前期売上高 − 1;
 * 営業利益 ÷ 売上高; 営業利益 ÷ 従業員数; (借入金 − 現金・預金) ÷ (営業利益 + 減価償却費);
 * (売上債権 + 棚卸資産 − 買入債務) ÷ (売上高 ÷ 12); 純資産 ÷ 総資産. Only the terms that all figures have.
 */
export function workedOut(indicator: Indicator, figures: Figures): Reading | undefined {
  const { needs, of, unit } = FORMULAS[indicator.id];
  const lines = needs.flatMap((name) => figures[name] ?? []);
  if (lines.length < needs.length) return undefined;
  const money = needs.flatMap((name, index) => (name === 'staff' ? [] : (lines[index] ?? [])));
  if (new Set(money.map(({ unit }) => unit)).size > 1) return undefined;
  // People are counted in people: what they earn needs the unit of the money.
  const written = money[0]?.unit;
  if (indicator.id === 'productivity' && !(written && written in YEN)) return undefined;
  const terms = (lines[0]?.terms ?? []).filter((term) => lines.every((line) => line.terms.includes(term)));
  const values = terms.map((term) => {
    const value = (name: FigureName, which = term) =>
      figures[name]?.values[figures[name].terms.indexOf(which)] ?? Number.NaN;
    const before = figures.sales?.terms[figures.sales.terms.indexOf(term) - 1];
    return of(value, before);
  });
  const known = values.filter(Number.isFinite);
  if (!known.length || !Number.isFinite(values.at(-1))) return undefined;
  return withWeakness(indicator, {
    values: known,
    unit: unit || (written ?? ''),
    isWorkedOut: true,
  });
}

type Value = (name: FigureName, term?: number) => number;
const FORMULAS: Readonly<
  Record<
    IndicatorId,
    { needs: readonly FigureName[]; unit: string; of: (value: Value, before: number | undefined) => number }
  >
> = {
  'sales-growth': {
    needs: ['sales'],
    unit: '%',
    of: (value, before) =>
      before === undefined ? Number.NaN : (value('sales') / value('sales', before) - 1) * 100,
  },
  'operating-margin': {
    needs: ['operating-profit', 'sales'],
    unit: '%',
    of: (value) => (value('operating-profit') / value('sales')) * 100,
  },
  productivity: {
    needs: ['operating-profit', 'staff'],
    unit: '',
    of: (value) => value('operating-profit') / value('staff'),
  },
  'debt-multiple': {
    needs: ['borrowings', 'cash', 'operating-profit', 'depreciation'],
    unit: '倍',
    of: (value) =>
      (value('borrowings') - value('cash')) / (value('operating-profit') + value('depreciation')),
  },
  'working-capital': {
    needs: ['receivables', 'inventory', 'payables', 'sales'],
    unit: 'か月',
    of: (value) => (value('receivables') + value('inventory') - value('payables')) / (value('sales') / 12),
  },
  'equity-ratio': {
    needs: ['equity', 'total'],
    unit: '%',
    of: (value) => (value('equity') / value('total')) * 100,
  },
};

/** Says why an indicator is weak, by what the sheet shows alone: its points, its average, its own way, a loss. */
function withWeakness(
  { id, label, better }: Indicator,
  read: Omit<Reading, 'id' | 'label' | 'weak'>,
): Reading {
  const { values, score, average } = read;
  const latest = values.at(-1) ?? 0;
  const before = values.at(-2);
  const isWorse = (one: number, other: number) => (better === 'more' ? one < other : one > other);
  const weak = [
    score !== undefined && score <= WEAK_SCORE && `シートの点数が${score}点`,
    average !== undefined && isWorse(latest, average) && 'シートにある業種の値に届かない',
    before !== undefined && isWorse(latest, before) && '前の期より悪い',
    better === 'more' && latest < 0 && 'マイナス',
  ].filter((one): one is string => typeof one === 'string');
  return { id, label, ...read, weak };
}
