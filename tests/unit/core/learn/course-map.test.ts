import { describe, expect, it } from 'vitest';
import { courseMap, wallPlaces } from '#core/learn/course-map.ts';
import { taxonomies } from '#support/content.ts';

const steps = taxonomies.step.values;
const ask = (step: string, ...walls: string[]) => ({ step, walls });
const times = (count: number, question: ReturnType<typeof ask>) => Array(count).fill(question);

describe('where a wall stands', () => {
  it('is every step with more than half the questions of the step with most', () => {
    const questions = [
      ...times(10, ask('motivation', 'undone')),
      ...times(6, ask('solving', 'undone', 'lacking')),
      ...times(5, ask('awareness', 'undone')),
      ...times(9, ask('trust', 'unfaced')),
    ];
    expect([...wallPlaces('undone', questions)]).toEqual(['motivation', 'solving']);
    expect([...wallPlaces('lacking', questions)]).toEqual(['solving']);
  });

  it('is nowhere when no question is about it', () => {
    expect([...wallPlaces('unseen', [ask('trust')])]).toEqual([]);
    const { bands, unplaced } = courseMap({
      stages: [],
      steps,
      walls: taxonomies.wall.values,
      questions: [],
    });
    expect(unplaced).toEqual(taxonomies.wall.values);
    expect(bands).toHaveLength(1);
  });
});

describe('the map', () => {
  const stages = [
    { label: '聴く', steps: ['understanding', 'trust'] },
    { label: '探す', steps: ['awareness'] },
    { label: '納得する', steps: ['awareness'] },
  ];
  const { bands } = courseMap({
    stages,
    steps,
    walls: taxonomies.wall.values,
    questions: [ask('awareness', 'unseen')],
  });

  it('lays a band over every run of steps with the same stages', () => {
    expect(bands.map((band) => [band.stages, band.steps.map(({ step }) => step.id)])).toEqual([
      [[], ['target']],
      [['聴く'], ['understanding', 'trust']],
      [['探す', '納得する'], ['awareness']],
      [[], ['motivation', 'solving', 'follow-up']],
    ]);
  });

  it('holds every step once, in their order, and the walls at their steps', () => {
    const held = bands.flatMap((band) => band.steps);
    expect(held.map(({ step }) => step)).toEqual(steps);
    expect(held.filter(({ walls }) => walls.length).map(({ step }) => step.id)).toEqual(['awareness']);
  });
});
