import { labelOf } from '#core/cases/company-line.ts';
import { formatEra, formatWhen } from '#core/format/era.ts';
import { figure } from '#core/schema/programme/common.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { figureText, formatMonths, formatNumber, formatPercent } from './figures.ts';

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
/** Key → the list its ids come from: an id alone is not enough (`solving` is a step and a kind of support). */
const LABELLED = { wall: 'wall', phase: 'outcomePhase', steps: 'step' } as const;
const isLabelled = (key: string): key is keyof typeof LABELLED => Object.hasOwn(LABELLED, key);

/** Every word and figure of programme data in reading order, one line each; ids become their labels. */
export function dataText(node: unknown, t: Taxonomies, key = ''): string[] {
  if (SILENT.has(key) && typeof node !== 'object') return [];
  if (typeof node === 'string') return [labelText(node, key, t)];
  if (typeof node === 'number') return [numberText(node, key)];
  if (Array.isArray(node)) {
    const isIds = SILENT.has(key);
    return isIds ? [] : node.flatMap((one) => dataText(one, t, isLabelled(key) ? key : ''));
  }
  if (typeof node !== 'object' || node === null) return [];
  if (key === 'months') return [formatMonths(node as { min: number; max: number })];
  const asFigure = figure.safeParse(node);
  if (asFigure.success) return [figureText(asFigure.data)];
  return Object.entries(node).flatMap(([name, value]) => dataText(value, t, name));
}

function labelText(text: string, key: string, t: Taxonomies): string {
  if (isLabelled(key)) return labelOf(t[LABELLED[key]], text);
  if (key === 'date' || key === 'asOf' || key === 'since') return formatWhen(text);
  if (key === 'published') return formatEra(text);
  return text;
}

function numberText(value: number, key: string): string {
  if (key === 'percent') return formatPercent(value);
  if (key === 'feeYen') return `${formatNumber(value)}円`;
  if (key === 'hours') return `${value}時間`;
  if (key === 'days') return `${value}日`;
  return formatNumber(value);
}
