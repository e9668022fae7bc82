import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkCollection } from '#core/check/run.ts';
import { compareFindings, type Finding } from '#core/check/source/finding.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import { COLLECTIONS, type CollectionName } from '#core/schema/collections.ts';
import type { GlossaryTerm } from '#core/schema/glossary.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { LocabenMap } from '#core/schema/locaben.ts';
import type { News } from '#core/schema/news.ts';
import type { Page } from '#core/schema/page.ts';
import type { Programme } from '#core/schema/programme/index.ts';
import type { Redirect } from '#core/schema/redirects.ts';
import type { Site } from '#core/schema/site.ts';
import type { AskedSource } from '#core/schema/source-record.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Synonyms } from '#core/search/synonym-list.ts';
import { onOwnShelf, shelved, unwanted } from '#node/neighbours/beside.ts';
import { openShelves, type Shelf } from '#node/neighbours/open-shelves.ts';
import { neighboursDir } from '#node/neighbours/shelf-store.ts';
import { checkEntries, type KnownChecks } from './check-entries.ts';
import { ContentError } from './content-error.ts';
import { entriesOf, linksElsewhere, strayFiles } from './content-layout.ts';
import { type ContentPart, readPart, withParts } from './content-part.ts';
import { publishedTitles, shadowedPages, standing } from './digests.ts';
import { readSource } from './entry-source.ts';
import { checkGlossary } from './glossary.ts';
import { LOCABEN_FILE, readLocabenMap } from './locaben-map.ts';
import { optionalPages } from './optional-pages.ts';
import { heldMeasures, readProgramme } from './programme.ts';
import { readRedirects } from './redirects.ts';
import { pageTest } from './routes.ts';
import { siteDay } from './settings.ts';
import { readSourceRecord } from './source-record.ts';
import { readSynonyms } from './synonyms.ts';
import { checkTaxonomies, readSite } from './taxonomies.ts';
import { trackedCache } from './tracked-cache.ts';

export interface OpenOptions {
  /** `YYYY-MM-DD`; `BUILD_DAY`, else the day in Japan, when left out. */
  day?: string;
  /** The path the site is served under; `/` when left out. */
  base?: string;
  pagesDir?: string;
  /** Whether `programme/` is read too; a folder of entries alone has none. */
  programme?: boolean;
  /** The same folder as it was opened before in this process: what did not change is taken from it. */
  before?: Content;
}

/** What stands in lists of its own. */
interface Lists {
  site: Site;
  taxonomies: Taxonomies;
  glossary: readonly GlossaryTerm[];
  synonyms: Synonyms;
  programme: Programme;
  /** How the firm's own sheet is read; without a map none is. */
  locaben: { map?: LocabenMap };
  redirects: readonly Redirect[];
  /** What the checks of sources found, by address. */
  sourceRecord: ReadonlyMap<string, AskedSource>;
}

/**
 * A content folder as one record: every file of it read once, every entry checked and rendered once. Entries that cannot
 * be read are left out, `findings` say why; reading a list that has faults throws a ContentError with them.
 */
export interface Content extends Readonly<Lists> {
  readonly dir: string;
  /** The day for which it was opened, `YYYY-MM-DD`. */
  readonly day: string;
  /** Every fault of every file, in the order of files and lines. */
  readonly findings: readonly Finding[];
  /** What was checked, by its path below the content folder. */
  readonly files: readonly string[];
  /** Entries by their slugs, drafts among them. */
  readonly cases: readonly Entry<Case>[];
  readonly knowhow: readonly Entry<Knowhow>[];
  readonly news: readonly Entry<News>[];
  readonly pages: readonly Entry<Page>[];
  /** What was taken in of the neighbours, one shelf each, those of which nothing is shown among them. */
  readonly shelves: readonly Shelf[];
  /** What was said of each entry, for the next opening. */
  readonly checks: KnownChecks;
}

const NOT_ASKED_FOR: ContentPart<never> = {
  findings: [],
  get: () => {
    throw new Error('The programme of this folder was not to be read');
  },
};

/** Opens a content folder. It never throws for what people can write there. */
export async function openContent(contentDir: string, options: OpenOptions = {}): Promise<Content> {
  const { day = siteDay(), base = '/', pagesDir = resolve('src/pages'), before } = options;
  const site = readPart(() => readSite(contentDir));
  const glossary = checkGlossary(contentDir);
  const synonyms = readPart(() => readSynonyms(contentDir));
  const taxonomies = checkTaxonomies(contentDir);
  const sourceRecord = readPart(() => readSourceRecord(contentDir));
  const layout = COLLECTIONS.map((name) => ({ name, ...entriesOf(contentDir, name) }));
  const found = [
    ...[trackedCache(), linksElsewhere(contentDir), strayFiles(contentDir)].flat(),
    ...[site, glossary, synonyms, taxonomies, sourceRecord].flatMap(({ findings }) => findings),
  ];
  const lists = { site, glossary, synonyms, taxonomies, sourceRecord };
  if (taxonomies.findings.length) {
    // Without the vocabularies nothing can be said of an entry, nor of what names entries.
    const unread = { findings: [], get: () => taxonomies.get() as never };
    return recordOf(contentDir, day, found, [], new Map(), [], {
      ...lists,
      programme: unread,
      locaben: unread,
      redirects: unread,
    });
  }
  const sources = layout.flatMap(({ name, slugs }) =>
    slugs.map((slug) => readSource(contentDir, name, slug)),
  );
  const context = { contentDir, taxonomies: taxonomies.get(), day, base };
  const checks = await checkEntries(context, sources, before?.checks);
  const digests = [...checks.values()].flatMap(({ digest }) => digest ?? []);
  const optional = optionalPages(contentDir).flatMap(({ page }) => page ?? []);
  const isPage = pageTest(pagesDir, taxonomies.get(), digests, optional);
  const articles = publishedTitles(digests, 'knowhow');
  const withProgramme = options.programme !== false;
  const programme = withProgramme
    ? readPart(() => readProgramme(contentDir, taxonomies.get(), articles))
    : NOT_ASKED_FOR;
  const locaben = withProgramme
    ? readPart(() => readLocabenMap(contentDir, taxonomies.get(), articles))
    : NOT_ASKED_FOR;
  const redirects = readPart(() => readRedirects(contentDir, standing(digests), isPage));
  const files = sources.map(({ file }) => file);
  const pages = sources.filter(({ collection }) => collection === 'pages').map(({ slug }) => slug);
  found.push(
    ...layout.flatMap(({ stray }) => stray),
    ...[...checks.values()].flatMap(({ findings }) => findings),
    ...shadowedPages(pagesDir, pages, optional),
    ...checkCollection({ digests, isPage, references: [...glossary.references, ...taxonomies.references] }),
    ...redirects.findings,
  );
  if (withProgramme) {
    found.push(...programme.findings, ...locaben.findings);
    files.push(...heldMeasures(contentDir).map((name) => `programme/${name}.yaml`));
    if (existsSync(join(contentDir, LOCABEN_FILE))) files.push(LOCABEN_FILE);
  }
  const neighbours = site.findings.length ? [] : (site.get().neighbours ?? []);
  const shelves = await openShelves(neighbours, neighboursDir(), context, unwanted(checks));
  return recordOf(contentDir, day, found, files, checks, shelves, {
    ...lists,
    ...shelved(taxonomies, shelves),
    programme,
    locaben,
    redirects,
  });
}

function recordOf(
  dir: string,
  day: string,
  findings: Finding[],
  files: readonly string[],
  checks: KnownChecks,
  shelves: readonly Shelf[],
  lists: { [Name in keyof Lists]: ContentPart<Lists[Name]> },
): Content {
  const entries = <T>(name: CollectionName) =>
    [...checks.values()].flatMap(({ entry }) => (entry?.collection === name ? [entry as Entry<T>] : []));
  const beside = shelves.some(({ cases }) => cases.length > 0);
  const own = {
    dir,
    day,
    findings: findings.sort(compareFindings),
    files,
    cases: beside ? entries<Case>('cases').map(onOwnShelf) : entries<Case>('cases'),
    knowhow: entries<Knowhow>('knowhow'),
    news: entries<News>('news'),
    pages: entries<Page>('pages'),
    shelves,
    checks,
  };
  return withParts<typeof own, Lists>(own, lists);
}

/**
 * Lets content pass only when `npm run check` would.
 * @throws ContentError with every error of the folder
 */
export function requireSound({ findings }: Content): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new ContentError(errors);
}
