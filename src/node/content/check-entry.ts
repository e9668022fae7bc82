import { join } from 'node:path';
import { readSheet, tracedText } from '#core/check/facts/sheet.ts';
import { imageReferences, neighbourName } from '#core/check/image/image-references.ts';
import type { Digest } from '#core/check/rule.ts';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import { type Finding, foremost } from '#core/check/source/finding.ts';
import { type LabelBook, labelBook } from '#core/check/source/schema-findings.ts';
import { type Claims, claimsOf, noteAt } from '#core/claims/claims.ts';
import { facetValues, hasFacet } from '#core/finder/facets.ts';
import { type CheckedDocument, checkDocument } from '#core/markdown/check-document.ts';
import type { Entry } from '#core/markdown/entry.ts';
import { isMendable } from '#core/markdown/fix-document.ts';
import type { Media } from '#core/markdown/image-view.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { renderMdx } from '#core/markdown/render.ts';
import type { Case } from '#core/schema/case.ts';
import { isDraft } from '#core/schema/case-draft.ts';
import { type CollectionName, type CollectionSchema, collectionSchemas } from '#core/schema/collections.ts';
import type { Facts } from '#core/schema/facts.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { comesOn, onDay } from '#core/schema/publication.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { isWithdrawn } from '#core/schema/withdrawn.ts';
import { checkFacts } from './check-facts.ts';
import { unreadable } from './content-faults.ts';
import type { EntrySource } from './entry-source.ts';
import { damaged, openPicture } from './media.ts';
import { misnamedNotice } from './news.ts';
import { revisionOf } from './revision.ts';

/** What is to be said of one entry by itself: its faults, what rules about the whole need of it, and the entry. */
export interface EntryCheck {
  findings: Finding[];
  digest?: Digest;
  /** Absent while a fault keeps it from being read; a fault of its words alone does not. */
  entry?: Entry;
}

/** What every entry is checked by and rendered for. Plain data: it can cross threads. */
export interface EntryContext {
  contentDir: string;
  taxonomies: Taxonomies;
  /** `YYYY-MM-DD`. */
  day: string;
  /** The path the site is served under, beginning and ending with `/`. */
  base: string;
}

/** Makes the function that checks and renders one entry. It never throws for what a contributor can write. */
export function entryChecker(context: EntryContext): (source: EntrySource) => Promise<EntryCheck> {
  const schemas = collectionSchemas(context.taxonomies);
  const labels = labelBook(context.taxonomies);
  return (source) => checkEntry(context, schemas, labels, source);
}

async function checkEntry(
  context: EntryContext,
  schemas: Record<CollectionName, CollectionSchema>,
  labels: LabelBook,
  source: EntrySource,
): Promise<EntryCheck> {
  const { collection, slug, file, read, folder, facts } = source;
  const sheet = facts === undefined ? undefined : readSheet(facts);
  const ofSheet = (settings: unknown) =>
    sheet ? checkFacts(`${collection}/${slug}/facts.yaml`, sheet, settings) : [];
  if ('fault' in read) {
    const misnamed = folder.find(
      ({ name, kind }) => kind === 'file' && /^index\.|\.(?:mdx?|txt)$/i.test(name),
    );
    const fault = unreadable(file, read.fault);
    const remedy = `「${misnamed?.name}」の名前を「index.mdx」にしてください`;
    return {
      findings: [read.fault === 'missing' && misnamed ? { ...fault, remedy } : fault, ...ofSheet(undefined)],
    };
  }
  const document = readDocument(file, read.text);
  const ofFacts = ofSheet(document.yaml?.data);
  const checked = checkDocument(file, slug, document, schemas[collection], labels);
  const around: Parameters<typeof subjectOf>[2] = {
    collection,
    slug,
    folder,
    today: context.day,
    ...(collection === 'cases' && sheet
      ? { facts: tracedText(sheet), ...(sheet.facts ? { sheet: sheet.facts } : {}) }
      : {}),
  };
  const { findings: ruled, digest } = checkSubject(subjectOf(file, document, around));
  const told = isMendable(document) ? ruled : ruled.map(({ fix: _, ...one }) => one);
  const findings = foremost([...checked.findings, ...told, ...ofFacts]);
  if (collection === 'news') findings.push(...misnamedNotice(slug, checked.entry?.data));
  const media = new Map<string, Media>();
  // Opened only when nothing in their bytes is suspect.
  if (!findings.some(({ rule }) => rule.startsWith('image/'))) {
    const home = join(context.contentDir, collection, slug);
    for (const { name, image } of folder) {
      if (!image) continue;
      const picture = await openPicture(home, name);
      if (picture) media.set(name, picture);
      else findings.push(damaged(file, name));
    }
  }
  if (!checked.entry) return { findings, digest };
  return {
    findings,
    digest,
    entry: entryOf(source, context, checked.entry, {
      body: document.source?.body ?? '',
      media,
      revision: revisionOf(read.text),
      ...(around.sheet ? { sheet: around.sheet } : {}),
    }),
  };
}

/** What an entry is made of besides its settings and its tree. */
interface Beside {
  body: string;
  media: ReadonlyMap<string, Media>;
  revision: string;
  sheet?: Facts;
}

function entryOf(
  { collection, slug, file }: EntrySource,
  { taxonomies, base, day }: EntryContext,
  { data: written, tree }: NonNullable<CheckedDocument<unknown>['entry']>,
  { body, media, revision, sheet }: Beside,
): Entry {
  const shown = new Map<string, Media>();
  for (const { url } of imageReferences(tree, 1)) {
    const picture = media.get(neighbourName(url) ?? '');
    if (picture) shown.set(url, picture);
  }
  const views = new Map([...shown].map(([url, { view }]) => [url, view]));
  const data = onDay(written, day);
  const draft = isDraft(data);
  const comes = comesOn(written, day);
  // Nothing of these is shown, and much of it may be missing.
  const bare = draft || isWithdrawn(data);
  let claims: Claims | undefined;
  const notesOf = (sentences: string[]) => {
    claims = claimsOf(sheet as Facts, data as Case, sentences);
    return sentences.map((_, at) => noteAt(claims, `body.${at}`));
  };
  const rendered = renderMdx(tree, base, views, sheet && !bare ? notesOf : undefined);
  const letters = body.replace(/^#.*$/gm, '').replace(/\s/g, '').length;
  return {
    collection,
    slug,
    file,
    revision,
    data,
    draft,
    ...(comes ? { comes } : {}),
    facets: bare ? {} : facetsOf(collection, data, taxonomies, letters),
    letters,
    media: [...shown.values()],
    ...(claims ? { claims } : {}),
    ...rendered,
  };
}

function facetsOf(
  collection: CollectionName,
  data: unknown,
  t: Taxonomies,
  letters: number,
): Record<string, string[]> {
  if (collection === 'cases') return facetValues(data as Case, t, letters);
  if (collection !== 'knowhow') return {};
  const { steps, walls, tags } = data as Knowhow;
  const shared = { step: steps, wall: walls, tag: tags };
  return Object.fromEntries(Object.entries(shared).filter(([name]) => hasFacet(t, name)));
}
