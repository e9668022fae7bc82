import { monthsBetween } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** Band of a head count, or the band written in place of a number. */
export function employeesBand(employees: Case['employees'], t: Taxonomies): string | undefined {
  if (typeof employees !== 'number') return employees;
  return t.employees.values.find((band) => employees >= band.min && employees <= (band.max ?? Infinity))?.id;
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
