import { listOf, recordOf } from '#core/site/shape.ts';
import type { MatchData, MatchRecord } from './match-records.ts';

const entry = recordOf<MatchRecord>({
  slug: 'string',
  title: 'string',
  summary: 'string',
  company: 'string',
  facts: 'string',
  more: 'string',
  said: 'record',
  questions: 'list',
  knowhow: 'list',
  walls: 'list',
  steps: 'list',
  tags: 'list',
});
const article = recordOf<MatchData['knowhow'][number]>({
  slug: 'string',
  title: 'string',
  steps: 'list',
  walls: 'list',
});
const data = recordOf<MatchData>({
  cases: listOf(entry),
  knowhow: listOf(article),
  scales: recordOf<MatchData['scales']>({ ownerAge: 'list', trend: 'list' }),
  choices: recordOf<MatchData['choices']>({
    industry: 'list',
    region: 'list',
    prefecture: 'list',
    ownerType: 'list',
    ownerAge: 'list',
    trend: 'list',
    wall: 'list',
    step: 'list',
    tag: 'list',
    employees: 'list',
    sales: 'list',
  }),
  labels: 'record',
});

/** The one file of the match, checked. @throws NotReadable when a value is something else */
export function checkMatchData(value: unknown): MatchData {
  return data(value, 'The data of the match');
}
