import { expect, it } from 'vitest';
import { allQuestions } from '#core/cases/questions.ts';
import { relatedFinder } from '#core/cases/related.ts';
import { concernPage } from '#core/concerns/concern-page.ts';
import { DRAWINGS } from '#core/drawings/drawings.table.ts';
import { courseMap } from '#core/learn/course-map.ts';
import { lesson } from '#core/learn/lesson.ts';
import { TILES } from '#node/charts/tile-map.ts';
import { checkTaxonomies } from '#node/content/taxonomies.ts';
import { allCases, allKnowhow, CONTENT, isPublished, programme, taxonomies } from '#support/library.ts';

const published = allCases.filter(isPublished);

it('there is a tile for every prefecture', () => {
  expect(Object.keys(TILES).sort()).toEqual(taxonomies.prefecture.values.map((value) => value.id).sort());
  expect(taxonomies.prefecture.values).toHaveLength(47);
});

it('a thing stands for every trade of the list, and for none that is not in it', () => {
  const trades = taxonomies.trade.values.map(({ id }) => id);
  const drawings = Object.values(DRAWINGS);
  expect(drawings.flatMap(({ stands }) => stands as readonly string[]).sort()).toEqual([...trades].sort());
  const named = drawings.flatMap((drawing) => drawing.trades as readonly string[]);
  expect(named.filter((id) => !trades.includes(id))).toEqual([]);
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

const order = taxonomies.step.values.map(({ id }) => id);
const collection = {
  cases: published,
  knowhow: allKnowhow.filter(isPublished),
  questions: allQuestions(published, allKnowhow.filter(isPublished), order),
};

it.each(['steps', 'walls'] as const)(
  'every lesson of the %s has an article about it, chosen by hand, a question and a case with a turn',
  (of) => {
    const places = taxonomies[of === 'steps' ? 'step' : 'wall'].values;
    for (const { id, knowhow } of places) {
      const { article, question, happened } = lesson({ of, id, knowhow }, collection);
      expect(article?.slug, id).toBe(knowhow?.[0]);
      expect(article?.data[of], id).toContain(id);
      expect(question?.ask, id).toBeDefined();
      expect(happened?.data.turn, id).toBeDefined();
    }
  },
);

it('the map holds every step once, and every wall stands at one of them', () => {
  const { bands, unplaced } = courseMap({
    stages: programme.about.flow.stages,
    steps: taxonomies.step.values,
    walls: taxonomies.wall.values,
    questions: collection.questions,
  });
  expect(bands.flatMap(({ steps }) => steps.map(({ step }) => step.number))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(unplaced).toEqual([]);
});

it('articles that steps and walls name are held to be there, as those of a 気がかり are', () => {
  const files = new Set(checkTaxonomies(CONTENT).references.map(({ file }) => file.split('/').at(-1)));
  expect([...files].sort()).toEqual(['concern.yaml', 'step.yaml', 'wall.yaml']);
});
