import { typedValue } from '#core/form/control-value.ts';
import { readDate } from '#core/format/read-date.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { readAmount } from '#core/text/read-amount.ts';
import { bareLabel } from './meanings.ts';

/** What was read of a text. `rest`: what of it the values do not say, and has to be kept. */
export interface Read {
  values: Readonly<Record<string, unknown>>;
  rest?: string;
}

/** 「…」 and what stands in brackets behind it. */
const BRACKETS = /^(.*?)\s*[(（]([^()（）]*)[)）]\s*$/s;

/** Place of a firm: prefecture and city; what goes on behind them is the address of a house. */
export function readPlace(text: string, given: Taxonomies): Read & { house?: string } {
  const { prefecture } = given;
  const plain = text.replace(/^〒?\s*[\d０-９]{3}[-－ー‐]?[\d０-９]{4}\s*/, '').trim();
  const post = text
    .trim()
    .slice(0, text.trim().length - plain.length)
    .trim();
  const found = prefecture.values.find(({ label }) => plain.startsWith(label));
  const short = prefecture.values.find(({ label }) => plain === label.replace(/[都府県]$/, ''));
  if (short) return { values: { prefecture: short.id } };
  const rest = plain.slice(found?.label.length ?? 0).replace(/^[\s　・、]+/, '');
  const city = cityAt(rest);
  const house = [post, rest.slice(city.length).trim()].filter(Boolean).join(' ');
  if (!found && !city) return placeInBrackets(text, given);
  return {
    values: { ...(found ? { prefecture: found.id } : {}), ...(city ? { city } : {}) },
    ...(house ? { house } : {}),
  };
}

/** 「見本建具株式会社　会議室（富山県南砺市）」, as minutes say where people met. */
function placeInBrackets(text: string, taxonomies: Taxonomies): Read {
  const [, before = '', inside = ''] = BRACKETS.exec(text.trim()) ?? [];
  const { values } = inside ? readPlace(inside, taxonomies) : { values: {} };
  const firm = /^\S*(?:株式|有限|合同|合資|合名)会社[^\s（(]*/.exec(before)?.[0];
  return {
    values: Object.keys(values).length && firm ? { ...values, 'company.name': firm } : values,
    rest: text,
  };
}

/** The city, town or village at the beginning of an address: 「四日市市」, 「南魚沼郡湯沢町」, 「新宿区」. */
function cityAt(text: string): string {
  return (
    /^[^市区\s\d]{1,5}郡[^\s\d]{1,6}?[町村]/.exec(text)?.[0] ??
    /^[^\s\d、。]{1,6}?市市?/.exec(text)?.[0] ??
    /^[^\s\d、。]{1,6}?[区町村]/.exec(text)?.[0] ??
    ''
  );
}

/** What a firm does: its industry, and its trade when the words tell it. */
export function readIndustry(text: string, { industry, trade }: Taxonomies): Read {
  const whole = bareLabel(text);
  const words = [
    text,
    BRACKETS.exec(text)?.[1] ?? '',
    BRACKETS.exec(text)?.[2] ?? '',
    ...text.split(/[、,，・／/\s　]/),
  ].filter(Boolean);
  for (const word of words) {
    const bare = bareLabel(word);
    const found = industry.values.find(({ id, label }) => id === word || partsOf(label).includes(bare));
    if (found) {
      const exact = bareLabel(found.label) === whole;
      return { values: { industry: found.id }, ...(exact ? {} : { rest: text }) };
    }
  }
  for (const word of words) {
    const bare = bareLabel(word);
    const found = trade.values.find(
      ({ label, names }) => partsOf(label).includes(bare) || names?.some((name) => bareLabel(name) === bare),
    );
    if (found) return { values: { industry: found.industry, trade: found.id }, rest: text };
  }
  const stem = whole.replace(/業$/, '');
  const near = stem.length > 1 && trade.values.find(({ label }) => bareLabel(label).includes(stem));
  if (near) return { values: { industry: near.industry }, rest: text };
  const tail = trade.values.find(({ label }) =>
    partsOf(label).some((part) => part.length > 2 && whole.endsWith(part)),
  );
  if (tail) return { values: { industry: tail.industry }, rest: text };
  const big = industry.values.find(({ label }) =>
    partsOf(label).some((part) => part.length > 2 && whole.endsWith(part)),
  );
  return big ? { values: { industry: big.id }, rest: text } : { values: {}, rest: text };
}

function partsOf(label: string): string[] {
  return [label, ...label.split(/[、・]/)].map(bareLabel);
}

/** A head count with its doubt; what is said of it in more words is kept. */
export function readHeads(text: string): Read {
  const whole = typedValue('number-or-choice', text);
  if (whole !== text && whole !== undefined) return { values: { employees: whole } };
  const [, total] =
    /[(（、](?:合?計|全体で?|総勢)\s*([\d,]{1,7})\s?[名人][)）]?$/.exec(text.normalize('NFKC')) ?? [];
  if (total) return { values: { employees: typedValue('number-or-choice', total) }, rest: text };
  const plain = text
    .normalize('NFKC')
    .replace(/^(?:従業員|社員|正社員と?パート合わせて|計|合計|全体で?)\s*/, '');
  const first = /^(?:約|およそ)?[\d,]{1,7}(?:[〜~-][\d,]{1,7})?\s?(?:名|人)(?=$|[(（、,\s])/.exec(plain)?.[0];
  // 「正社員12名、パート5名」 is no count of all.
  if (!first || /^[、,]/.test(plain.slice(first.length).trim())) return { values: {}, rest: text };
  return { values: { employees: typedValue('number-or-choice', first) }, rest: text };
}

/** Yen without doubt. */
export function readYen(text: string, path: string): Read {
  const yen = typedValue('number', text);
  if (typeof yen === 'number') return { values: { [path]: yen } };
  const [, before = ''] = BRACKETS.exec(text) ?? [];
  const first = before && typedValue('number', before);
  return typeof first === 'number' ? { values: { [path]: first }, rest: text } : { values: {}, rest: text };
}

/** Yearly sales: a figure, or the band in which a rough one surely lies, and the day for which it holds. */
export function readSales(text: string, { sales }: Taxonomies): Read {
  const [, before = text, bracket = ''] = BRACKETS.exec(text) ?? [];
  const asOf = readDate(
    bracket.replace(/(?:[月年]?期|期末|時点|現在|実績)$/, (end) =>
      /^[月年]/.test(end) ? end.slice(0, 1) : '',
    ),
  );
  const amount = readAmount(before.replace(/^年商/, ''), '円');
  if (!amount) return { values: {}, rest: text };
  const said = asOf !== undefined || !bracket;
  const when = asOf === undefined ? {} : { 'sales.asOf': asOf };
  if (!amount.about && amount.to === undefined)
    return { values: { 'sales.yen': amount.value, ...when }, ...(said ? {} : { rest: text }) };
  // A rough figure near the edge of a band may lie beyond it.
  const doubt = amount.about ? 0.1 : 0;
  const ends = [amount.value * (1 - doubt), (amount.to ?? amount.value) * (1 + doubt)];
  const band = sales.values.find(({ min, below }) =>
    ends.every((yen) => yen >= min && (below === undefined || yen < below)),
  );
  return band ? { values: { 'sales.band': band.id, ...when }, rest: text } : { values: {}, rest: text };
}

/** The year in which a firm began. */
export function readFounded(text: string): Read {
  const plain = text.replace(/(?:に|の)?(?:創業|設立|創立|開業)$/, '').trim();
  const [, before = plain, bracket = ''] = BRACKETS.exec(plain) ?? [];
  const year = (one: string) => readDate(one)?.slice(0, 4);
  const found = year(before);
  if (found === undefined) return { values: {}, rest: text };
  const same = !bracket || year(bracket) === found || year(`${bracket}年`) === found;
  return { values: { founded: Number(found) }, ...(same ? {} : { rest: text }) };
}
