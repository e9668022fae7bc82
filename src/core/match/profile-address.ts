import {
  DEFAULT_WEIGHTS,
  MOST_WEIGHT,
  type NumberRange,
  type Profile,
  TRAITS,
  type Trait,
  type Weights,
} from './traits.ts';

/** What the form can hold: field → ids, and for prefectures the region of each. */
export interface ProfileChoices {
  industry: readonly string[];
  region: readonly string[];
  prefecture: ReadonlyMap<string, string>;
  ownerType: readonly string[];
  ownerAge: readonly string[];
  trend: readonly string[];
  wall: readonly string[];
  step: readonly string[];
  tag: readonly string[];
  employees: readonly Band[];
  sales: readonly Band[];
}
/** A band with both ends as a range. */
export interface Band extends NumberRange {
  id: string;
}

/** The form as text, as it stands in the address: what was answered and which weights differ from the default. */
export interface ProfileForm {
  fields: Readonly<Record<string, readonly string[]>>;
  weights: Weights;
}

/** Names of the form's fields, in the order they take in the address. */
export const FIELDS = [
  'industry',
  'region',
  'prefecture',
  'employees',
  'sales',
  'ownerType',
  'ownerAge',
  'salesTrend',
  'profitTrend',
  'wall',
  'step',
  'tag',
  'words',
] as const;
const MOST_CHARACTERS = 400;

/**
 * Reads a fragment that anybody may have written. What the form does not know is dropped and named.
 * @param fragment with or without the leading `#`
 */
export function parseProfileForm(
  fragment: string,
  choices: ProfileChoices,
): { form: ProfileForm; dropped: string[] } {
  const dropped: string[] = [];
  const fields: Record<string, string[]> = {};
  const weights: Record<Trait, number> = { ...DEFAULT_WEIGHTS };
  for (const [name, value] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const trait = TRAITS.find((one) => name === `w.${one}`);
    const field = FIELDS.find((one) => one === name);
    if (trait && /^[0-5]$/.test(value)) weights[trait] = Number(value);
    else if (field && isAllowed(field, value, choices))
      fields[field] = [...new Set([...(isMany(field) ? (fields[field] ?? []) : []), cut(value)])];
    else if (value !== '') dropped.push(`${name}=${value}`.slice(0, 60));
  }
  return { form: { fields, weights }, dropped };
}

/** The fragment of a form without `#`, `''` when nothing is answered. Equal forms have equal fragments. */
export function formatProfileForm({ fields, weights }: ProfileForm): string {
  const params = new URLSearchParams();
  for (const name of FIELDS)
    for (const value of fields[name] ?? []) if (value !== '') params.append(name, value);
  for (const trait of TRAITS)
    if (weights[trait] !== DEFAULT_WEIGHTS[trait])
      params.set(`w.${trait}`, String(Math.min(MOST_WEIGHT, weights[trait])));
  return params.toString();
}

/** The profile that a form gives. */
export function profileOf({ fields }: ProfileForm, choices: ProfileChoices): Profile {
  const one = (name: string) => fields[name]?.[0] || undefined;
  const prefecture = one('prefecture');
  return {
    industry: one('industry'),
    prefecture,
    region: (prefecture && choices.prefecture.get(prefecture)) || one('region'),
    employees: sizeOf(one('employees'), choices.employees),
    sales: sizeOf(one('sales'), choices.sales),
    ownerType: one('ownerType'),
    ownerAge: one('ownerAge'),
    salesTrend: one('salesTrend'),
    profitTrend: one('profitTrend'),
    walls: fields.wall ?? [],
    steps: fields.step ?? [],
    tags: fields.tag ?? [],
    words: one('words') ?? '',
  };
}

/** A number as a range of itself, or the range of a band. */
export function sizeOf(text: string | undefined, bands: readonly Band[]): NumberRange | undefined {
  if (text === undefined) return undefined;
  const band = bands.find((one) => one.id === text);
  if (band) return { least: band.least, most: band.most };
  return isCount(text) ? { least: Number(text), most: Number(text) } : undefined;
}

const isMany = (name: string) => name === 'wall' || name === 'step' || name === 'tag';
const isCount = (text: string) => /^[1-9]\d{0,6}$/.test(text);
const cut = (text: string) => [...text.toWellFormed()].slice(0, MOST_CHARACTERS).join('');

function isAllowed(name: (typeof FIELDS)[number], value: string, choices: ProfileChoices): boolean {
  if (value === '') return false;
  switch (name) {
    case 'words':
      return true;
    case 'employees':
      return isCount(value) || choices.employees.some(({ id }) => id === value);
    case 'sales':
      return choices.sales.some(({ id }) => id === value);
    case 'prefecture':
      return choices.prefecture.has(value);
    case 'salesTrend':
    case 'profitTrend':
      return choices.trend.includes(value);
    default:
      return choices[name].includes(value);
  }
}
