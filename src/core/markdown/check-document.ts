import type { Root } from 'mdast';
import type { Finding } from '#core/check/source/finding.ts';
import { valueEdits } from '#core/check/source/read-values.ts';
import { checkData, type LabelBook } from '#core/check/source/schema-findings.ts';
import type { YamlSource } from '#core/check/source/yaml-source.ts';
import { isDraft } from '#core/schema/case-draft.ts';
import type { CollectionSchema } from '#core/schema/collections.ts';
import { SLUG } from '#core/schema/primitives.ts';
import { isWithdrawn } from '#core/schema/withdrawn.ts';
import { RESERVED_SLUGS } from '#core/site/paths.ts';
import type { MdxDocument } from './mdx-document.ts';

const MAX_SLUG = 60;
/** What stands in a file before its settings. */
export const FENCE = '---\n';
/** Names that Windows keeps for devices: a repository with one of them cannot be checked out there. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Findings, and what a file says when there are none. Only the renderer may turn the tree into HTML. */
export interface CheckedDocument<T> {
  findings: Finding[];
  entry?: { data: T; tree: Root; bodyLine: number };
}

/** Checks a document that was read before: what the schema says, after what makes it unsafe. */
export function checkDocument(
  file: string,
  slug: string,
  document: MdxDocument,
  schemas: CollectionSchema,
  labels: LabelBook,
): CheckedDocument<unknown> {
  const unusable = slugFindings(file, slug);
  if (!document.yaml || !document.source) return { findings: [...unusable, ...document.findings] };
  const schema = schemaOf(schemas, document.yaml.data);
  const checked = checkData(file, document.yaml, schema, labels);
  const findings = [...unusable, ...checked.findings.map(readable(document.yaml)), ...document.findings];
  if (findings.length || checked.value === undefined || !document.tree) return { findings };
  const { tree, source } = document;
  return { findings, entry: { data: checked.value, tree, bodyLine: source.bodyLine } };
}

/** Says of a value that is refused how it was understood, where it can be. */
function readable(yaml: YamlSource): (finding: Finding) => Finding {
  const edits = valueEdits(yaml, FENCE.length);
  return (finding) => {
    const { line, column } = finding;
    const found = edits.find(({ place }) => place.line === line && place.column === column);
    if (!found) return finding;
    const remedy = `「${found.written}」を「${found.value}」と読みました。そのとおりなら npm run check -- --fix で書き換わります`;
    return { ...finding, remedy, fix: found.edit };
  };
}

function schemaOf({ schema, draft, withdrawn }: CollectionSchema, data: unknown) {
  if (draft && isDraft(data)) return draft;
  return withdrawn && isWithdrawn(data) ? withdrawn : schema;
}

function slugFindings(file: string, slug: string): Finding[] {
  const finding = (message: string, remedy: string): Finding[] => [
    { file, line: 1, column: 1, field: '全体', rule: 'content/slug', severity: 'error', message, remedy },
  ];
  if (!SLUG.test(slug) || slug.length > MAX_SLUG)
    return finding(
      `フォルダー名「${slug}」は使えません`,
      `半角の英小文字・数字をハイフンでつないで、${MAX_SLUG}字までにしてください（URL になります）`,
    );
  if (file.startsWith('cases/') && RESERVED_SLUGS.includes(slug))
    return finding(
      `フォルダー名「${slug}」は、このサイトの別のページが使っています`,
      '会社や内容が分かる別の名前にしてください',
    );
  if (DEVICES.test(slug))
    return finding(
      `フォルダー名「${slug}」は、Windows で開けません`,
      '会社や内容が分かる別の名前にしてください',
    );
  return [];
}
