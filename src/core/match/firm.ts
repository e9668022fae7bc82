import { employeesBand } from '#core/cases/bands.ts';
import { regionOf } from '#core/finder/facets.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { inDigits } from '#core/text/numerals.ts';
import { type Answers, CHOSEN_NAMES, type ChosenName, type MatchLists } from './firm-answers.ts';
import { readWork, type Work } from './trade-words.ts';
import { fold, pairReader, spokenPairs } from './words.ts';

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

/** A concern is heard where its phrases hold so much of what the words say, and so much of what the surest holds. */
const LEAST_HEARD = 0.2;
const LEAST_BESIDE = 0.65;
/** More would blur what was said. */
const MOST_CONCERNS = 3;
/** The root by which words that no phrase holds make a concern less sure. */
const DOUBT = 0.4;

/** Makes the reader of answers, once for the lists of an instance. What is not understood is kept as words. */
export function firmReader(t: MatchLists, synonyms: Synonyms): (answers: Answers) => Firm {
  const hear = concernEar(t);
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

/** Makes the reader of troubles: the concerns whose phrases hold most of what the words say, the surest first. */
function concernEar(t: MatchLists): (trouble: string) => HeardConcern[] {
  const rows = t.concern.values.map(({ id, label, says, words = [] }) => ({
    id,
    pairs: spokenPairs([label, ...says, ...words].join('\n')),
  }));
  const reader = pairReader(
    rows.map(({ pairs }) => pairs),
    spokenPairs,
  );
  return (trouble) => {
    const heard = rows.map(({ id, pairs }) => ({ id, share: reader.share(trouble, pairs) }));
    const most = Math.max(...heard.map(({ share }) => share));
    return heard
      .filter(({ share }) => share >= LEAST_HEARD && share >= most * LEAST_BESIDE)
      .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_CONCERNS)
      .map(({ id, share }) => ({ id, sure: (share / most) * most ** DOUBT }));
  };
}

/**
 * The band of a head count in everyday words: 「12」「十二人」「10人くらい」, or the id or label of a band. Several
 * numbers count where all stand in one band.
 */
export function readHeadCount(text: string, t: Pick<Taxonomies, 'employees'>): string | undefined {
  const said = fold(text);
  const band = t.employees.values.find(({ id, label }) => fold(id) === said || fold(label) === said);
  if (band) return band.id;
  const counts = said.replace(/(?<=\d),(?=\d{3})/gu, '').match(/\d+|[〇一二三四五六七八九十百千]+/gu) ?? [];
  const bands = counts.map((count) => employeesBand(Number(inDigits(count) || count), t as Taxonomies));
  return bands.every((one) => one === bands[0]) ? bands[0] : undefined;
}
