import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { firmReader } from '#core/match/firm.ts';
import { concernHearer } from '#core/search/hear-concerns.ts';
import { parseQuery } from '#core/search/query.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

interface Sentence {
  said: string;
  is: string[];
  may?: string[];
}
const sentences = parse(readFileSync('tests/fixtures/spoken-concerns.yaml', 'utf8')) as Record<
  'known' | 'kept' | 'phoneKnown' | 'phoneKept' | 'everydayKnown' | 'everydayKept',
  Sentence[]
>;
const lists = readTaxonomies('content');
const read = firmReader(lists as never, { entries: [] } as never);
const hear = concernHearer(lists.concern.values.map((one) => ({ ...one, isTrade: false }))).outcome;
const EARS = {
  match: (said: string) => read({ concern: [said] }).concerns.map(({ id }) => id),
  search: (said: string) => hear(parseQuery(said).units).map(({ concern }) => concern.id),
};

/** Of the heard concerns those that are meant, of the meant ones those that are heard; and what went wrong. */
function judged(ear: keyof typeof EARS, list: readonly Sentence[]) {
  const wrong: string[] = [];
  let [right, falsely, lost] = [0, 0, 0];
  for (const { said, is, may = [] } of list) {
    const heard = EARS[ear](said);
    const missed = is.filter((id) => !heard.includes(id));
    const untrue = heard.filter((id) => !is.includes(id) && !may.includes(id));
    right += is.length - missed.length;
    falsely += untrue.length;
    lost += missed.length;
    if (missed.length + untrue.length > 0) wrong.push(`${said} → ${heard.join(' ') || '–'}`);
  }
  return { precision: right / (right + falsely), recall: right / (right + lost), wrong: wrong.join('\n') };
}

/** What is reached, less one sentence: of `phoneKept` and `everydayKept` no fault was seen in mending. */
test.for([
  ['match', 'known', 0.9, 0.9],
  ['match', 'kept', 0.95, 0.95],
  ['match', 'phoneKnown', 0.95, 0.86],
  ['match', 'phoneKept', 0.79, 0.65],
  ['match', 'everydayKnown', 0.94, 0.89],
  ['match', 'everydayKept', 0.79, 0.52],
  ['search', 'known', 0.9, 0.9],
  ['search', 'kept', 0.95, 0.95],
  ['search', 'phoneKnown', 0.95, 0.86],
  ['search', 'phoneKept', 0.79, 0.65],
  ['search', 'everydayKnown', 0.92, 0.89],
  ['search', 'everydayKept', 0.79, 0.56],
] as const)('the %s hears the worries of everyday sentences: %s', ([ear, half, precision, recall]) => {
  const found = judged(ear, sentences[half]);
  expect(found.precision, found.wrong).toBeGreaterThanOrEqual(precision);
  expect(found.recall, found.wrong).toBeGreaterThanOrEqual(recall);
});

test.for(Object.keys(EARS) as (keyof typeof EARS)[])('the %s hears no worry from one word', (ear) => {
  expect(EARS[ear]('お客が減った')).toEqual(['few-customers']);
  expect(EARS[ear]('何年も売上が下がり続けている')).toEqual(['sales-falling']);
  expect(EARS[ear]('後継者はもう決まっています')).toEqual([]);
  expect(EARS[ear]('受注が減った')).toEqual(['sales-falling']);
  expect(EARS[ear]('仕事が減った')).toEqual(['sales-falling']);
  for (const fight of ['喧嘩', 'けんか', 'ケンカ'])
    expect(EARS[ear](`息子と${fight}`), fight).toContain('parent-child');
});
