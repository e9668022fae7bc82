import { resolve } from 'node:path';
import type { Digest } from '#core/check/rule.ts';
import { checkCollection } from '#core/check/run.ts';
import { compareFindings, type Finding } from '#core/check/source/finding.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { todayInJapan } from '#core/format/today.ts';
import { COLLECTIONS, type CollectionName, collectionSchemas } from '#core/schema/collections.ts';
import { MEASURE_NAMES } from '#core/schema/programme/index.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { checkEntry, type EntryCheck } from './check-entry.ts';
import { ContentError } from './content-error.ts';
import { wholeFile } from './content-faults.ts';
import { entriesOf, linksElsewhere, strayFiles } from './content-layout.ts';
import { entryFile } from './entry-file.ts';
import { listReferences, readGlossary } from './glossary.ts';
import { judgeNews } from './news.ts';
import { judgeProgramme } from './programme.ts';
import { judgeRedirects, type Standing } from './redirects.ts';
import { pageTest, takenNames } from './routes.ts';
import { readSynonyms } from './synonyms.ts';
import { readSite, readTaxonomies } from './taxonomies.ts';
import { trackedCache } from './tracked-cache.ts';

export interface ContentCheck {
  findings: Finding[];
  /** What was judged, by its path below the content folder. */
  files: string[];
  /** Pictures in which nothing was found, by their paths below the content folder: worth decoding. */
  pictures: string[];
}
export interface CheckOptions {
  /** `YYYY-MM-DD`; the day in Japan when left out. */
  day?: string;
  pagesDir?: string;
  /** Whether `programme/` is judged too; a folder of entries alone has none. */
  programme?: boolean;
}

/**
 * Judges a content folder: every fault of every file, in the order of files and lines. Pictures are looked
 * into but not decoded; `checkPictures` does that.
 */
export function checkContent(contentDir: string, options: CheckOptions = {}): ContentCheck {
  return guard(() => {
    const plan = planCheck(contentDir, options);
    return conclude(plan, checkEntries(plan, plan.entries));
  });
}

/** What is to be judged, and by what. */
export interface CheckPlan {
  contentDir: string;
  day: string;
  pagesDir: string;
  taxonomies: Taxonomies;
  entries: [CollectionName, string][];
  /** Everything that is judged, by its path below the content folder. */
  files: string[];
  findings: Finding[];
}

/**
 * Judges what stands by itself and gathers what is to be judged.
 * @throws ContentError with everything found so far when a vocabulary cannot be read
 */
export function planCheck(
  contentDir: string,
  { day = todayInJapan(), pagesDir = resolve('src/pages'), programme = true }: CheckOptions,
): CheckPlan {
  const findings = [
    ...trackedCache(),
    ...linksElsewhere(contentDir),
    ...strayFiles(contentDir),
    ...told(() => readSite(contentDir)),
    ...told(() => readGlossary(contentDir)),
    ...told(() => readSynonyms(contentDir)),
  ];
  // Without the vocabularies nothing can be said of an entry.
  const taxonomies = withFaults(findings, () => readTaxonomies(contentDir));
  const entries = COLLECTIONS.flatMap((collection) => {
    const { slugs, stray } = entriesOf(contentDir, collection);
    findings.push(...stray);
    return slugs.map((slug): [CollectionName, string] => [collection, slug]);
  });
  const files = entries.map(([collection, slug]) => entryFile(collection, slug));
  findings.push(...judgeNews(contentDir).findings.filter(({ rule }) => rule === 'news/folder'));
  if (programme) {
    findings.push(...judgeProgramme(contentDir, taxonomies).findings);
    files.push(...MEASURE_NAMES.map((name) => `programme/${name}.yaml`));
  }
  return { contentDir, day, pagesDir, taxonomies, entries, files, findings };
}

/** What a reader refuses to read. */
function told(read: () => unknown): Finding[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return [...error.findings];
  }
}

/** Hands on what was found before together with what ends the reading. */
function withFaults<T>(found: readonly Finding[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ContentError([...found, ...error.findings].sort(compareFindings));
  }
}

/** Judges some entries of a plan, one by one. */
export function checkEntries(
  { contentDir, day, taxonomies }: Pick<CheckPlan, 'contentDir' | 'day' | 'taxonomies'>,
  entries: CheckPlan['entries'],
): EntryCheck[] {
  const bench = {
    contentDir,
    schemas: collectionSchemas(taxonomies),
    labels: labelBook(taxonomies),
    today: day,
  };
  return entries.map(([collection, slug]) => checkEntry(bench, collection, slug));
}

/** Adds what only the whole collection tells, and puts everything in order. */
export function conclude(plan: CheckPlan, checked: readonly EntryCheck[]): ContentCheck {
  const digests = checked.flatMap((one) => one.digest ?? []);
  const isPage = pageTest(plan.pagesDir, plan.taxonomies, digests);
  const findings = [
    ...plan.findings,
    ...shadowed(plan),
    ...checked.flatMap((one) => one.findings),
    ...checkCollection({ digests, isPage, references: listReferences(plan.contentDir) }),
    ...redirectFaults(plan.contentDir, digests, isPage),
  ];
  return {
    findings: findings.sort(compareFindings),
    files: plan.files,
    pictures: checked.flatMap((one) => one.pictures ?? []),
  };
}

/** A page under the name of one that the program makes would never be seen. */
function shadowed({ pagesDir, entries }: CheckPlan): Finding[] {
  const taken = takenNames(pagesDir);
  return entries.flatMap(([collection, slug]) =>
    collection === 'pages' && taken.has(slug)
      ? [
          wholeFile(
            entryFile(collection, slug),
            'content/slug',
            `ファイル名「${slug}」は、このサイトの別のページが使っています`,
            '別の名前にしてください',
          ),
        ]
      : [],
  );
}

/** A file that may not be opened is a fault as well. */
function redirectFaults(
  contentDir: string,
  digests: readonly Digest[],
  isPage: (path: string) => boolean,
): Finding[] {
  const found: Finding[] = [];
  found.push(
    ...told(() => {
      found.push(...judgeRedirects(contentDir, standing(digests), isPage).findings);
    }),
  );
  return found;
}

function standing(digests: readonly Digest[]): Standing[] {
  return digests.flatMap(({ collection, slug, publication }) =>
    collection === 'cases' || collection === 'knowhow' ? [{ collection, slug, publication }] : [],
  );
}

/** A content folder whose vocabularies cannot be read is not judged further. */
function guard(work: () => ContentCheck): ContentCheck {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { findings: [...error.findings], files: [], pictures: [] };
  }
}
