import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatAsOf, formatEra, formatWhen } from '#core/format/era.ts';
import { formatFigure, formatMonths, formatNumber, formatPercent } from '#core/programme/figures.ts';
import { programmeOutline } from '#core/programme/outline.ts';
import type { Figure } from '#core/schema/programme/common.ts';
import { MEASURE_NAMES } from '#core/schema/programme/index.ts';
import { content, programme as p, taxonomies } from '#support/library.ts';

const { news } = content;
const html = (path: string) => readFileSync(`dist${path}index.html`, 'utf8');
/** Words of a page in reading order, without markup and without gaps. */
const words = (page: string) =>
  page
    .replace(/<head>.*?<\/head>|<script.*?<\/script>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');
const text = (name: string) => words(html(`/${name}/`));
const flat = (shown: string) => shown.replace(/\s+/g, '');

/** Every figure of a measure, wherever it stands. */
function figures(node: unknown): Figure[] {
  if (typeof node !== 'object' || node === null) return [];
  const one = node as Figure;
  if (typeof one.value === 'number' && one.unit && one.asOf) return [one];
  return Object.values(node).flatMap(figures);
}

describe.each(MEASURE_NAMES)('/%s/', (name) => {
  it('shows every figure of its data with its unit, and when it held', () => {
    const page = text(name);
    for (const figure of figures(p[name])) {
      expect(page).toContain(formatFigure(figure));
      expect(page).toContain(formatAsOf(figure.asOf));
    }
  });

  it('names every source of its data', () => {
    for (const source of p[name].sources) expect(text(name)).toContain(flat(source.title));
  });

  it('has a place for every section that the search can lead to', () => {
    const sections = programmeOutline(name, p[name], taxonomies);
    expect(sections.length).toBeGreaterThan(1);
    for (const section of sections) {
      expect(html(`/${name}/`)).toContain(`id="${section.anchor}"`);
      expect(words(html(`/${name}/`))).toContain(flat(section.heading));
    }
  });

  it('stands in the navigation of every other page of the programme, once, and is marked in its own', () => {
    for (const other of MEASURE_NAMES) {
      const nav = /<nav class="programme-nav".*?<\/nav>/s.exec(html(`/${other}/`))?.[0] ?? '';
      expect(nav.split(`href="/${name}/"`)).toHaveLength(2);
      expect(nav.includes(`href="/${name}/" aria-current="page"`)).toBe(other === name);
    }
  });
});

describe('what the pages say', () => {
  it('council: every member under its group, every meeting with its day', () => {
    const page = html('/council/');
    for (const group of p.council.groups) {
      const box = new RegExp(`data-group="${group.id}".*?</section>`, 's').exec(page)?.[0] ?? '';
      // A name may hold a link to the glossary.
      const names = [...box.matchAll(/<li>(.*?)<\/li>/g)].map((one) => one[1]?.replace(/<[^>]*>/g, ''));
      expect(names).toEqual(p.council.members.filter((one) => one.group === group.id).map((one) => one.name));
    }
    for (const meeting of p.council.meetings) {
      expect(text('council')).toContain(flat(formatWhen(meeting.date, meeting.part)));
      expect(text('council')).toContain(flat(meeting.label));
    }
  });

  it('guideline: every chapter and section by its name, the day it was published, the official address', () => {
    const page = text('guideline');
    expect(page).toContain(formatEra(p.guideline.document.published));
    expect(html('/guideline/')).toContain(`href="${p.guideline.document.url}"`);
    for (const chapter of p.guideline.chapters) {
      expect(page).toContain(flat(`第${chapter.number}章${chapter.title}`));
      for (const section of chapter.sections) {
        expect(page).toContain(flat(`${section.number}${section.title}`));
        for (const part of section.parts ?? []) expect(page).toContain(flat(`${part.number}${part.title}`));
      }
    }
  });

  it('bureaus: bars as long as the firms, phases with how many cases show them', () => {
    const widths = [...html('/bureaus/').matchAll(/data-bar="(\d+)">.*?<rect[^>]*? width="([\d.]+)"/gs)];
    const [whole, part] = widths.map((one) => ({ value: Number(one[1]), width: Number(one[2]) }));
    expect([whole?.value, part?.value]).toEqual([p.bureaus.firms.whole.value, p.bureaus.firms.part.value]);
    expect((part?.width ?? 0) / (whole?.width ?? 1)).toBeCloseTo(128 / 237, 6);
    for (const { phase, kpis } of p.bureaus.phases.items) {
      const shown = /この段階の成果が読める事例（(\d+)件）/.exec(
        new RegExp(`data-phase="${phase}".*?</p>\\s*<ul`, 's').exec(html('/bureaus/'))?.[0] ?? '',
      );
      const listed = /data-result-count="(\d+)"/.exec(html(`/cases/by/outcomePhase/${phase}/`));
      expect(shown?.[1]).toBe(listed?.[1]);
      for (const kpi of kpis) expect(text('bureaus')).toContain(flat(kpi));
    }
  });

  it('yorozu: every share of every question, in the chart and in its table', () => {
    const page = html('/yorozu/');
    for (const question of p.yorozu.satisfaction.questions) {
      const figure =
        new RegExp(`aria-labelledby="satisfaction-${question.id}-caption".*?</figure>`, 's').exec(
          page,
        )?.[0] ?? '';
      const drawn = [...figure.matchAll(/data-share="([\d.]+)"/g)].map((one) => Number(one[1]));
      expect(drawn).toEqual(question.answers.map((one) => one.percent));
      const rows = [...figure.matchAll(/<th scope="row">(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)].map((one) => [
        one[1],
        one[2],
      ]);
      expect(rows).toEqual(question.answers.map((one) => [one.label, formatPercent(one.percent)]));
    }
  });

  it('hands-on: every stage with its months', () => {
    for (const stage of p['hands-on'].process) {
      expect(text('hands-on')).toContain(`${stage.label}（${formatMonths(stage.months)}）`);
    }
  });

  it('training: one row a course with hours, fee and content; an audience that is the same for all once', () => {
    const page = html('/training/');
    const audiences = p.training.courses.map(({ audience }) => audience);
    const same = new Set(audiences).size === 1;
    if (same) expect(words(page).split(flat(audiences[0] ?? '')).length).toBe(2);
    for (const course of p.training.courses) {
      const row = words(new RegExp(`<tr data-course="${course.id}".*?</tr>`, 's').exec(page)?.[0] ?? '');
      for (const shown of [
        course.name,
        course.theme,
        course.gain,
        ...(same ? [] : [course.audience]),
        `${course.hours}時間×${course.days}日`,
      ])
        expect(row).toContain(flat(shown));
      expect(row).toContain(`${formatNumber(course.feeYen)}円`);
    }
  });

  it('about: the six stages in their order, three elements, five walls', () => {
    const page = text('about');
    let at = 0;
    for (const { label } of p.about.flow.stages) {
      const next = page.indexOf(`${label}主役`, at);
      expect(next).toBeGreaterThan(at);
      at = next;
    }
    for (const { label } of p.about.elements.items) expect(page).toContain(label);
    for (const { wall } of p.about.walls.items)
      expect(html('/about/')).toContain(`href="/cases/by/wall/${wall}/"`);
  });
});

describe('the tile map', () => {
  it('gives every prefecture the count of its own list', () => {
    const page = html('/');
    const tiles = [...page.matchAll(/data-prefecture="([a-z]+)">.*?<span class="tile__count">(\d+)</gs)];
    expect(tiles.map((one) => one[1])).toEqual(taxonomies.prefecture.values.map((one) => one.id));
    for (const [, id, count] of tiles) {
      const listed = /data-result-count="(\d+)"/.exec(html(`/cases/by/prefecture/${id}/`));
      expect(`${id} ${count}`).toBe(`${id} ${listed?.[1]}`);
      expect(page.includes(`href="/cases/by/prefecture/${id}/"`)).toBe(count !== '0');
    }
  });
});

describe('news', () => {
  const notices = news.map(({ slug }) => slug);

  it('shows every notice, and every published case and know-how by itself', () => {
    const page = html('/news/');
    for (const slug of notices) expect(page).toContain(`href="/news/${slug}/"`);
    const data = JSON.parse(readFileSync('dist/data/cases.json', 'utf8')) as {
      cases: { slug: string; publication: string }[];
    };
    for (const { slug, publication } of data.cases)
      expect(page.includes(`href="/cases/${slug}/"`)).toBe(publication === 'published');
  });

  it('gives a feed of notices and new cases, the newest day first', () => {
    const feed = readFileSync('dist/news/feed.xml', 'utf8');
    expect(feed).toMatch(/^<\?xml.*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">/s);
    expect(feed.match(/<entry>/g)?.length).toBe(50);
    const days = [...feed.matchAll(/<entry>.*?<updated>([^<]+)<.*?<\/entry>/gs)].map(([, day]) => day);
    expect(days).toEqual(days.toSorted().reverse());
    const kinds = ['お知らせ: ', '新しい事例: '];
    for (const kind of kinds) expect(feed).toContain(`<![CDATA[${kind}`);
  });
});

describe('open data and search', () => {
  it('programme.json holds every measure as it stands in the data', () => {
    const open = JSON.parse(readFileSync('dist/data/programme.json', 'utf8')) as {
      measures: { id: string; url: string }[];
    };
    expect(open.measures.map((one) => one.id)).toEqual(MEASURE_NAMES);
    for (const { id, url, ...data } of open.measures) {
      expect(url.endsWith(`/${id}/`)).toBe(true);
      expect(data).toEqual(p[id as keyof typeof p]);
    }
  });

  it('the search knows every page of the programme, every notice and the site’s own page', () => {
    const own = [...news.map(({ slug }) => `news~${slug}`), 'site'];
    for (const id of [...MEASURE_NAMES.map((name) => `page~${name}`), ...own.map((name) => `own~${name}`)])
      expect(existsSync(`dist/search-index/text/${id}.json`), id).toBe(true);
  });
});

describe('what is past is told as past', () => {
  const DATED = MEASURE_NAMES.filter((name) => p[name].snapshot !== undefined);

  it('says at the top of which time a page is', () => {
    expect(DATED).toEqual(['council', 'bureaus', 'yorozu', 'hands-on', 'training', 'community']);
    for (const name of DATED) {
      const top = html(`/${name}/`).split('<nav class="programme-nav"')[0] ?? '';
      expect(words(top)).toContain('令和6年6月時点の姿');
    }
  });

  it.each(MEASURE_NAMES)('/%s/ calls nothing 予定 without saying when it was planned', (name) => {
    // The cases of this site tell plans of their own.
    const own = words(html(`/${name}/`).replace(/aria-labelledby="cases">.*?<\/section>/s, '>'));
    for (const [plan] of own.matchAll(/.{0,14}予定.{0,3}/g))
      expect(plan).toMatch(/時点の予定|その時点で予定|予定だった/);
    expect(text(name)).not.toMatch(/いまの実施体制|現在の実施体制/);
  });

  it.each(MEASURE_NAMES)(
    '/%s/ leads on: to the official page, cases, articles and the next measure',
    (name) => {
      const ways = /aria-labelledby="ways">(.*?)<\/section>/s.exec(html(`/${name}/`))?.[1] ?? '';
      expect(p[name].ways?.knowhow.length).toBeGreaterThan(0);
      expect(ways).toMatch(/<a href="https:\/\//);
      expect(ways).toMatch(/href="\/cases\//);
      for (const slug of p[name].ways?.knowhow ?? []) expect(ways).toContain(`href="/knowhow/${slug}/"`);
      const next = MEASURE_NAMES[(MEASURE_NAMES.indexOf(name) + 1) % MEASURE_NAMES.length];
      expect(ways).toContain(`href="/${next}/"`);
    },
  );
});
