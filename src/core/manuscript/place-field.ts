import { typedValue } from '#core/form/control-value.ts';
import { readSource } from '#core/form/draft/source-line.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { listItems } from '#core/text/line-shapes.ts';
import { inBrackets, supporterType } from './meanings.ts';
import { type Labelled, one, type Place } from './place.ts';
import { attendees, firm, kana, name } from './place-firm.ts';
import type { Placing } from './placing.ts';
import {
  type Read,
  readFounded,
  readHeads,
  readIndustry,
  readPlace,
  readSales,
  readYen,
} from './read-firm.ts';
import { readChoices, readConsent, readDay, readPartners, readSupporter, readTimes } from './read-support.ts';
import { ticked } from './ticked.ts';

/** Puts what is known into its fields, and keeps the whole where more was said. */
const known =
  (
    read: (text: string, taxonomies: Taxonomies, path: string) => Read & { house?: string; person?: string },
  ): Place =>
  (placing, path, { label, text }, taxonomies) => {
    const { values, rest, house, person } = read(text, taxonomies, path);
    let done = false;
    for (const [field, value] of Object.entries(values))
      if (placing.put(field, value, label, text)) done = true;
    // The whole text keeps its own person or house out.
    if (house) placing.leave(`「${label}」の「${house}」は、番地までの住所かもしれないので入れていません`);
    if (person) placing.hold(label, person);
    if (rest !== undefined || !done) placing.keep(`${label}：${rest ?? text}`);
  };

const choices =
  (list: keyof Taxonomies): Place =>
  (placing, path, { label, text }, taxonomies) => {
    const { ids, rest } = readChoices(text, taxonomies[list].values);
    if (ids.length) placing.add(path, ids, label, text);
    if (rest.length) placing.keep(`${label}：${rest.join('、')}`);
  };

const items =
  (itemOf: (line: string) => unknown): Place =>
  (placing, path, { label, text }) =>
    placing.add(path, linesOf(text).map(itemOf), label, text);

/** Each line of a list without its mark. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim());
  return listItems(lines).map((item, at) =>
    (item?.text ?? (lines[at] ?? '').replace(/^\s*[①-⑳]\s*/, '')).trim(),
  );
}

const sources: Place = (placing, path, { label, text }) => {
  const read = linesOf(text).map(readSource);
  const found = read.map(({ rest: _, ...source }) => source).filter((source) => Object.keys(source).length);
  if (found.length) placing.add(path, found, label, text);
  for (const { rest } of read) if (rest) placing.keep(`${label}：${rest}`);
};

const partners: Place = (placing, _, { label, text }, taxonomies) => {
  const read = readPartners(text, taxonomies);
  if (read.partners.length) placing.add('supporter.partners', read.partners, label, text);
  if (read.person) placing.hold(label, read.person);
};

const industry: Place = (placing, _, given, taxonomies) => {
  const { values, rest } = readIndustry(given.text, taxonomies);
  for (const [field, value] of Object.entries(values)) placing.put(field, value, given.label, given.text);
  // In the writer's own words it says what the firm does, until another line says more.
  if (rest !== undefined) placing.keepBusiness(given.label, rest);
  else if (!Object.keys(values).length) placing.keep(`${given.label}：${given.text}`);
};

const supporterKind: Place = (placing, path, { label, text }, { supporterType: types }) => {
  const id = supporterType(text) ?? readChoices(text, types.values).ids[0];
  const isKnown = types.values.some((one) => one.id === id);
  if (!isKnown || !placing.put(path, id, label, text)) placing.keep(`${label}：${text}`);
};

const ask = (line: string) => ({ ask: line.replace(/^「(.*)」$/s, '$1') });

const PLACES: Readonly<Record<string, Place>> = {
  company: firm,
  'company.name': name,
  'company.kana': kana,
  address: known(readPlace),
  prefecture: known(readPlace),
  city: known(readPlace),
  industry,
  employees: known(readHeads),
  capitalYen: known((text, _, path) => readYen(text, path)),
  sales: known(readSales),
  founded: known(readFounded),
  ownerAge: known((text, { ownerAge }) => firstChoice(text, 'ownerAge', ownerAge.values)),
  'supporter.type': supporterKind,
  'supporter.organisation': known(readSupporter),
  partners,
  attendees,
  supportPeriod: known(readTimes),
  'supportPeriod.from': known((text, _, path) => readDay(text, path)),
  'supportPeriod.to': known((text, _, path) => readDay(text, path)),
  consent: known(readConsent),
  supporterActs: items((text) => ({ text })),
  questions: items(ask),
  points: items((line) => line),
  lessons: items((line) => line),
  asked: items((line) => line),
  unknown: items((line) => line),
  sources,
  tags: choices('tag'),
  steps: choices('step'),
  walls: choices('wall'),
  outcomePhases: choices('outcomePhase'),
};

function firstChoice(text: string, path: string, list: readonly { id: string; label: string }[]): Read {
  const { ids, rest } = readChoices(text, list);
  const [id] = ids;
  return id && !rest.length ? { values: { [path]: id } } : { values: {}, rest: text };
}

/** Units that stand in the label, beside the name of what is counted. */
const UNIT = /^(?:円|千円|万円|百万円|億円|名|人)$/;

/** Puts what stood under a label into the field that the label names. */
export function placeField(
  placing: Placing,
  path: string,
  { label, text }: Labelled,
  taxonomies: Taxonomies,
): void {
  const unit = inBrackets(label).normalize('NFKC');
  const counted =
    UNIT.test(unit) && typedValue('number-or-text', text) !== text ? text.trim() + unit : text.trim();
  if (!counted) return;
  const { chosen, others } = ticked(counted);
  if (others.length) placing.leave(`「${label}」で印のない「${others.join('」「')}」は入れていません`);
  if (!chosen) return;
  const place = Object.hasOwn(PLACES, path) ? PLACES[path] : one;
  (place ?? one)(placing, path, { label, text: chosen }, taxonomies);
}
