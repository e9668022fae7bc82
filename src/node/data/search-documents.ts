import { companyLine, labelOf } from '#core/cases/company-line.ts';
import { companyRows, supporterRows } from '#core/cases/fact-sheet.ts';
import { caseOutline } from '#core/cases/outline.ts';
import { knowhowOutline } from '#core/knowhow/outline.ts';
import { SHELF_WORDS } from '#core/neighbours/their-words.ts';
import { programmeOutline } from '#core/programme/outline.ts';
import type { Case } from '#core/schema/case.ts';
import { MEASURE_NAMES } from '#core/schema/programme/index.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { OWN_PAGES, type SearchDocument } from '#core/search/search-document.ts';
import { paths } from '#core/site/paths.ts';
import { content } from '#node/site/this-run.ts';
import { neighbourCases, publishedCases, upcoming } from './cases.ts';
import { glossary } from './glossary.ts';
import { publishedKnowhow } from './knowhow.ts';
import { notices } from './news.ts';

/** 基礎情報 in words, so that a supporter's organisation is found as well as what was done. */
function factSection(data: Case, taxonomies: Taxonomies) {
  const rows = [...companyRows(data, taxonomies), ...supporterRows(data, taxonomies)];
  return {
    anchor: 'facts-title',
    heading: '基礎情報',
    // Values alone: what they are called stands on every page.
    text: rows.map((row) => row.value).join('\n'),
    furniture: true as const,
  };
}

/** Cases that are 準備中 have no page yet: they are found on the page of what the collection has and lacks. */
function upcomingCases(): SearchDocument {
  const sections = upcoming().map(({ slug, data }) => ({
    anchor: slug,
    heading: data.title,
    text: [data.company.name, data.summary].join('\n'),
  }));
  return {
    id: 'page/coverage',
    kind: 'page',
    url: paths.coverage,
    title: '準備中の事例',
    tags: [],
    sections,
  };
}

/** The glossary as one page, a section for every term. */
function glossaryTerms(): SearchDocument {
  const sections = glossary().map(({ id, term, kana, short, more }) => ({
    anchor: id,
    heading: term,
    text: [kana, short, more].filter(Boolean).join('\n'),
  }));
  return { id: 'page/glossary', kind: 'page', url: paths.glossary, title: '用語集', tags: [], sections };
}

/** 学ぶ, its steps and its walls: found by their own words alone, which no case has to stand behind. */
function lessonPages({ step, wall }: Taxonomies): SearchDocument[] {
  const page = (id: string, url: string, title: string, summary: string): SearchDocument => ({
    id: `page/${id}`,
    kind: 'page',
    url,
    title,
    tags: [],
    summary,
    sections: [],
  });
  return [
    page('learn', paths.learn, '学ぶ', `${step.label}と${wall.label}の地図`),
    ...step.values.map(({ id, label, lead }) =>
      page(`steps/${id}`, paths.step(id), `段階「${label}」`, lead),
    ),
    ...wall.values.map(({ id, label, lead }) =>
      page(`walls/${id}`, paths.wall(id), `壁「${label}」を越える`, lead),
    ),
  ];
}

/** What the search finds: every page that says something of its own. */
export function searchDocuments(): SearchDocument[] {
  const { taxonomies, programme, pages } = content();
  const tags = (ids: readonly string[]) => ids.map((id) => labelOf(taxonomies.tag, id));
  const cases: SearchDocument[] = [...publishedCases(), ...neighbourCases()].map(
    ({ slug, data, sections, card, shelfWords }) => ({
      id: `case/${slug}`,
      kind: 'case',
      url: paths.case(slug),
      title: data.title,
      companyName: data.company.name,
      companyLine: companyLine(data, taxonomies),
      ...(card.shelf ? { shelf: card.shelf } : {}),
      tags: tags(data.tags),
      summary: data.summary,
      sections: [
        ...caseOutline(data, sections),
        factSection(data, taxonomies),
        ...(shelfWords ? [{ ...SHELF_WORDS, text: shelfWords.join('\n') }] : []),
      ],
      ...(data.concerns ? { concerns: data.concerns } : {}),
      ...(data.trade ? { trade: data.trade } : {}),
      names: [
        { name: data.company.name, kana: data.company.kana },
        ...(data.city ? [{ name: data.city }] : []),
      ],
    }),
  );
  const knowhow = publishedKnowhow().map(
    ({ slug, data, sections }): SearchDocument => ({
      id: `knowhow/${slug}`,
      kind: 'knowhow',
      url: paths.knowhowArticle(slug),
      title: data.title,
      tags: tags(data.tags),
      summary: data.summary,
      sections: knowhowOutline(data, sections),
      ...(data.concerns ? { concerns: data.concerns } : {}),
    }),
  );
  const measures = MEASURE_NAMES.flatMap((name): SearchDocument[] => {
    const held = programme[name];
    if (!held) return [];
    return [
      {
        id: `page/${name}`,
        kind: 'page',
        url: paths.measure(name),
        title: held.title,
        tags: [],
        summary: held.lead,
        sections: programmeOutline(name, held as never, taxonomies),
      },
    ];
  });
  const news = notices().map(
    ({ slug, data, sections }): SearchDocument => ({
      id: `${OWN_PAGES}news/${slug}`,
      kind: 'page',
      url: paths.notice(slug),
      title: data.title,
      tags: [],
      summary: data.summary,
      sections,
    }),
  );
  const own = pages.map(
    ({ slug, data, sections }): SearchDocument => ({
      id: `${OWN_PAGES}${slug}`,
      kind: 'page',
      url: `/${slug}/`,
      title: data.title,
      tags: [],
      summary: data.description,
      sections,
    }),
  );
  return [
    ...cases,
    ...knowhow,
    ...measures,
    ...news,
    ...own,
    ...lessonPages(taxonomies),
    upcomingCases(),
    glossaryTerms(),
  ];
}
