import { z } from 'zod';
import { isoDate, partialDate, slug } from './primitives.ts';
import { isOptional, metaOf, unwrap } from './walk.ts';

/** How a value is written, as a form or a table shows it. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'choices'
  | 'number-or-choice'
  | 'number-or-text'
  | 'date'
  | 'partial-date'
  | 'url'
  | 'slug'
  | 'texts'
  | 'slugs'
  | 'group'
  | 'groups';

/** One field of a schema, described for people. Form, tables, issue form and templates are made from it. */
export interface Field {
  key: string;
  /** `company.name`, `questions[].ask` */
  path: string;
  title: string;
  help: string;
  required: boolean;
  kind: FieldKind;
  /** Letters of a text, or items of a list. */
  min?: number;
  max?: number;
  choices?: string[];
  /** Fields of a group, or of each item of `groups`. */
  fields?: Field[];
}

type Schema = z.core.$ZodType;

/** The fields of an object schema in the order in which they are declared. */
export function fieldsOf(schema: z.ZodObject, prefix = ''): Field[] {
  return Object.entries(schema.shape).map(([key, value]) => fieldOf(key, value as Schema, prefix));
}

function fieldOf(key: string, schema: Schema, prefix: string): Field {
  const { title = key, description = '' } = metaOf(schema);
  const path = prefix + key;
  const base = { key, path, title, help: description, required: !isOptional(schema) };
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return { ...base, kind: 'group', fields: fieldsOf(inner, `${path}.`) };
  if (inner instanceof z.ZodArray) return { ...base, ...listOf(inner, path), ...limits(inner) };
  return { ...base, ...scalarOf(inner), ...(inner instanceof z.ZodString ? limits(inner) : {}) };
}

function listOf(list: z.ZodArray, path: string): Pick<Field, 'kind' | 'choices' | 'fields'> {
  const item = unwrap(list.element as Schema);
  if (item instanceof z.ZodEnum) return { kind: 'choices', choices: item.options.map(String) };
  if (item instanceof z.ZodObject) return { kind: 'groups', fields: fieldsOf(item, `${path}[].`) };
  return { kind: sameAs(item, slug) ? 'slugs' : 'texts' };
}

function scalarOf(schema: Schema): Pick<Field, 'kind' | 'choices'> {
  if (schema instanceof z.ZodEnum) return { kind: 'choice', choices: schema.options.map(String) };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (schema instanceof z.ZodUnion) {
    const choice = schema.options.map((one) => unwrap(one)).find((one) => one instanceof z.ZodEnum);
    return choice
      ? { kind: 'number-or-choice', choices: choice.options.map(String) }
      : { kind: 'number-or-text' };
  }
  if (sameAs(schema, isoDate)) return { kind: 'date' };
  if (sameAs(schema, partialDate)) return { kind: 'partial-date' };
  if (sameAs(schema, slug)) return { kind: 'slug' };
  if (schema instanceof z.ZodURL) return { kind: 'url' };
  return { kind: 'text' };
}

/** `.meta()` clones a schema; the clone keeps its definition. */
function sameAs(schema: Schema, other: Schema): boolean {
  return schema._zod.def === other._zod.def;
}

/** Letters of a text or items of a list, as the schema's checks bound them. */
function limits(schema: Schema): { min?: number; max?: number } {
  const found: { min?: number; max?: number } = {};
  for (const check of schema._zod.def.checks ?? []) {
    const def = check._zod.def as { check: string; minimum?: number; maximum?: number; length?: number };
    if (def.check === 'length_equals' && def.length !== undefined)
      Object.assign(found, { min: def.length, max: def.length });
    if (def.check === 'min_length' && def.minimum !== undefined) found.min = def.minimum;
    if (def.check === 'max_length' && def.maximum !== undefined) found.max = def.maximum;
  }
  return found;
}

/** Every field of a tree, parents before children. */
export function flatFields(fields: readonly Field[]): Field[] {
  return fields.flatMap((field) => [field, ...flatFields(field.fields ?? [])]);
}
