import type { Root } from 'mdast';
import type { CollectionName } from '#core/schema/collections.ts';
import type { Facts } from '#core/schema/facts.ts';
import { isRecord } from '#core/schema/plain-data.ts';
import { digest } from './digest.ts';
import { bodyPieces, commentPieces, frontmatterPieces, type Piece } from './pieces.ts';
import type { Collection, Digest, FolderFile, RuleInfo, Spot, Subject } from './rule.ts';
import { COLLECTION_RULES, DOCUMENT_RULES } from './rules/rule-list.ts';
import type { Finding } from './source/finding.ts';
import type { MdxSource } from './source/mdx-source.ts';
import type { YamlSource } from './source/yaml-source.ts';

/** What the rules need of a document, as far as it could be read. */
export interface Read {
  text: string;
  source?: MdxSource;
  yaml?: YamlSource;
  tree?: Root;
}
interface Circumstances {
  collection: CollectionName;
  slug: string;
  folder: readonly FolderFile[];
  facts?: string;
  sheet?: Facts;
  today: string;
}

/** Makes of a document what rules look at. A document that could not be read has no data and no pieces. */
export function subjectOf(file: string, { text, source, yaml, tree }: Read, around: Circumstances): Subject {
  const { collection, slug, folder, facts, sheet, today } = around;
  const bodyOffset = source ? text.length - source.body.length : 0;
  const pieces: Piece[] = [];
  if (yaml && yaml.data !== undefined) pieces.push(...frontmatterPieces(yaml, '---\n'.length));
  if (source) pieces.push(...commentPieces(source.frontmatter, source.frontmatterLine, '---\n'.length));
  for (const { name, image } of folder)
    if (image?.words) pieces.push({ field: name, kind: 'quote', text: image.words, line: 1, column: 1 });
  if (tree && source) pieces.push(...bodyPieces(tree, source.body, source.bodyLine, bodyOffset));
  return {
    file,
    collection,
    slug,
    text,
    data: isRecord(yaml?.data) ? yaml.data : {},
    placeOf: (path) => yaml?.placeOf(path) ?? { line: 1, column: 1 },
    ...(tree ? { tree } : {}),
    bodyLine: source?.bodyLine ?? 1,
    pieces,
    folder,
    ...(facts === undefined ? {} : { facts }),
    ...(sheet ? { sheet } : {}),
    today,
  };
}

/** Runs every rule that needs one document, and takes from it what the others need. */
export function checkSubject(subject: Subject): { findings: Finding[]; digest: Digest } {
  const findings = DOCUMENT_RULES.flatMap((rule) =>
    rule.check(subject).map((spot) => finding(rule, subject.file, spot)),
  );
  return { findings, digest: digest(subject) };
}

/** Runs every rule that needs the whole collection. */
export function checkCollection(collection: Collection): Finding[] {
  return COLLECTION_RULES.flatMap((rule) =>
    rule.checkAll(collection).map(({ file, ...spot }) => finding(rule, file, spot)),
  );
}

function finding(rule: RuleInfo, file: string, spot: Spot): Finding {
  return { file, rule: rule.id, severity: rule.severity, ...spot };
}
