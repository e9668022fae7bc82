import type { Reason } from '#core/match/reasons.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

type Lists = Pick<Taxonomies, 'concern' | 'employees' | 'sales' | 'prefecture'>;

/**
 * Whether a case says what a reason or difference claims it says. Read from the case itself, by none of the match's own
 * code.
 */
export function holds({ field, value, text }: Reason, entry: Case, t: Lists): boolean {
  switch (field) {
    case 'concern':
    case 'nearConcern':
      return (entry.concerns ?? []).includes(value);
    case 'asked':
      return (entry.asked ?? []).includes(value) && text === value;
    case 'trade':
      return entry.trade === value;
    case 'industry':
      return entry.industry === value;
    case 'business':
      return entry.business === value && kana(value).includes(kana(text));
    case 'employees': {
      const band = t.employees.values.find(({ id }) => id === value);
      const { employees } = entry;
      if (typeof employees !== 'number') return employees === value;
      return band !== undefined && employees >= band.min && employees <= (band.max ?? Infinity);
    }
    case 'sales': {
      const band = t.sales.values.find(({ id }) => id === value);
      const { yen, band: stated } = entry.sales ?? {};
      if (yen === undefined) return stated === value;
      return band !== undefined && yen >= band.min && yen < (band.below ?? Infinity);
    }
    case 'prefecture':
      return entry.prefecture === value;
    case 'region':
      return t.prefecture.values.find(({ id }) => id === entry.prefecture)?.region === value;
    case 'ownerType':
      return entry.ownerType === value;
    case 'ownerAge':
      return entry.ownerAge === value;
    case 'salesTrend':
      return entry.trend?.sales === value;
    case 'profitTrend':
      return entry.trend?.profit === value;
    case 'wall':
      return entry.walls.some((one) => one === value);
    case 'step':
      return entry.steps.some((one) => one === value);
    case 'tag':
      return entry.tags.some((one) => one === value);
  }
}

const kana = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
