import type { z } from 'zod';
import type { TaxonomyValue } from '../../schema/taxonomy.ts';
import { keysAt } from '../../schema/walk.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { tellIssue } from './schema-messages.ts';
import type { YamlSource } from './yaml-source.ts';

/** Labels of every controlled id, so that a message can say 「manufacturing（製造業）」. */
export type LabelBook = ReadonlyMap<string, string>;

/**
 * Two lists may share an id (`finance` is an industry and a kind of supporter), so each label is also kept
 * under its list; see `labelAmong`.
 */
export function labelBook(taxonomies: Record<string, { values: readonly TaxonomyValue[] }>): LabelBook {
  return new Map(
    Object.values(taxonomies).flatMap(({ values }) => {
      const list = listKey(values.map((value) => value.id));
      return values.flatMap(({ id, label }): [string, string][] => [
        [id, label],
        [`${list}${id}`, label],
      ]);
    }),
  );
}

/** The label of an id as one of the given choices; the id itself when it has none. */
export function labelAmong(labels: LabelBook, id: string, choices: readonly string[]): string {
  return labels.get(`${listKey(choices)}${id}`) ?? labels.get(id) ?? id;
}

function listKey(ids: readonly string[]): string {
  return `${ids.join(',')}\n`;
}

/**
 * Judges YAML data with a schema and tells every fault at its place, in Japanese.
 * @returns findings, and the parsed value when there are none
 */
export function judge<T extends z.ZodType>(
  file: string,
  source: YamlSource,
  schema: T,
  labels: LabelBook,
): { findings: Finding[]; value?: z.infer<T> } {
  const base = { file, severity: 'error' as const };
  if (source.errors.length) {
    return {
      findings: source.errors.map((error) => ({
        ...base,
        ...error.place,
        field: 'YAML',
        rule: `yaml/${error.code.toLowerCase().replaceAll('_', '-')}`,
        message: error.message,
      })),
    };
  }
  const parsed = schema.safeParse(source.data);
  if (parsed.success) return { findings: [], value: parsed.data };
  return {
    findings: parsed.error.issues
      .filter(firstFault)
      .flatMap((issue) => explain(issue, source, labels, schema).map((part) => ({ ...base, ...part }))),
  };
}

/** A file with more unknown keys than this is no file of ours; naming the rest helps nobody. */
const MOST_KEYS = 20;

/** A value of the wrong kind has no length to judge: one fault is enough. */
function firstFault(issue: z.core.$ZodIssue, _: number, all: readonly z.core.$ZodIssue[]): boolean {
  const path = JSON.stringify(issue.path);
  return (
    issue.code === 'invalid_type' ||
    !all.some((one) => one.code === 'invalid_type' && JSON.stringify(one.path) === path)
  );
}

type Part = Omit<Finding, 'file' | 'severity'>;

function explain(issue: z.core.$ZodIssue, source: YamlSource, labels: LabelBook, schema: z.ZodType): Part[] {
  const field = fieldName(issue.path);
  const at = { ...source.placeOf(issue.path), field };
  const written = valueAt(source.data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.slice(0, MOST_KEYS).map((key) => {
      const near = nearest(key, known);
      return {
        ...source.placeOfKey(issue.path, key),
        field: fieldName([...issue.path, key]),
        rule: 'schema/unknown-key',
        message: `「${key}」という項目はありません`,
        ...(known.length ? { allowed: `使える項目: ${known.join('、')}` } : {}),
        remedy: near ? `もしかして「${near}」` : '取り除いてください',
      };
    });
  }
  if (written === undefined && issue.code !== 'custom') {
    return [
      {
        ...at,
        rule: 'schema/required',
        message: `必須の項目 ${field} がありません`,
        remedy: '書き足してください',
      },
    ];
  }
  if (issue.code === 'invalid_value')
    return [{ ...at, ...choice(written, issue.values.map(String), labels) }];
  if (issue.code === 'invalid_union') {
    const choices = issue.errors.flat().filter((one) => one.code === 'invalid_value');
    const values = choices.flatMap((one) => one.values.map(String));
    if (values.length) return [{ ...at, ...choice(written, values, labels) }];
  }
  const rule = issue.code === 'custom' ? 'schema/rule' : `schema/${issue.code.replaceAll('_', '-')}`;
  return [{ ...at, rule, ...tellIssue(issue, written) }];
}

function choice(written: unknown, values: string[], labels: LabelBook) {
  const text = String(written);
  const names = values.map((id) => labelAmong(labels, id, values));
  const named = (id: string) => {
    const name = labelAmong(labels, id, values);
    return name === id ? id : `${id}（${name}）`;
  };
  const byLabel = values[names.indexOf(text)];
  const near = byLabel ?? nearest(text, values) ?? values[names.indexOf(nearest(text, names) ?? '')];
  const shown =
    values.length > 24 ? `${values.slice(0, 24).map(named).join('、')} ほか` : values.map(named).join('、');
  return {
    rule: 'schema/vocabulary',
    message: `「${text.slice(0, 60)}」は使えません`,
    allowed: `使える値: ${shown}`,
    ...(near ? { remedy: `もしかして「${named(near)}」` } : { remedy: '使える値から選んでください' }),
  };
}

/** `['company', 'name']` → `company.name`, `['points', 0]` → `points[1]` (people count from one). */
export function fieldName(path: readonly PropertyKey[]): string {
  return (
    path.reduce<string>(
      (name, part) =>
        typeof part === 'number' ? `${name}[${part + 1}]` : name ? `${name}.${String(part)}` : String(part),
      '',
    ) || '全体'
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}
