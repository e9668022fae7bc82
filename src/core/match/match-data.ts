import { depthOf } from '#core/cases/depth.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { Synonyms } from '#core/schema/synonyms.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { listOf, recordOf } from '#core/site/shape.ts';
import { LIST_NAMES, type MatchLists } from './firm-answers.ts';
import { type MatchRecord, matchRecord } from './match-record.ts';

/** All that the match works with: the one file that its page loads. */
export interface MatchData {
  cases: MatchRecord[];
  lists: MatchLists;
  synonyms: Synonyms;
  /** Published articles, in the order of the collection. */
  knowhow: { slug: string; title: string }[];
}

/** What is made of the content, drafts and coming cases left out. */
export function matchData(content: {
  cases: readonly { slug: string; data: Case; letters: number }[];
  knowhow: readonly { slug: string; data: Knowhow }[];
  taxonomies: Taxonomies;
  synonyms: Synonyms;
}): MatchData {
  const { cases, knowhow, taxonomies: t, synonyms } = content;
  return {
    cases: cases
      .filter(({ data }) => data.publication === 'published')
      .map(({ slug, data, letters }) => matchRecord(slug, data, depthOf(data, letters) === 'support', t)),
    lists: Object.fromEntries(LIST_NAMES.map((name) => [name, t[name]])) as unknown as MatchLists,
    synonyms: { entries: synonyms.entries },
    knowhow: knowhow
      .filter(({ data }) => data.publication === 'published')
      .map(({ slug, data }) => ({ slug, title: data.title })),
  };
}

const values = recordOf<{ values: unknown[] }>({ values: 'list' });
const shape = recordOf<MatchData>({
  cases: listOf(
    recordOf<MatchRecord>({
      slug: 'string',
      title: 'string',
      company: 'string',
      facts: 'string',
      summary: 'string',
      business: 'string',
      industry: 'string',
      concerns: 'list',
      asked: 'list',
      points: 'list',
      chosen: 'record',
      told: 'boolean',
    }),
  ),
  lists: recordOf(Object.fromEntries(LIST_NAMES.map((name) => [name, values]))) as never,
  synonyms: recordOf<Synonyms>({ entries: 'list' }),
  knowhow: listOf(recordOf<MatchData['knowhow'][number]>({ slug: 'string', title: 'string' })),
});

/** The data of the match, checked. @throws NotReadable when a value is something else */
export function checkMatchData(value: unknown): MatchData {
  return shape(value, 'The data of the match');
}
