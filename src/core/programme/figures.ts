import { formatAsOf } from '#core/format/era.ts';
import type { Figure } from '#core/schema/programme/common.ts';

/** `1234` → `1,234`: the same on every machine, whatever its locale. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** `約600社`, `237社`. */
export function formatFigure({ value, unit, approx }: Pick<Figure, 'value' | 'unit' | 'approx'>): string {
  return `${approx ? '約' : ''}${formatNumber(value)}${unit}`;
}

/** The figure in one sentence, for the search and for readers of the open data. */
export function figureText(figure: Figure): string {
  const note = figure.note ? `、${figure.note}` : '';
  return `${figure.label} ${formatFigure(figure)}（${formatAsOf(figure.asOf)}${note}）`;
}

/** `64.9%`: always one decimal, as the surveys print it. */
export function formatPercent(percent: number): string {
  return `${percent.toFixed(1)}%`;
}

/** `2〜3か月`, `3か月`; nothing known is 期間の記載なし. */
export function formatMonths(months: { min: number; max: number } | undefined): string {
  if (!months) return '期間の記載なし';
  return months.min === months.max ? `${months.min}か月` : `${months.min}〜${months.max}か月`;
}
