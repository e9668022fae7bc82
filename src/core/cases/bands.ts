import { monthsBetween } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** Band of a head count, or the band written in place of a number. */
export function employeesBand(employees: Case['employees'], t: Taxonomies): string | undefined {
  const bands = t.employees.values;
  const bandOf = (count: number) =>
    bands.find(({ min, max }) => count >= min && count <= (max ?? Infinity))?.id;
  if (typeof employees !== 'string') return employees === undefined ? undefined : bandOf(employees);
  if (bands.some(({ id }) => id === employees)) return employees;
  // 「約30」 and 「10〜20」: a span over two bands stands in neither.
  const ends = new Set([...employees.matchAll(/\d+/g)].map(([count]) => bandOf(Number(count))));
  return ends.size === 1 ? [...ends][0] : undefined;
}

/** Band of yearly sales in yen, or the band written in place of a figure. */
export function salesBand(sales: Case['sales'], t: Taxonomies): string | undefined {
  const yen = sales?.yen;
  if (yen === undefined) return sales?.band;
  return t.sales.values.find((band) => yen >= band.min && yen < (band.below ?? Infinity))?.id;
}

/** Band of a support period; an open end has no length and so no band. */
export function periodBand(period: Case['supportPeriod'], t: Taxonomies): string | undefined {
  if (!period?.to) return undefined;
  const months = monthsBetween(period.from, period.to);
  return t.period.values.find((band) => months >= band.min && months < (band.below ?? Infinity))?.id;
}
