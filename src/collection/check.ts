import { resolve } from 'node:path';
import { checkCollection } from '../domain/check/run.ts';
import { compareFindings, type Finding } from '../domain/content/finding.ts';
import { labelBook } from '../domain/content/schema-findings.ts';
import { COLLECTIONS, type CollectionName, collectionSchemas } from '../schema/collections.ts';
import { MEASURE_NAMES } from '../schema/programme/index.ts';
import type { Taxonomies } from '../schema/taxonomy.ts';
import { checkEntry, type EntryCheck } from './check-entry.ts';
import { ContentError } from './content-error.ts';
import { unreadable, wholeFile } from './content-faults.ts';
import { entryFile } from './entry-file.ts';
import { listing } from './folder.ts';
import { judgeNews } from './news.ts';
import { judgeProgramme } from './programme.ts';
import { pageTest } from './routes.ts';
import { readSite, readTaxonomies } from './taxonomies.ts';
import { today } from './today.ts';

export interface ContentCheck {
  findings: Finding[];
  /** The entries that were judged, by their paths below the content folder. */
  files: string[];
}
export interface CheckOptions {
  /** `YYYY-MM-DD`; the day in Japan when left out. */
  day?: string;
  pagesDir?: string;
  /** Whether `programme/` is judged too; a folder of entries alone has none. */
  programme?: boolean;
}

/** Judges a content folder: every fault of every file, in the order of files and lines. */
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

/** @throws ContentError when the site's settings or a vocabulary cannot be read */
export function planCheck(
  contentDir: string,
  { day = today(), pagesDir = resolve('src/pages'), programme = true }: CheckOptions,
): CheckPlan {
  readSite(contentDir);
  const taxonomies = readTaxonomies(contentDir);
  const findings = linksElsewhere(contentDir);
  const entries = COLLECTIONS.flatMap((collection) => {
    const { slugs, stray } = entriesOf(contentDir, collection);
    findings.push(...stray);
    return slugs.map((slug): [CollectionName, string] => [collection, slug]);
  });
  const files = entries.map(([collection, slug]) => entryFile(collection, slug));
  findings.push(...judgeNews(contentDir).findings.filter(({ rule }) => rule === 'news/folder'));
  if (programme) {
    const told = judgeProgramme(contentDir, taxonomies);
    findings.push(...told.findings);
    files.push(...MEASURE_NAMES.map((name) => `programme/${name}.yaml`));
  }
  return { contentDir, day, pagesDir, taxonomies, entries, files, findings };
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
    ...checked.flatMap((one) => one.findings),
    ...checkCollection({ digests, isPage }),
  ];
  return {
    findings: findings.sort(compareFindings),
    files: plan.files,
  };
}

/** A content folder whose settings cannot be read has those faults and no others. */
function guard(work: () => ContentCheck): ContentCheck {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { findings: [...error.findings], files: [] };
  }
}

/** Links in the folders that are read whole (`taxonomy/`, `programme/` …): none may point elsewhere. */
function linksElsewhere(contentDir: string, prefix = ''): Finding[] {
  return listing(resolve(contentDir, prefix)).flatMap((item) => {
    const name = `${prefix}${item.name}`;
    if (item.isSymbolicLink()) return [unreadable(name, 'link')];
    const isCollection = (COLLECTIONS as readonly string[]).includes(name);
    return item.isDirectory() && !isCollection ? linksElsewhere(contentDir, `${name}/`) : [];
  });
}

/** Names of a collection's entries, and what lies there that is none. */
export function entriesOf(
  contentDir: string,
  collection: CollectionName,
): { slugs: string[]; stray: Finding[] } {
  const slugs: string[] = [];
  const stray: Finding[] = [];
  for (const item of listing(resolve(contentDir, collection))) {
    const isEntry = collection === 'pages' ? item.isFile() && item.name.endsWith('.mdx') : item.isDirectory();
    if (isEntry) slugs.push(item.name.replace(/\.mdx$/, ''));
    else if (item.name !== '.gitkeep') {
      const message = item.isSymbolicLink()
        ? 'ほかの場所を指すリンクは置けません'
        : 'この場所には、決められた形のものだけを置けます';
      const remedy =
        collection === 'pages'
          ? '「名前.mdx」のファイルだけを置いてください'
          : '「フォルダー名/index.mdx」の形にしてください';
      stray.push(wholeFile(`${collection}/${item.name}`, 'content/stray', message, remedy));
    }
  }
  return { slugs, stray };
}
