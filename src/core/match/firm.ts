import { employeesBand } from '#core/cases/bands.ts';
import { regionOf } from '#core/finder/facets.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Soon } from '#core/search/ahead.ts';
import { concernEar } from '#core/search/concern-ear.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { inDigits } from '#core/text/numerals.ts';
import { type Answers, CHOSEN_NAMES, type ChosenName, type MatchLists } from './firm-answers.ts';
import { readWork, type Work } from './trade-words.ts';
import { fold } from './words.ts';

/** The firm that is to be visited, as far as its answers were understood. What is not known is absent or empty. */
export interface Firm {
  work: Work;
  concerns: readonly HeardConcern[];
  /** Words of the trouble as they were put. */
  trouble: string;
  /** Band of the head count. */
  employees?: string | undefined;
  /** What is chosen from lists. A prefecture brings its region along. */
  chosen: { readonly [Name in ChosenName]?: readonly string[] };
}
/** A concern that the words of a trouble speak of. */
export interface HeardConcern {
  id: string;
  /** How surely, 0–1: 1 where it was named or is what the words speak of most. */
  sure: number;
}

/**
 * Makes the reader of answers, once for the lists of an instance. What is not understood is kept as words.
 * @param soon as `openMatch` has it
 */
export function firmReader(t: MatchLists, synonyms: Synonyms, soon?: Soon): (answers: Answers) => Firm {
  const ear = concernEar(t.concern.values);
  soon?.(ear);
  const hear = (trouble: string) =>
    trouble ? ear.outcome(trouble).map(({ concern, sure }) => ({ id: concern.id, sure })) : [];
  return (answers) => {
    const trouble = answers.concern?.[0] ?? '';
    const chosen = Object.fromEntries(CHOSEN_NAMES.map((name) => [name, answers[name] ?? []]));
    const region = regionOf(answers.prefecture?.[0], t as Taxonomies);
    return {
      work: readWork(answers.trade?.[0] ?? '', t, synonyms),
      concerns: namedConcerns(trouble, t) ?? hear(trouble),
      trouble,
      employees: readHeadCount(answers.employees?.[0] ?? '', t),
      chosen: { ...chosen, ...(region ? { region: [region] } : {}) },
    };
  };
}

/** Concerns by id, label or a phrase of their own, set apart by commas; undefined where one part is none of these. */
function namedConcerns(text: string, t: MatchLists): HeardConcern[] | undefined {
  const parts = text
    .split(/[,、，]/u)
    .map(fold)
    .filter(Boolean);
  const ids = parts.map(
    (part) =>
      t.concern.values.find(({ id, label, says }) => [id, label, ...says].some((one) => fold(one) === part))
        ?.id,
  );
  if (ids.length === 0 || ids.includes(undefined)) return undefined;
  return [...new Set(ids as string[])].map((id) => ({ id, sure: 1 }));
}

/**
 * The band of a head count in everyday words: 「12」「十二人」「10人くらい」, or the id or label of a band. Several
 * numbers count where all stand in one band. What is no head count, as 「-5」「1.5人」「二十数人」「1万人」, gives nothing.
 */
export function readHeadCount(text: string, t: Pick<Taxonomies, 'employees'>): string | undefined {
  const said = fold(text);
  const band = t.employees.values.find(({ id, label }) => fold(id) === said || fold(label) === said);
  if (band) return band.id;
  if (/^(?:マイナス|[-−‐–])|\d\.\d|[\d十百千]数|[万億]/u.test(said)) return undefined;
  const counts = said.replace(/(?<=\d),(?=\d{3})/gu, '').match(/\d+|[〇一二三四五六七八九十百千]+/gu) ?? [];
  const bands = counts.map((count) => employeesBand(Number(inDigits(count) || count), t as Taxonomies));
  return bands.every((one) => one === bands[0]) ? bands[0] : undefined;
}
