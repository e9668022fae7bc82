import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import { MEASURE_NAMES } from '#core/schema/programme/index.ts';
import { paths } from '#core/site/paths.ts';
import { SECTIONS } from '#core/site/sections.ts';
import { taxonomies } from '#support/library.ts';
import { SITE } from '#support/site.ts';

const open = (path: string) => load(readFileSync(join(SITE.folder, path, 'index.html'), 'utf8'));
const steps = taxonomies.step.values;
const walls = taxonomies.wall.values;

describe('the map of /learn/', () => {
  const $ = open(paths.learn);
  const map = $('.course');

  it('leads to every step once and to every wall, and has no number but those of the steps', () => {
    const links = (selector: string) =>
      map
        .find(selector)
        .get()
        .map(({ attribs }) => attribs.href);
    expect(links('.course__link')).toEqual(steps.map(({ id }) => paths.step(id)));
    expect([...new Set(links('.course__wall'))].sort()).toEqual(walls.map(({ id }) => paths.wall(id)).sort());
    expect(map.text().match(/\d+/g)).toEqual(steps.map(({ number }) => String(number)));
  });

  it('is a list of links to those who do not see it', () => {
    expect(map.find('ol ol > li > a')).toHaveLength(steps.length);
    for (const drawn of map.find('svg').get()) expect(drawn.attribs['aria-hidden']).toBe('true');
    expect(map.find('ul[aria-label]').length).toBeGreaterThan(0);
  });

  it('stands on the page that leads to articles, programme and glossary', () => {
    const led = new Set(
      $('main a')
        .get()
        .map(({ attribs }) => attribs.href),
    );
    for (const path of [paths.knowhow, paths.glossary, paths.pack, ...MEASURE_NAMES.map(paths.measure)])
      expect(led.has(path), path).toBe(true);
  });
});

it('a page below a place of the menu has that place marked', () => {
  const first = readdirSync(SITE.folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  const pages = [
    ...first.map(({ name }) => `/${name}/`),
    ...steps.map(({ id }) => paths.step(id)),
    ...walls.map(({ id }) => paths.wall(id)),
  ].filter((path) => existsSync(join(SITE.folder, path, 'index.html')));
  const below = pages.flatMap((path) => {
    const $ = open(path);
    const above = new Set(
      $('.breadcrumb a')
        .get()
        .map(({ attribs }) => attribs.href),
    );
    const place = SECTIONS.find((section) => above.has(section.path));
    if (place) expect($('.site-nav [aria-current]').attr('href'), path).toBe(place.path);
    return place ? [path] : [];
  });
  for (const path of [paths.steps, paths.glossary, paths.practice, paths.evidence, paths.listen, paths.pack])
    expect(below).toContain(path);
});

it.each([...steps.map(({ id }) => paths.step(id)), ...walls.map(({ id }) => paths.wall(id))])(
  'a lesson is one article, one question, one case, then folds that say how much they hold: %s',
  (path) => {
    const $ = open(path);
    expect(
      $('.lesson > section')
        .get()
        .map(({ attribs }) => attribs['aria-labelledby']),
    ).toEqual(['read', 'ask', 'happened']);
    for (const one of ['[data-knowhow]', '[data-question]', '[data-case]'])
      expect($('.lesson').find(one), one).toHaveLength(1);
    expect($('.lesson__ask .question__origin').text().trim()).not.toBe('');
    const folds = $('details.fold');
    expect(folds.length).toBeGreaterThan(0);
    for (const fold of folds.get()) {
      expect(fold.attribs.open).toBeUndefined();
      expect($(fold).find('.fold__count').text()).toMatch(/^\d+[本件]?$/);
    }
    // What is folded and what stands open are together all that the page promises.
    const promised = /事例(\d+)件/.exec($('meta[name=description]').attr('content') ?? '')?.[1];
    const folded = $('.fold__count').last().text().match(/^\d+/)?.[0];
    expect(Number(folded) + 1).toBe(Number(promised));
  },
);
