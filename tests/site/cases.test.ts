import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { facetValues } from '#core/finder/facets.ts';
import { content, taxonomies } from '#support/library.ts';
import { pagesOf, readJson, SITE } from '#support/site.ts';

const { cases } = content;
const listed = cases.filter(
  ({ data }) => data.publication === 'published' || data.publication === 'upcoming',
);

test('the collection holds published cases and cases in preparation', () => {
  expect(cases.filter(({ data }) => data.publication === 'published').length).toBeGreaterThanOrEqual(20);
  expect(cases.some(({ data }) => data.publication === 'upcoming')).toBe(true);
});

test('open data holds every listed case with all its fields and its facet values', () => {
  interface OpenCase extends Record<string, unknown> {
    slug: string;
    facets: Record<string, string[]>;
  }
  const open = readJson<{ count: number; cases: OpenCase[] }>(SITE, 'data/cases.json');
  expect(open.count).toBe(listed.length);
  expect(open.cases.map((one) => one.slug).sort()).toEqual(listed.map((one) => one.slug).sort());
  for (const { slug, data } of listed) {
    const found = open.cases.find((one) => one.slug === slug) as OpenCase;
    expect(found).toMatchObject(JSON.parse(JSON.stringify(data)) as object);
    expect(found.facets).toEqual(facetValues(data, taxonomies));
  }
});

test('published cases have a page; cases in preparation and drafts have none', () => {
  for (const { slug, data } of cases) {
    expect(existsSync(join(SITE.folder, 'cases', slug, 'index.html')), slug).toBe(
      data.publication === 'published',
    );
  }
});

test('facet inputs carry the names and ids of the open data, with right counts', () => {
  const $ = (
    pagesOf(SITE).find((page) => page.file === 'cases/index.html') as ReturnType<typeof pagesOf>[number]
  ).$;
  const inputs = [...$('input[type=checkbox][name][value]')].map((input) => ({
    name: $(input).attr('name') as string,
    value: $(input).attr('value') as string,
    count: Number($(input).closest('[data-count]').attr('data-count')),
  }));
  expect(new Set(inputs.map((input) => input.name))).toEqual(new Set(Object.keys(listed[0]?.facets ?? {})));
  for (const { name, value, count } of inputs) {
    const expected = listed.filter(({ facets }) => facets[name]?.includes(value)).length;
    expect(count, `${name}=${value}`).toBe(expected);
  }
  expect($('[data-result-count]').attr('data-result-count')).toBe(String(listed.length));
});

test('every facet value has a prerendered page that lists exactly its cases, over its pages', () => {
  const pages = pagesOf(SITE).filter((page) => page.file.startsWith('cases/by/'));
  const shown = new Map<string, string[]>();
  for (const { file, $ } of pages) {
    const key = file.split('/').slice(2, 4).join('=');
    const slugs = [...$('[data-case]')].map((card) => $(card).attr('data-case') ?? '').filter(Boolean);
    shown.set(key, [...(shown.get(key) ?? []), ...slugs]);
  }
  const facets = listed[0]?.facets ?? {};
  for (const name of Object.keys(facets)) {
    const ids = [...shown.keys()].filter((key) => key.startsWith(`${name}=`));
    expect(ids.length, name).toBeGreaterThan(0);
    for (const key of ids) {
      const id = key.slice(name.length + 1);
      const expected = listed.filter(({ facets }) => facets[name]?.includes(id)).map((one) => one.slug);
      expect(shown.get(key)?.toSorted(), key).toEqual(expected.sort());
    }
  }
});

test('the case page of the seed has every part and every field of 基礎情報', () => {
  const page = pagesOf(SITE).find((one) => one.file === 'cases/wakuwaku-production/index.html');
  const $ = page?.$ as NonNullable<typeof page>['$'];
  expect($('.breadcrumb').text().replace(/\s+/g, ' ')).toMatch(/TOP\s*事例一覧\s*事例詳細/);
  expect($('h1').text()).toContain('PUBイッサカ');
  expect([...$('.case__head .tag-list a')].map((tag) => $(tag).text())).toEqual(
    expect.arrayContaining(['#ブランディング支援', '#事業再構築']),
  );
  expect($('.case__company').text()).toBe(
    '株式会社わくわくプロダクション（石川県金沢市 宿泊業、飲食サービス業 従業員数4名 資本金55万円）',
  );
  const facts = Object.fromEntries(
    [...$('.fact-list__row')].map((row) => [$(row).find('dt').text(), $(row).find('dd').text()]),
  );
  expect(facts).toMatchObject({
    業種: '宿泊業、飲食サービス業',
    地域: '北陸',
    県外の拠点: '県外に事業所・子会社なし',
    海外の拠点: '海外に事業所・法人なし',
    組織規模: '4名',
    売上規模: '1億円未満',
    経営者属性: '創業者',
    経営者年齢: '60歳代',
    売上高: '増加傾向',
    経常利益率: '増加傾向',
    支援機関: '興能信用金庫 地域支援部 金沢担当',
  });
  const contents = [...$('.toc a')].map((link) => $(link).text());
  expect(contents.slice(0, 2)).toEqual(['本事例のポイント', '当社の背景']);
  expect(contents.at(-1)).toBe('出典');
  expect($('#points').closest('section').find('li').length).toBe(3);
});
