import { expect, it } from 'vitest';
import { allQuestions } from '#core/cases/questions.ts';
import { relatedFinder } from '#core/cases/related.ts';
import { concernPage } from '#core/concerns/concern-page.ts';
import { TILES } from '#node/charts/tile-map.ts';
import { INDUSTRY_SIGNS } from '#node/pictures/industry-signs.ts';
import { allCases, allKnowhow, isPublished, taxonomies } from '#support/library.ts';

const published = allCases.filter(isPublished);

it('there is a sign for every industry and a tile for every prefecture', () => {
  const ids = (name: 'industry' | 'prefecture') => taxonomies[name].values.map((value) => value.id).sort();
  expect(Object.keys(INDUSTRY_SIGNS).sort()).toEqual(ids('industry'));
  expect(Object.keys(TILES).sort()).toEqual(ids('prefecture'));
  expect(taxonomies.prefecture.values).toHaveLength(47);
});

it('every published case has neighbours', () => {
  const find = relatedFinder(published, taxonomies);
  const lonely = published.filter((one) => {
    const { sameTrade, sameWall } = find(one);
    return sameTrade.length + sameWall.length === 0;
  });
  expect(lonely.map(({ slug }) => slug)).toEqual([]);
});

it('no question is asked twice in the same words', () => {
  const order = taxonomies.step.values.map((step) => step.id);
  const asks = allQuestions(published, allKnowhow, order).map((question) => question.ask);
  expect(asks.filter((ask, index) => asks.indexOf(ask) !== index)).toEqual([]);
});

it('every 気がかり has an article to read, its own or one on the same theme', () => {
  const all = { cases: published, knowhow: allKnowhow.filter(isPublished), questions: [] };
  const without = taxonomies.concern.values.filter((concern) => {
    const { knowhow, nearKnowhow } = concernPage(concern, all);
    return knowhow.length === 0 && !nearKnowhow;
  });
  expect(without.map(({ id }) => id)).toEqual([]);
});
