import { personNames } from '#core/check/people-in-text.ts';
import { readDate, readPeriod } from '#core/format/read-date.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { bareLabel, supporterType } from './meanings.ts';
import type { Read } from './read-firm.ts';

/** Apart into names: by commas of Japanese, slashes and lines. */
const BETWEEN = /\s*[、,，／/\n]\s*/;
/** What is said of a person behind the name of an office. */
const ROLE =
  /[\s　・（(]*(?:(?:経営)?指導員|担当|主任|課長|部長|係長|支援員|コーディネーター|専門員|相談員|中小企業診断士|診断士|税理士|社労士)/;

/** An office without the person who works in it. `person`: what was taken off. */
export function withoutPerson(text: string): { name: string; person: string } {
  const at = personNames(text)[0]?.index;
  if (at === undefined) return { name: text, person: '' };
  const role = ROLE.exec(text)?.index ?? at;
  const name = text.slice(0, Math.min(at, role)).replace(/[\s　・（(／/]+$/, '');
  return { name, person: text.slice(name.length).trim() };
}

/** Who supported: the first is the one in the middle of it, others worked with it. */
export function readSupporter(text: string, { supporterType: types }: Taxonomies): Read & { person: string } {
  const [, before = '', bracket = ''] = /^([^()（）]+)[(（]([^()（）]+)[)）]\s*$/.exec(text) ?? [];
  const times = bracket ? readPeriod(bracket) : undefined;
  const [first = '', ...others] = (times ? before : text)
    .replace(/[(（](?:主?担当|主|幹事|協力|連携|専門家派遣)[)）]/g, '')
    .replace(/^[・\-‐•]\s*/gm, '')
    .split(BETWEEN)
    .filter(Boolean);
  const { name, person } = withoutPerson(first);
  const partners = others.map((one) => withoutPerson(one));
  const kind = typeOf(name, types.values);
  return {
    values: {
      ...(kind ? { 'supporter.type': kind } : {}),
      ...(name ? { 'supporter.organisation': name } : {}),
      ...(times ? periodValues(times) : {}),
      ...(partners.length
        ? { 'supporter.partners': partners.map((one) => partner(one.name, types.values)) }
        : {}),
    },
    person: [person, ...partners.map((one) => one.person)].filter(Boolean).join('、'),
  };
}

/** Offices that worked with the supporter. */
export function readPartners(
  text: string,
  { supporterType: types }: Taxonomies,
): { partners: unknown[]; person: string } {
  const all = text.split(BETWEEN).filter(Boolean).map(withoutPerson);
  return {
    partners: all.flatMap(({ name }) => (name ? [partner(name, types.values)] : [])),
    person: all
      .map((one) => one.person)
      .filter(Boolean)
      .join('、'),
  };
}

type Types = Taxonomies['supporterType']['values'];

function partner(name: string, types: Types) {
  const type = typeOf(name, types);
  return { ...(type ? { type } : {}), organisation: name };
}

function typeOf(name: string, types: Types): string | undefined {
  const known = supporterType(name);
  if (known && types.some(({ id }) => id === known)) return known;
  return types.find(({ label }) => bareLabel(name).includes(bareLabel(label)))?.id;
}

/** A period, or the day on which something began; `rest` where more is said, as 「（全8回）」. */
export function readTimes(text: string): Read {
  const period = readPeriod(text);
  if (period) return { values: periodValues(period) };
  const before = /^(.*?)\s*[(（、].*$/s.exec(text)?.[1] ?? '';
  const shorter = before ? readPeriod(before) : undefined;
  return shorter ? { values: periodValues(shorter), rest: text } : { values: {}, rest: text };
}

const periodValues = ({ from, to }: { from: string; to?: string }) => ({
  'supportPeriod.from': from,
  ...(to === undefined ? {} : { 'supportPeriod.to': to }),
});

/** A day on which something began or ended. */
export function readDay(text: string, path: string): Read {
  const day = readDate(text);
  return day === undefined ? { values: {}, rest: text } : { values: { [path]: day } };
}

/** On what ground a case may stand: only where the words say so. When it was asked for nobody knows from a manuscript. */
export function readConsent(text: string): Read {
  const rest = /^(?:実名|匿名)(?:希望|可)?$/.test(text.trim()) ? {} : { rest: text };
  if (/不可|しない|未確認|確認中|未定/.test(text)) return { values: {}, rest: text };
  if (/匿名/.test(text) && !/実名/.test(text))
    return { values: { 'company.anonymous': true, 'consent.kind': 'anonymous' }, ...rest };
  if (/実名/.test(text) && !/匿名/.test(text)) return { values: { 'consent.kind': 'named' }, ...rest };
  return { values: {}, rest: text };
}

/** Choices by their names, as many of them as stand in a text. */
export function readChoices(
  text: string,
  choices: readonly { id: string; label: string; short?: string }[],
): { ids: string[]; rest: string[] } {
  const find = (word: string) => {
    const bare = bareLabel(word);
    return choices.find(
      ({ id, label, short }) =>
        id === word || bareLabel(label) === bare || (short && bareLabel(short) === bare),
    )?.id;
  };
  const whole = find(text);
  if (whole) return { ids: [whole], rest: [] };
  const words = text.split(/[、,，／/\n\s　#＃]+/).filter(Boolean);
  return {
    ids: [...new Set(words.flatMap((word) => find(word) ?? []))],
    rest: words.filter((word) => !find(word)),
  };
}

/** A day as it stands beside a column of figures: 「支援前（令和4年3月期）」. */
export function dateIn(text: string): string | undefined {
  const inside = /[(（]([^()（）]+)[)）]/.exec(text)?.[1] ?? text;
  return readDate(inside.replace(/(?:期|時点|現在|末)$/, ''));
}
