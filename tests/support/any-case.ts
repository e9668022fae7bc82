import fc from 'fast-check';
import type { Case } from '#core/schema/case.ts';
import { aCase, taxonomies } from '#support/content.ts';

const one = (name: keyof typeof taxonomies) =>
  fc.constantFrom(...taxonomies[name].values.map(({ id }) => id as string));
const maybe = (name: keyof typeof taxonomies) => fc.option(one(name), { nil: undefined });
const some = (name: keyof typeof taxonomies, least = 0) =>
  fc.uniqueArray(one(name), { minLength: least, maxLength: 3 });

/** Any published case, as far as the vocabularies go. Few trades and regions, so that cases do agree. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    industry: fc.constantFrom('manufacturing', 'hospitality', 'transport', 'construction'),
    prefecture: fc.option(fc.constantFrom('ishikawa', 'niigata', 'osaka', 'tokyo', 'kochi'), {
      nil: undefined,
    }),
    employees: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
    ownerType: maybe('ownerType'),
    ownerAge: maybe('ownerAge'),
    tags: some('tag', 1),
    steps: some('step', 1),
    walls: some('wall'),
    outcomePhases: some('outcomePhase'),
    reviewedAt: fc.option(fc.constantFrom('2026-01-31', '2026-02-28', '2026-06-30'), { nil: undefined }),
    asked: fc.array(fc.record({ step: one('step'), walls: some('wall') }), { maxLength: 3 }),
  })
  .map(({ asked, ...rest }) => {
    const questions = asked.map((question, at) => ({
      ask: `${at + 1}番目に、何がお客様に喜ばれていますか。`,
      origin: 'editorial',
      ...question,
      walls: question.walls.length ? question.walls : undefined,
    }));
    return aCase({ ...rest, city: undefined, questions });
  });

/** A collection of so many cases at the least and at the most, each in a folder of its own. */
export const anyCases = (most: number, least = 1) =>
  fc
    .array(anyCase, { minLength: least, maxLength: most })
    .map((all) => all.map((data, at) => ({ slug: `any-${at}`, data })));
