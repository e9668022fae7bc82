import type { Case } from '#core/schema/case.ts';
import { ROUGH_COUNT } from '#core/schema/rough-count.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { employeesBand } from './bands.ts';
import { formatYen } from './money.ts';
import { APART, placeLine } from './place-line.ts';

type Labels = { values: readonly { id: string; label: string }[] };

/** Label of an id in one taxonomy, for what is not checked yet; empty when the id is not in it. */
export function findLabel(taxonomy: Labels, id: string): string {
  return taxonomy.values.find((one) => one.id === id)?.label ?? '';
}

/** Label of an id in one taxonomy; an unknown id is a fault of the program, not of the content. */
export function labelOf(taxonomy: Labels, id: string): string {
  const label = findLabel(taxonomy, id);
  if (!label) throw new Error(`No label for ${id}`);
  return label;
}

/** `従業員数4名`, or the band, or undefined when it is not public. */
export function employeesText(entry: Case, t: Taxonomies): string | undefined {
  if (typeof entry.employees === 'number') return `${entry.employees.toLocaleString('ja-JP')}名`;
  if (typeof entry.employees === 'string' && ROUGH_COUNT.test(entry.employees)) return `${entry.employees}名`;
  const band = employeesBand(entry.employees, t);
  return band && labelOf(t.employees, band);
}

/** `石川県金沢市`, as far as it is public. */
export function placeText(entry: Case, t: Taxonomies): string | undefined {
  return entry.prefecture && placeLine(labelOf(t.prefecture, entry.prefecture), entry.city);
}

/**
 * What stands in brackets after the company's name, as the public platform writes it:
 * `石川県金沢市 宿泊業、飲食サービス業 従業員数4名 資本金55万円`. Only what is public.
 */
export function companyFacts(entry: Case, t: Taxonomies): string {
  const employees = employeesText(entry, t);
  return [
    placeText(entry, t),
    labelOf(t.industry, entry.industry),
    employees && `従業員数${employees}`,
    entry.capitalYen && `資本金${formatYen(entry.capitalYen)}`,
  ]
    .filter(Boolean)
    .join(APART);
}

/** `株式会社○○（石川県金沢市 …）` */
export function companyLine(entry: Case, t: Taxonomies): string {
  return `${entry.company.name}（${companyFacts(entry, t)}）`;
}
