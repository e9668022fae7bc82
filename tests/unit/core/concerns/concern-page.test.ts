import { describe, expect, it } from 'vitest';
import { allQuestions } from '#core/cases/questions.ts';
import { type Concern, concernGroups, concernPage, concernScenes } from '#core/concerns/concern-page.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { aCase, goodKnowhow, knowhow as knowhowOf, taxonomies } from '#support/content.ts';

const [concern, other] = taxonomies.concern.values as [Concern, Concern];
const entry = <T>(slug: string, data: T) => ({ slug, data }) as Entry<T>;
const oneCase = (slug: string, changes: Record<string, unknown>) => entry<Case>(slug, aCase(changes));
const article = (slug: string, changes: Record<string, unknown> = {}) =>
  entry<Knowhow>(slug, knowhowOf.parse(goodKnowhow(changes)));
const ask = (text: string, origin: string) => ({ ask: text, step: 'awareness', origin });

function pageOf(cases: Entry<Case>[], knowhow: Entry<Knowhow>[], of: Concern = concern) {
  const questions = allQuestions(cases, knowhow, ['awareness']);
  return concernPage(of, { cases, knowhow, questions });
}

describe('what a 気がかり brings together', () => {
  it('takes the cases and articles that name it, articles of its list first', () => {
    const cases = [oneCase('with', { concerns: [concern.id] }), oneCase('without', {})];
    const knowhow = [article('plain'), article('named', { concerns: [concern.id] }), article('listed')];
    const page = pageOf(cases, knowhow, { ...concern, knowhow: ['listed', 'not-there'] });
    expect(page.cases.map(({ slug }) => slug)).toEqual(['with']);
    expect(page.knowhow.map(({ slug }) => slug)).toEqual(['listed', 'named']);
    expect(page.nearby).toEqual([]);
  });

  it('names an article on its theme, else of its wall, only where no article names it', () => {
    const themed = article('themed', { tags: concern.tags });
    const walled = article('walled', { walls: concern.walls });
    expect(pageOf([], [walled, themed])).toMatchObject({ knowhow: [], nearKnowhow: { slug: 'themed' } });
    expect(pageOf([], [walled])).toMatchObject({ nearKnowhow: { slug: 'walled' } });
    expect(pageOf([], [article('a', { concerns: [concern.id] }), themed]).nearKnowhow).toBeUndefined();
  });

  it('prefers a question that suits it, then one that was asked, and takes none from elsewhere', () => {
    const composed = oneCase('a', {
      concerns: [concern.id],
      questions: [ask('作った問いですか。', 'editorial')],
    });
    const asked = oneCase('b', {
      concerns: [concern.id],
      questions: [ask('たずねた問いですか。', 'reported')],
    });
    const elsewhere = oneCase('c', { questions: [ask('よその問いですか。', 'used')] });
    expect(pageOf([composed, asked, elsewhere], []).question?.ask).toBe('たずねた問いですか。');
    expect(pageOf([elsewhere], []).question).toBeUndefined();
    const suiting = oneCase('d', {
      concerns: [concern.id],
      questions: [ask(`${concern.label}ですか。`, 'editorial')],
    });
    expect(pageOf([asked, suiting], []).question?.ask).toBe(`${concern.label}ですか。`);
  });

  it('names the cases of its themes only where no case names it', () => {
    const near = oneCase('near', { tags: other.tags });
    expect(pageOf([near], [], other)).toMatchObject({ cases: [], nearby: [{ slug: 'near' }] });
    const held = oneCase('held', { concerns: [other.id] });
    expect(pageOf([near, held], [], other)).toMatchObject({ cases: [{ slug: 'held' }], nearby: [] });
  });

  it('stands in its situation, the stuck adviser first, and none is left out', () => {
    const scenes = concernScenes([
      { ...concern, id: 'a' },
      { ...concern, id: 'b', scene: 'learn' },
      { ...concern, id: 'c', scene: 'stuck' },
      { ...concern, id: 'd', scene: 'visit' },
    ]);
    const held = scenes.map(({ scene, groups }) => [
      scene,
      groups.flatMap(({ concerns }) => concerns.map(({ id }) => id)),
    ]);
    expect(held).toEqual([
      ['stuck', ['c']],
      ['visit', ['a', 'd']],
      ['learn', ['b']],
    ]);
  });

  it('stands under its heading, in the order of the list', () => {
    const groups = concernGroups(taxonomies.concern.values);
    expect(groups.flatMap(({ concerns }) => concerns)).toEqual(taxonomies.concern.values);
  });
});
