import { join } from 'node:path';
import { readSheet, type Sheet, tracedText } from '#core/check/facts/sheet.ts';
import type { Digest } from '#core/check/rule.ts';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import type { Finding } from '#core/check/source/finding.ts';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { judgeDocument } from '#core/markdown/judge-entry.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import type { CollectionName, CollectionSchema } from '#core/schema/collections.ts';
import { checkFacts } from './check-facts.ts';
import { unreadable } from './content-faults.ts';
import { entryFile } from './entry-file.ts';
import { readFolder, readPlainText } from './folder.ts';

export interface EntryCheck {
  findings: Finding[];
  digest?: Digest;
  /** Pictures of a folder without faults, by their paths below the content folder. */
  pictures?: string[];
}
/** What every entry is judged by. */
export interface Bench {
  contentDir: string;
  schemas: Record<CollectionName, CollectionSchema>;
  labels: LabelBook;
  today: string;
}

/** Judges one entry with everything that lies in its folder. Never throws for what a contributor can write. */
export function checkEntry(bench: Bench, collection: CollectionName, slug: string): EntryCheck {
  const { contentDir, schemas, labels, today } = bench;
  const isPage = collection === 'pages';
  const file = entryFile(collection, slug);
  const read = readPlainText(join(contentDir, file));
  const home = join(contentDir, collection, slug);
  const folder = isPage ? [] : readFolder(home);
  const sheet = isPage ? undefined : readFacts(join(home, 'facts.yaml'));
  const facts = sheet === undefined ? [] : checkFacts(`${collection}/${slug}/facts.yaml`, sheet);
  if ('fault' in read) return { findings: [unreadable(file, read.fault), ...facts] };
  const document = readDocument(file, read.text);
  const judged = judgeDocument(file, slug, document, schemas[collection], labels);
  const around = {
    collection,
    slug,
    folder,
    today,
    ...(collection === 'cases' && sheet !== undefined
      ? { facts: tracedText(sheet), ...(sheet.facts ? { sheet: sheet.facts } : {}) }
      : {}),
  };
  const ruled = checkSubject(subjectOf(file, document, around));
  const findings = [...judged.findings, ...ruled.findings, ...facts];
  const pictures = folder.flatMap(({ name, image }) => (image ? [`${collection}/${slug}/${name}`] : []));
  return {
    findings,
    digest: ruled.digest,
    ...(pictures.length && !findings.some(({ rule }) => rule.startsWith('image/')) ? { pictures } : {}),
  };
}

function readFacts(path: string): Sheet | undefined {
  const read = readPlainText(path);
  return 'text' in read ? readSheet(read.text) : undefined;
}
