/** Forms of a feed. */
export type FeedForm = 'xml' | 'json';

/** Addresses of pages, root-relative and without the base path, in one place. */
export const paths = {
  home: '/',
  /** The Markdown twin of a page. */
  twin: (page: string) => `${page}index.md`,
  cases: '/cases/',
  case: (slug: string) => `/cases/${slug}/`,
  casesPage: (page: number) => (page === 1 ? '/cases/' : `/cases/page/${page}/`),
  facet: (facet: string, value: string, page = 1) =>
    `/cases/by/${facet}/${value}/${page === 1 ? '' : `${page}/`}`,
  /** Line drawings, all in one file. */
  drawings: '/drawings.svg',
  coverPhoto: (slug: string, width: number, format: string) =>
    `/covers/photo/${photoName(slug, width, format)}`,
  /** Atom feed of all cases, and of the cases with one facet value. */
  casesFeed: '/cases/feed.xml',
  /** What became known of the cases after they were published. */
  laterFeed: '/cases/later/feed.xml',
  facetFeed: (facet: string, value: string) => `/cases/by/${facet}/${value}/feed.xml`,
  /** 学ぶ: the map of the course of support, and the way into articles, programme and glossary. */
  learn: '/learn/',
  knowhow: '/knowhow/',
  knowhowArticle: (slug: string) => `/knowhow/${slug}/`,
  steps: '/steps/',
  step: (id: string) => `/steps/${id}/`,
  walls: '/walls/',
  wall: (id: string) => `/walls/${id}/`,
  concerns: '/concerns/',
  concern: (id: string) => `/concerns/${id}/`,
  questions: '/questions/',
  questionsPage: (page: number) => (page === 1 ? '/questions/' : `/questions/page/${page}/`),
  /** The questions of one step, wall, concern or origin. */
  questionsBy: (facet: string, value: string, page = 1) =>
    `/questions/by/${facet}/${value}/${page === 1 ? '' : `${page}/`}`,
  /** All questions of these pages, for choosing among them in the browser. */
  questionsList: '/questions/list.json',
  search: '/search/',
  about: '/about/',
  /** The site's own words about itself. */
  site: '/site/',
  /** What the collection has and lacks. */
  coverage: '/coverage/',
  /** 何が、何件で: walls and what was done, counted. */
  evidence: '/evidence/',
  evidenceOf: (wall: string) => `/evidence/${wall}/`,
  /** 稽古場, the list of its cases, and the cases, some in each file. */
  practice: '/practice/',
  practiceIndex: '/practice/index.json',
  practiceCases: (file: number) => `/practice/cases/${file}.json`,
  /** 稽古場 with one case. */
  practise: (slug: string) => `/practice/?case=${slug}`,
  /** A page of the programme by the name of its data file. */
  measure: (name: string) => `/${name}/`,
  glossary: '/glossary/',
  accessibility: '/accessibility/',
  /** Who runs the site, and how they are reached. */
  contact: '/contact/',
  /** The platform explained in English. */
  english: '/en/',
  /** Icons for phones and desktops; the picture that stands beside a shared link. */
  icon: (file: string) => `/icons/${file}`,
  manifest: '/site.webmanifest',
  sharePicture: (name: string) => `/ogp/${name}.png`,
  news: '/news/',
  notice: (slug: string) => `/news/${slug}/`,
  newsFeed: '/news/feed.xml',
  programmeJson: '/data/programme.json',
  casesJson: '/data/cases.json',
  casesCsv: '/data/cases.csv',
  knowhowJson: '/data/knowhow.json',
  questionsJson: '/data/questions.json',
  claimsJson: '/data/claims.json',
  changesJson: '/data/changes.json',
  dataSchema: (name: string) => `/data/schemas/${name}.schema.json`,
  /** The open data as catalogues list them: Data Package and DCAT. */
  dataPackage: '/data/datapackage.json',
  dataCatalogue: '/data/catalogue.jsonld',
  data: '/data/',
  /** How to ask the library through an assistant of one's own, and the files for it. */
  assistant: '/assistant/',
  assistantBundle: '/assistant/library-assistant.mcpb',
  assistantPackage: '/assistant/library-assistant.tgz',
  /** What machines that read sites in Markdown find here. */
  llms: '/llms.txt',
  /** Atom feed of the know-how articles, and of everything. */
  knowhowFeed: '/knowhow/feed.xml',
  feed: '/feed.xml',
  /** One of the feeds of whole lists in another form: Atom, or JSON Feed. */
  feedIn: (form: FeedForm, feed: string) => feed.replace(/xml$/, form),
  /** Where to tell of a weak spot (RFC 9116). */
  securityTxt: '/.well-known/security.txt',
  openSearch: '/opensearch.xml',
  /** 似た企業から探す, and its one file of data. */
  match: '/match/',
  matchRecords: '/match/records.json',
  matchCases: '/match/cases.json',
  /** Saved cases; cases side by side; the handout for a study meeting. */
  saved: '/saved/',
  compare: '/compare/',
  pack: '/pack/',
  /** What a reader without a connection gets, and how to keep the collection. */
  offline: '/offline/',
  /** 聴く: a briefing of three minutes for each case, and their texts, many in each file. */
  listen: '/listen/',
  listenTo: (slug: string) => `/listen/?ids=${slug}`,
  briefings: (chunk: number) => `/listen/briefings/${chunk}.json`,
  /** Which briefing stands in which file, by the order of the slugs. */
  briefingIndex: '/listen/briefings/index.json',
  /** Every file of this release with its hash and size, for machines. */
  release: '/release.json',
  /** The same for browsers: the root, and the parts by hash; all of them are in one folder. */
  releaseRoot: '/release-parts.json',
  releasePart: (hash: string) => `/release-parts/${hash}.json`,
  /** The worker, which changes with every release, and its code, which does not; all of it is in one folder. */
  worker: '/sw.js',
  workerCode: (hash: string) => `/_astro/worker/${hash}`,
  finderRecords: '/finder/records.json',
  finderWaiting: '/finder/waiting.js',
  finderCards: (chunk: number) => `/finder/cards/${chunk}.json`,
  finderTexts: (chunk: number) => `/finder/texts/${chunk}.json`,
  suggestions: '/finder/suggestions.json',
  searchIndex: '/search-index/',
  media: (file: string) => `/media/${file}`,
  contribute: '/contribute/',
  contributeForm: '/contribute/form/',
  /** What the form's check needs to know of this instance. */
  contributeVocabulary: '/contribute/vocabulary.json',
  /** Published cases to be mended in the form, some in each file. */
  contributeCases: (file: number) => `/contribute/cases/${file}.json`,
  /** The form with a published case in it. */
  mendCase: (slug: string) => `/contribute/form/?case=${slug}`,
} as const;

/** File name of one rendition of a cover photo. */
export function photoName(slug: string, width: number, format: string): string {
  return `${slug}-${width}.${format === 'jpeg' ? 'jpg' : format}`;
}

/** Where the web server passes questions on to a search server, when the site has one; no file stands here. */
export const SEARCH_SERVER = '/search-server/';

/** Folder names under `/cases/` that a case may not take: list pages stand there. */
export const RESERVED_SLUGS: readonly string[] = ['by', 'page', 'later'];

/** How many cards a list page holds. */
export const PAGE_SIZE = 20;

/**
 * Collections of more cases than this are listed in longer pages, largest first. A case stands on some thirty lists, so
 * of short pages a library of a thousand would have 1,700, and nobody leafs through fifty of them.
 */
const LONGER: readonly (readonly [moreThan: number, size: number])[] = [
  [500, 5 * PAGE_SIZE],
  [200, 3 * PAGE_SIZE],
];

/**
 * How many cards a prerendered list page holds; a multiple of `PAGE_SIZE`, so that a page of the finder
 * never stands on two of them.
 * @param cases how many the whole collection lists
 */
export function listPageSize(cases: number): number {
  return LONGER.find(([moreThan]) => cases > moreThan)?.[1] ?? PAGE_SIZE;
}

/** Cuts a list into pages; an empty list is one empty page. */
export function pagesOf<T>(items: readonly T[], size = PAGE_SIZE): T[][] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Puts the base path (`/` or `/bansou/`) in front of an address of this site. */
export function withBase(base: string, path: string): string {
  return base + path.replace(/^\//, '');
}
