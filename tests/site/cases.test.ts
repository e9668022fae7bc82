import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseCard } from '#core/cases/card.ts';
import { labelOf } from '#core/cases/company-line.ts';
import { companyRows, storyRows, supporterRows } from '#core/cases/fact-sheet.ts';
import { facetsOf, facetValues, UNSTATED } from '#core/finder/facets.ts';
import { paths } from '#core/site/paths.ts';
import { FULL } from '#support/examples.ts';
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
  for (const { slug, data, letters } of listed) {
    const found = open.cases.find((one) => one.slug === slug) as OpenCase;
    expect(found).toMatchObject(JSON.parse(JSON.stringify(data)) as object);
    expect(found.facets).toEqual(facetValues(data, taxonomies, letters));
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

test('every facet says in how many cases it is stated; what fewer than a tenth state is folded away', () => {
  const { $ } = pagesOf(SITE).find((page) => page.file === 'cases/index.html') as ReturnType<
    typeof pagesOf
  >[number];
  const statedIn = (name: string) =>
    listed.filter(({ facets }) => facets[name]?.some((id) => id !== UNSTATED)).length;
  const all = facetsOf(taxonomies);
  const shown = all.filter(({ within }) => !within);
  const heads = (where: string) =>
    [...$(`${where} > .facet > .facet__summary`)].map((one) => $(one).text().replace(/\s+/g, ''));
  const wanted = (facets: typeof shown) =>
    facets.map(({ name, label }) => {
      const inner = all.find(({ within }) => within === name);
      const stated = statedIn(name);
      return `${inner ? `${label}・${inner.label}` : label}${stated === listed.length ? '全' : stated}件に記載`;
    });
  const isRare = ({ name }: (typeof shown)[number]) => statedIn(name) * 10 < listed.length;
  expect(heads('.facet-panel')).toEqual(wanted(shown.filter(({ open }) => open)));
  const others = shown.filter(({ open }) => !open);
  expect(heads('.facet-panel > .facet-more')).toEqual(wanted(others.filter((one) => !isRare(one))));
  expect(heads('.facet-more--rare')).toEqual(wanted(others.filter(isRare)));
  expect($('.facet-panel details[open]').length, 'all folded').toBe(0);
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

test('a case page has every part and every field of 基礎情報', () => {
  const entry = listed.find(({ slug }) => slug === FULL) as (typeof listed)[number];
  const { data } = entry;
  const card = caseCard(entry, taxonomies);
  const page = pagesOf(SITE).find((one) => one.file === `cases/${FULL}/index.html`);
  const $ = page?.$ as NonNullable<typeof page>['$'];
  expect($('.breadcrumb').text().replace(/\s+/g, ' ')).toMatch(/トップ\s*事例一覧\s*事例詳細/);
  expect($('h1').text()).toBe(data.title);
  expect([...$('article .tag-list a')].map((tag) => $(tag).text())).toEqual(
    data.tags.map((id) => `#${labelOf(taxonomies.tag, id)}`),
  );
  const firm = $('.case__company').text().replace(/\s+/g, ' ').trim();
  expect(firm).toBe([data.company.name, card.business, card.place].join(' '));
  const facts = [...$('.fact-box .fact-list > div')].map((row) => [
    $(row).find('dt').text(),
    $(row).find('dd').text(),
  ]);
  const output = [...companyRows(data, taxonomies), ...supporterRows(data, taxonomies), ...storyRows(data)];
  expect(facts).toEqual(output.map(({ term, value }) => [term, value]));
  expect(facts.length).toBeGreaterThan(8);
  const contents = [...$('.toc a')].map((link) => $(link).text());
  const before = [data.turn && '転機', data.asked && 'こんな相談のときに'].filter(Boolean);
  expect(contents.slice(0, before.length + 2)).toEqual([
    ...before,
    '本事例のポイント',
    'この場面での問いかけ',
  ]);
  expect(contents.at(-1)).toBe('出典');
  expect($('#points').closest('section').find('li').length).toBe(3);
});

test('the list, the match and 手元 ask for no checker of schemas', () => {
  const scripts = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    const text = readFileSync(join(SITE.folder, path), 'utf8');
    for (const [, next] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      scripts(`_astro/${next}`, seen);
    for (const [, next] of text.matchAll(/<script type="module" src="[^"]*(_astro\/[^"]+)"/g))
      scripts(next as string, seen);
    return seen;
  };
  for (const page of [paths.cases, paths.match, paths.saved]) {
    const asked = [...scripts(`${page}index.html`)];
    expect(asked.length, page).toBeGreaterThan(2);
    const heavy = asked.filter((path) => readFileSync(join(SITE.folder, path), 'utf8').includes('_zod.'));
    expect(heavy, page).toEqual([]);
  }
});
