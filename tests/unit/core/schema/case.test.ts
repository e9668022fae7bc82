import { describe, expect, it } from 'vitest';
import { cases, goodCase, taxonomies } from '#support/content.ts';
import { refused } from '#support/refusals.ts';

const of = (changes: Record<string, unknown>) => refused(cases, goodCase(changes));
const long = (length: number) => 'あ'.repeat(length);
const source = { title: '資料', publisher: '発行者' };
const question = { ask: '何が変わりましたか。', step: 'awareness', origin: 'reported' };

describe('a case', () => {
  it('that keeps every rule is accepted', () => {
    expect(of({})).toEqual([]);
  });

  it.each(['title', 'summary', 'company', 'industry', 'business', 'supporter', 'tags', 'steps', 'walls'])(
    'without %s is refused',
    (key) => {
      expect(of({ [key]: undefined })).toContain(key);
    },
  );

  it('that stopped or changed nothing is told of without a name', () => {
    const company = { name: 'ある県の店', kana: 'あるけんのみせ', anonymous: true };
    expect(of({ outcome: 'stopped' })).toEqual(['outcome']);
    expect(of({ outcome: 'failed', company })).toEqual(['outcome']);
    for (const outcome of ['stopped', 'unchanged']) expect(of({ outcome, company })).toEqual([]);
  });

  it('reads everything at once: a missing field hides nothing that needs two', () => {
    const faulty = {
      business: undefined,
      title: 1,
      points: undefined,
      steps: undefined,
      prefecture: undefined,
      city: '見本市',
      consent: { kind: 'public-source', confirmedAt: '2026-02-30' },
      sources: undefined,
      supporter: { type: 'shokokai' },
      supportPeriod: { from: '2022', to: '2021-99' },
    };
    const shown = of(faulty);
    const fields = ['business', 'city', 'consent.confirmedAt', 'points', 'sources', 'steps'];
    expect([...new Set(shown)].sort()).toEqual([
      ...fields,
      'supportPeriod.to',
      'supporter.organisation',
      'title',
    ]);
    expect(shown.length, 'nothing twice').toBe(new Set(shown).size);
    expect(of({ company: null, supporter: [], consent: 'named', supportPeriod: 3, points: [] })).toContain(
      'points',
    );
  });

  it.each([
    ['prefecture', { prefecture: undefined, city: undefined }],
    ['employees', { employees: undefined }],
    ['questions', { questions: undefined }],
    [
      'a sketch',
      { publication: 'upcoming', publishedAt: undefined, points: undefined, lessons: undefined, steps: [] },
    ],
  ])('may leave out what is not public: %s', (_what, changes) => {
    expect(of(changes)).toEqual([]);
  });

  it.each([
    ['title', { title: long(7) }],
    ['title', { title: long(61) }],
    ['summary', { summary: long(59) }],
    ['summary', { summary: long(241) }],
    ['company.name', { company: { name: '', kana: 'あ' } }],
    ['company.kana', { company: { name: '会社', kana: 'カイシャ' } }],
    ['company.kana', { company: { name: '会社', kana: '' } }],
    ['company.kana', { company: { name: '会社' } }],
    ['company.anonymous', { company: { name: '会社', kana: 'かいしゃ', anonymous: 'yes' } }],
    ['prefecture', { prefecture: '石川県' }],
    ['city', { city: long(21) }],
    ['industry', { industry: '製造業' }],
    ['industry', { industry: 'Manufacturing' }],
    ['employees', { employees: 0 }],
    ['employees', { employees: 3.5 }],
    ['employees', { employees: '12' }],
    ['employees', { employees: 'about-ten' }],
    ['capitalYen', { capitalYen: 0 }],
    ['capitalYen', { capitalYen: 10.5 }],
    ['capitalYen', { capitalYen: '1000万円' }],
    ['sales', { sales: {} }],
    ['sales', { sales: { yen: 1, band: 'under-100m' } }],
    ['sales.yen', { sales: { yen: -5 } }],
    ['sales.asOf', { sales: { band: 'under-100m', asOf: '2022-6' } }],
    ['sitesOutside', { sitesOutside: true }],
    ['ownerAge', { ownerAge: 60 }],
    ['trend.sales', { trend: { sales: 'rising' } }],
    ['founded', { founded: 999 }],
    ['founded', { founded: '2018' }],
    ['tags', { tags: [] }],
    ['tags', { tags: ['planning', 'planning'] }],
    ['tags', { tags: taxonomies.tag.values.slice(0, 7).map((one) => one.id) }],
    ['tags.0', { tags: ['経営計画'] }],
    ['steps.0', { steps: ['jump'] }],
    ['outcomePhases.0', { outcomePhases: ['phase9'] }],
    ['supportKind', { supportKind: 'both' }],
    ['points', { points: ['一つめの要点を書きます', '二つめの要点を書きます'] }],
    ['points', { points: Array(3).fill('同じことを三回も書きました') }],
    ['points.0', { points: ['短い', '二つめの要点を書きます', '三つめの要点を書きます'] }],
    ['questions.0.ask', { questions: [{ ...question, ask: '何？' }] }],
    ['questions.0.origin', { questions: [{ ...question, origin: undefined }] }],
    ['questions.0.step', { questions: [{ ...question, step: undefined }] }],
    ['questions', { questions: [question, question] }],
    ['results.0', { results: [{ label: '売上高', before: 1 }] }],
    ['results.0.label', { results: [{ after: 1 }] }],
    ['lessons.0', { lessons: ['短い'] }],
    ['knowhow.0', { knowhow: ['あ'] }],
    ['publication', { publication: 'public' }],
    ['publishedAt', { publishedAt: '2026-02-30' }],
    ['publishedAt', { publishedAt: '2026-01' }],
    ['consent.kind', { consent: { kind: 'maybe', confirmedAt: '2026-01-10' } }],
    ['consent.confirmedAt', { consent: { kind: 'named', confirmedAt: '2026-02-30' } }],
    ['sources.0.url', { sources: [{ ...source, url: 'javascript:alert(1)' }] }],
    ['sources.0.published', { sources: [{ ...source, published: '2026-02-30' }] }],
    ['sources.0.publisher', { sources: [{ title: '資料' }] }],
  ])('with a faulty %s is refused there: %j', (path, changes) => {
    expect(of(changes)).toEqual([path]);
  });

  it.each([
    ['', { colour: 'red' }],
    ['company', { company: { name: '会社', kana: 'かいしゃ', nmae: 'x' } }],
    ['supporter', { supporter: { type: 'self', person: '誰か' } }],
    ['questions.0', { questions: [{ ...question, who: 'x' }] }],
    ['results.0', { results: [{ label: '売上', after: 1, units: '円' }] }],
    ['sources.0', { sources: [{ ...source, link: 'x' }] }],
    ['consent', { consent: { kind: 'named', confirmedAt: '2026-01-10', by: 'x' } }],
    ['sales', { sales: { band: 'under-100m', note: 'x' } }],
    ['trend', { trend: { sale: 'up' } }],
  ])('with an unknown key in %j is refused', (path, changes) => {
    expect(of(changes)).toContain(path);
  });
});

describe('rules between fields', () => {
  it.each(['publishedAt', 'points', 'lessons'])('a published case needs %s', (key) => {
    expect(of({ [key]: undefined })).toEqual([key]);
    expect(of({ [key]: undefined, publication: 'upcoming' })).toEqual([]);
    expect(of({ [key]: undefined, publication: 'draft' })).toEqual([]);
  });

  it('a published case needs a step', () => {
    expect(of({ steps: [] })).toEqual(['steps']);
    expect(of({ steps: [], publication: 'draft' })).toEqual([]);
  });

  it('what rests on public documents names them', () => {
    expect(of({ sources: undefined })).toEqual(['sources']);
    expect(of({ sources: undefined, consent: { kind: 'named', confirmedAt: '2026-01-10' } })).toEqual([]);
  });

  it('a city lies in a prefecture', () => {
    expect(of({ prefecture: undefined })).toEqual(['city']);
  });

  it('a supporter has a name, unless the firm did it by itself', () => {
    expect(of({ supporter: { type: 'yorozu' } })).toEqual(['supporter.organisation']);
    expect(of({ supporter: { type: 'self' } })).toEqual([]);
    expect(of({ supporter: { type: 'self', partners: [{ type: 'yorozu' }] } })).toEqual([
      'supporter.partners.0.organisation',
    ]);
  });

  it.each([
    ['2020-07', '2019-12', false],
    ['2020-07', '2020-06', false],
    ['2020-07-02', '2020-07-01', false],
    ['2020', '2019-12', false],
    ['2020-07', '2019', false],
    ['2020-07', '2020-07', true],
    ['2020-07', '2020', true],
    ['2020', '2020-01', true],
    ['2019-12', '2020-01', true],
    ['2019-12-31', '2020', true],
  ])('a period from %s to %s: %s', (from, to, fine) => {
    expect(of({ supportPeriod: { from, to } })).toEqual(fine ? [] : ['supportPeriod.to']);
  });

  it.each([
    [{ publishedAt: '2026-02-01', updatedAt: '2026-01-31' }, ['updatedAt']],
    [{ publishedAt: '2026-02-01', reviewedAt: '2026-01-31' }, ['reviewedAt']],
    [{ publishedAt: '2026-01-01', updatedAt: '2026-02-01', reviewedAt: '2026-01-31' }, ['reviewedAt']],
    [{ publishedAt: '2026-02-01', updatedAt: '2026-02-01', reviewedAt: '2026-02-01' }, []],
  ])('dates come in order: %j', (dates, paths) => {
    expect(of(dates)).toEqual(paths);
  });
});
