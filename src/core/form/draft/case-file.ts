import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Field } from '#core/schema/fields.ts';
import { escapeLine, plainTextToMdx } from './plain-text.ts';

/** A case while it is being written: what its frontmatter holds, and its sections as plain text. */
export interface Draft {
  data: Record<string, unknown>;
  sections: readonly { heading: string; text: string }[];
}

/** The finished `index.mdx` of a draft. Empty values are left out, fields stand in the schema's order. */
export function caseFile({ data, sections }: Draft, fields: readonly Field[]): string {
  const body = sections
    .filter(({ text }) => text.trim())
    .map(({ heading, text }) => `## ${escapeLine(heading)}\n\n${plainTextToMdx(text)}\n`)
    .join('\n');
  return `---\n${writeYaml(inOrder(data, fields))}---\n${body ? `\n${body}` : ''}`;
}

/** Data as YAML in the style of the collection: short lists on one line, dates in quotes, no line folded. */
export function writeYaml(data: Record<string, unknown>): string {
  const document = new Document(data, { aliasDuplicateObjects: false, version: '1.2' });
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && typeof node.value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(node.value))
        node.type = 'QUOTE_DOUBLE';
    },
    Seq: (_, node) => {
      if (
        isSeq(node) &&
        node.items.every((item) => isScalar(item) && /^[a-z0-9-]+$/.test(String(item.value)))
      )
        node.flow = true;
    },
    Map: (_, node) => {
      if (isMap(node)) node.flow = false;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Values in the order of their fields, without what is empty. Keys that are not fields are left out. */
export function inOrder(data: Record<string, unknown>, fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = tidy(data[field.key], field);
      return value === undefined && !mustStand(field) ? [] : [[field.key, value ?? []]];
    }),
  );
}

/** A list that the schema asks for even when it is empty (`walls: []`). */
function mustStand(field: Field): boolean {
  return field.required && field.kind === 'choices' && (field.min ?? 0) === 0;
}

function tidy(value: unknown, field: Field): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined;
  if (Array.isArray(value)) {
    const items = value
      .map((item) =>
        field.kind === 'groups' ? tidyGroup(item, field) : tidy(item, { ...field, kind: 'text' }),
      )
      .filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (field.kind === 'group') return tidyGroup(value, field);
  return value === false || value === null ? undefined : value;
}

function tidyGroup(value: unknown, field: Field): Record<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const group = inOrder(value as Record<string, unknown>, field.fields ?? []);
  const isFilled = Object.values(group).some((one) => !Array.isArray(one) || one.length);
  return isFilled ? group : undefined;
}
