import { figure } from '../../schema/programme/common.ts';
import type { LabelBook } from '../content/schema-findings.ts';
import { formatEra, formatWhen } from '../era.ts';
import { formatMonths, formatNumber, formatPercent, tellFigure } from './figures.ts';

/** Keys that point elsewhere or name things for machines. */
const SILENT = new Set([
  'id',
  'source',
  'url',
  'group',
  'knowhow',
  'before',
  'after',
  'employees',
  'supportKind',
  'format',
  'actor',
  'part',
  'number',
]);
const LABELLED = new Set(['wall', 'phase', 'steps']);

/** Every word and figure of programme data in reading order, one line each; ids become their labels. */
export function tellData(node: unknown, labels: LabelBook, key = ''): string[] {
  if (SILENT.has(key) && typeof node !== 'object') return [];
  if (typeof node === 'string') return [tellText(node, key, labels)];
  if (typeof node === 'number') return [tellNumber(node, key)];
  if (Array.isArray(node)) {
    const isIds = SILENT.has(key);
    return isIds ? [] : node.flatMap((one) => tellData(one, labels, LABELLED.has(key) ? key : ''));
  }
  if (typeof node !== 'object' || node === null) return [];
  if (key === 'months') return [formatMonths(node as { min: number; max: number })];
  const asFigure = figure.safeParse(node);
  if (asFigure.success) return [tellFigure(asFigure.data)];
  return Object.entries(node).flatMap(([name, value]) => tellData(value, labels, name));
}

function tellText(text: string, key: string, labels: LabelBook): string {
  if (LABELLED.has(key)) return labels.get(text) ?? text;
  if (key === 'date' || key === 'asOf' || key === 'since') return formatWhen(text);
  if (key === 'published') return formatEra(text);
  return text;
}

function tellNumber(value: number, key: string): string {
  if (key === 'percent') return formatPercent(value);
  if (key === 'feeYen') return `${formatNumber(value)}円`;
  if (key === 'hours') return `${value}時間`;
  if (key === 'days') return `${value}日`;
  return formatNumber(value);
}
