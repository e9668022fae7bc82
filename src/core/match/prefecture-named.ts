import { APART } from '#core/cases/place-line.ts';
import type { MatchLists } from './firm-answers.ts';
import type { MatchRecord } from './match-record.ts';
import { fold } from './words.ts';

type Prefecture = MatchLists['prefecture']['values'][number];

const ENDING = /(?<=..)(?:都|府|県|と|ふ|けん)$/u;
const LATIN_ENDING = /-(?:to|fu|ken)$/iu;
const CITY = /^([^市]+)市/u;
/** Between the parts of a place: 「新潟 柏崎市」, 「柏崎市（新潟県）」, Kashiwazaki, Niigata. */
const BETWEEN = /[\s,、，・／/()]+/u;

/** The prefecture whose full name stands first in an address: of 東京都府中市 it is 東京都, not 京都府. */
export function prefectureIn(address: string, list: readonly Prefecture[]): Prefecture | undefined {
  const [first] = list
    .map((one) => ({ one, at: address.indexOf(one.label) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return first?.one;
}

/**
 * The prefecture that a text names: by id, label, reading or without 県 (新潟); by an address or a part of one; by its
 * city, where the city is called like it (新潟市) or a case stands there, and no case in another prefecture does.
 */
export function prefectureNamed(
  text: string,
  list: readonly Prefecture[],
  records: readonly MatchRecord[],
): string | undefined {
  const place = text.normalize('NFKC').trim();
  const parts = [place, ...place.split(BETWEEN)].filter(Boolean);
  const named = (part: string) =>
    list.find((one) => namesOf(one).includes(fold(part.replace(LATIN_ENDING, ''))));
  const known = prefectureIn(place, list) ?? parts.map(named).find(Boolean) ?? likeCity(parts, list);
  return known?.id ?? cityOfCase(parts, list, records);
}

const namesOf = ({ id, label, kana = '' }: Prefecture): string[] =>
  [id, label, kana, label.replace(ENDING, ''), kana.replace(ENDING, '')].filter(Boolean).map(fold);

/** 新潟市柏崎町: every city that is called like a prefecture lies in it, which towns do not (福島町 is in 北海道). */
const likeCity = (parts: readonly string[], list: readonly Prefecture[]) =>
  list.find(({ label }) => parts.some((part) => CITY.exec(part)?.[1] === label.replace(ENDING, '')));

function cityOfCase(
  parts: readonly string[],
  list: readonly Prefecture[],
  records: readonly MatchRecord[],
): string | undefined {
  const found = records.flatMap(({ facts, chosen: { prefecture } }) => {
    const label = list.find(({ id }) => id === prefecture[0])?.label;
    const city = label && facts.startsWith(label) ? facts.slice(label.length).split(APART)[0] : '';
    return city && parts.some((part) => part.startsWith(city)) ? prefecture : [];
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}
