import { toHiragana } from '#core/text/kana-key.ts';
import { firmOf, profileIn } from './firm-in-text.ts';
import { supporterType } from './meanings.ts';
import { one, type Place } from './place.ts';
import { readSupporter, withoutPerson } from './read-support.ts';

/** A firm by its name, and what else the text says of it. */
export const name: Place = (placing, path, { label, text }, taxonomies) => {
  // Sentences introduce the firm, and are not its name.
  if (path === 'company.name' && /。/.test(text)) {
    placing.opened('当社の背景', label);
    placing.write('当社の背景', text);
    return;
  }
  const [, before, reading] = /^(.{2,40}?)\s*[（(]([ぁ-ゖァ-ヶー\s・　]{2,40})[)）]$/.exec(text.trim()) ?? [];
  if (before && reading && path === 'company.name') {
    kana(placing, 'company.kana', { label, text: reading }, taxonomies);
    name(placing, path, { label, text: before }, taxonomies);
    return;
  }
  const firm = firmOf(text.trim(), taxonomies);
  if (firm) {
    one(placing, 'company.name', { label, text: firm.name }, taxonomies);
    for (const [field, value] of Object.entries(firm.values)) placing.put(field, value, label, text);
    for (const part of firm.rest) placing.keep(`${label}：${part}`);
    return;
  }
  const profile = profileIn(text.trim(), taxonomies);
  const own = profile?.written === text.trim() ? profile : undefined;
  const { name: found, person } = withoutPerson(own?.name ?? text);
  // 「見本縫製（代表取締役」 of 「見本縫製（代表取締役　菊池　洋子）」
  const office = found.replace(/\s*[（(][^）)]*$/, '');
  if (person) placing.hold(label, `${found.slice(office.length)}${person}`);
  if (office) one(placing, path, { label, text: office }, taxonomies);
  for (const [field, value] of Object.entries(own?.values ?? {})) placing.put(field, value, label, text);
  for (const part of own?.rest ?? []) placing.keepBusiness(label, part);
};

/** What a cell says of a firm, whose first line is its name; else it stays as it is. */
export const firm: Place = (placing, _, given, taxonomies) => {
  if (firmOf(given.text.trim(), taxonomies)) name(placing, 'company.name', given, taxonomies);
  else placing.keep(`${given.label}：${given.text}`);
};

/** How a name is read. */
export const kana: Place = (placing, path, { label, text }) => {
  const reading = toHiragana(text.normalize('NFKC').replace(/[\s・]/g, ''));
  if (!placing.put(path, reading, label, text)) placing.keep(`${label}：${text}`);
};

/** Who sat at a meeting: the firm, the supporter and those beside it, and persons, who stay out. */
export const attendees: Place = (placing, _, { label, text }, taxonomies) => {
  const all = text
    .split(/\s*[、,，／/\n]\s*/)
    .filter(Boolean)
    .map(withoutPerson);
  const names = [...new Set(all.map((one) => one.name).filter(Boolean))];
  const offices = names.filter(supporterType);
  const [firm] = names.filter((one) => !supporterType(one));
  const { values } = readSupporter(offices.join('、'), taxonomies);
  for (const [field, value] of Object.entries(offices.length ? values : {}))
    if (!placing.put(field, value, label, text)) placing.keep(`${label}：${offices.join('、')}`);
  if (firm && !placing.put('company.name', firm, label, text)) placing.keep(`${label}：${firm}`);
  const persons = all.map((one) => one.person).filter(Boolean);
  placing.hold(label, persons.join('、'));
};
