import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evidenceMap, LEAST_CASES, unmoved } from '#core/evidence/evidence-map.ts';
import { actsOf, hasFigure, monthsToFirstResult } from '#core/evidence/read-case.ts';
import { sourceKind } from '#core/evidence/source-kind.ts';
import { facetValues } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import { anyCases } from '#support/any-case.ts';
import { taxonomies } from '#support/content.ts';

const acts = {
  label: 'したこと',
  source: 'この検査',
  values: [{ id: 'visit', label: '行った', words: ['訪ね'] }],
};
const t = { ...taxonomies, act: acts };
const asked = (all: readonly { slug: string; data: Case }[]) =>
  all.map((one) => ({ ...one, facets: facetValues(one.data, t, 800) }));

it('every row is what a count by hand gives, and nothing is said of one or two cases', () => {
  for (const all of fc.sample(anyCases(40, 20), 3)) {
    const cases = asked(all);
    const articles = [...new Set(all.flatMap(({ data }) => data.knowhow ?? []))].map((slug) => ({
      slug,
      data: { title: slug },
    }));
    for (const wall of evidenceMap(cases, t, articles)) {
      const here = all.filter(({ data }) => data.walls.includes(wall.id));
      expect(wall.slugs).toEqual(here.map(({ slug }) => slug));
      const by = (kind: string, id: string) =>
        here.filter(({ data }) =>
          kind === 'tag'
            ? data.tags.includes(id)
            : kind === 'article'
              ? data.knowhow?.includes(id)
              : data.supporter.type !== 'self' &&
                data.supporterActs?.some(({ text }) => text.includes('訪ね')),
        );
      for (const row of wall.rows) {
        expect(row.slugs).toEqual(by(row.kind, row.id).map(({ slug }) => slug));
        expect(row.slugs.length).toBeGreaterThanOrEqual(LEAST_CASES);
      }
      for (const one of wall.few) expect([1, 2]).toContain(by(one.kind, one.id).length);
      const named = [...wall.rows, ...wall.few].filter(({ kind }) => kind === 'tag').map(({ id }) => id);
      expect(new Set(named)).toEqual(new Set(here.flatMap(({ data }) => data.tags)));
    }
  }
});

const [any] = fc.sample(anyCases(1, 1), 1)[0] ?? [];
if (!any) throw new Error('no case');
const a = (fields: Partial<Case>): Case => ({ ...any.data, ...fields });

it('reads acts only where somebody supported, and figures only where a number is more than a date', () => {
  const supporterActs = [{ text: '店を三度、訪ねた。' }];
  expect(
    actsOf(a({ supporter: { type: 'shokokai', organisation: 'ある商工会' }, supporterActs }), t),
  ).toEqual(['visit']);
  expect(actsOf(a({ supporter: { type: 'self' }, supporterActs }), t)).toEqual([]);
  expect(hasFigure(a({ results: [{ label: '売上', note: '34%増' }] }))).toBe(true);
  expect(hasFigure(a({ results: [{ label: '人', before: 18, after: 60, kind: 'other' }] }))).toBe(true);
  expect(hasFigure(a({ results: [{ label: '黒字', note: '2021年度に黒字になった（2022年7月期）' }] }))).toBe(
    false,
  );
  expect(hasFigure(a({ results: [] }))).toBe(false);
});

it('counts months only between two months that are known, from the start of the support on', () => {
  const months = (from: string, ...results: NonNullable<Case['results']>) =>
    monthsToFirstResult(a({ supportPeriod: { from }, results }));
  const at = (to: string, kind?: 'long-span') => ({
    label: '売上',
    note: '増',
    to,
    ...(kind ? { kind } : {}),
  });
  expect(months('2019-07', at('2020-01'), at('2019-12-03'))).toBe(5);
  expect(months('2019-07', at('2019-07-20'))).toBe(0);
  expect(months('2019', at('2020-01'))).toBeUndefined();
  expect(months('2019-07', at('2020'))).toBeUndefined();
  expect(months('2019-07', at('2019-01'), at('2020-02', 'long-span'))).toBeUndefined();
});

it('tells who published a source by its host alone', () => {
  const kinds = {
    'https://www.chusho.meti.go.jp/a': 'public',
    'https://www.city.kobe.lg.jp/a': 'public',
    'https://www.pref.niigata.jp/a': 'public',
    'https://www.cci.or.jp/go.jp': 'body',
    'https://go.jp.example.com/': 'other',
  };
  for (const [url, kind] of Object.entries(kinds)) expect(sourceKind(url), url).toBe(kind);
  expect(sourceKind(undefined)).toBe('paper');
});

it('names what stopped only anonymously and from three on', () => {
  const stopped = (count: number, anonymous = true) =>
    Array.from({ length: count }, (_, at) => ({
      slug: `case-${at}`,
      facets: {},
      data: a({ outcome: 'stopped', company: { name: 'ある県の店', kana: 'みせ', anonymous } }),
    }));
  expect(unmoved(stopped(2))).toEqual([]);
  expect(unmoved(stopped(3))).toHaveLength(3);
  expect(unmoved(stopped(3, false))).toEqual([]);
});
