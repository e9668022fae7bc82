import type { z } from 'zod';
import { formerKey } from '#core/schema/former.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { allowedKeys } from './allowed-keys.ts';
import type { Finding } from './finding.ts';
import { type LabelBook, labelsOf } from './label-book.ts';
import { nearest } from './nearest-spelling.ts';
import { messageFor, quoted } from './schema-messages.ts';
import { yamlMessage } from './yaml-messages.ts';
import type { YamlSource } from './yaml-source.ts';

export { type LabelBook, labelBook } from './label-book.ts';

/**
 * Checks YAML data with a schema and finds every fault with its place, in Japanese.
 * @returns findings, and the parsed value when there are none
 */
export function checkData<T extends z.ZodType>(
  file: string,
  source: YamlSource,
  schema: T,
  labels: LabelBook,
): { findings: Finding[]; value?: z.infer<T> } {
  const base = { file, severity: 'error' as const };
  if (source.errors.length) return { findings: yamlFindings(file, source) };
  const parsed = schema.safeParse(source.data);
  if (parsed.success) return { findings: [], value: parsed.data };
  return {
    findings: leading(parsed.error.issues).flatMap((issue) =>
      explain(issue, source, schema, labels).map((part) => ({ ...base, ...part })),
    ),
  };
}

/** What the reader of YAML has to say of a file, in Japanese. */
export function yamlFindings(file: string, source: YamlSource): Finding[] {
  return source.errors.map((error) => ({
    file,
    severity: 'error',
    ...error.place,
    field: 'YAML',
    rule: `yaml/${error.code.toLowerCase().replaceAll('_', '-')}`,
    message: yamlMessage(error.code, error.message),
  }));
}

/** A file with more unknown keys than this is no file of ours; naming the rest helps nobody. */
const MOST_KEYS = 20;

type Part = Omit<Finding, 'file' | 'severity'>;

/** Where a value is of the wrong kind, its length or size says nothing more. */
function leading(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const key = (issue: z.core.$ZodIssue) => JSON.stringify(issue.path);
  const wrong = new Set(issues.filter((issue) => issue.code === 'invalid_type').map(key));
  return issues.filter((issue) => issue.code === 'invalid_type' || !wrong.has(key(issue)));
}

function explain(issue: z.core.$ZodIssue, source: YamlSource, schema: z.ZodType, labels: LabelBook): Part[] {
  const at = { ...source.placeOf(issue.path), field: fieldName(issue.path) };
  const written = valueAt(source.data, ...issue.path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, source, schema);
  if (written === undefined && issue.code !== 'custom') {
    const message = issue.path.length ? `必須の項目 ${at.field} がありません` : '中身がありません';
    const values = choicesOf(issue);
    return [
      {
        ...at,
        rule: 'schema/required',
        message,
        ...(values.length ? { allowed: `使える値: ${shownChoices(values, labels)}` } : {}),
        remedy: [ownWords(issue), '書き足してください'].filter(Boolean).join('。'),
      },
    ];
  }
  const values = written === null ? [] : choicesOf(issue);
  if (values.length) {
    return [{ ...at, ...choice(written, values, labels, ownWords(issue), orNumber(issue)) }];
  }
  const rule = issue.code === 'custom' ? 'schema/rule' : `schema/${issue.code.replaceAll('_', '-')}`;
  return [{ ...at, rule, ...messageFor(issue, written) }];
}

/** What else may stand where a list of bands is offered. */
function orNumber(issue: z.core.$ZodIssue): string | undefined {
  const isKnown = issue.code === 'invalid_union' && issue.errors.flat().some(isOfNumbers);
  return isKnown ? NUMBER_OR_BAND : undefined;
}
const isOfNumbers = (one: z.core.$ZodIssue) =>
  one.code === 'invalid_type' && /^(?:number|int)$/.test(one.expected);
const NUMBER_OR_BAND =
  '数だけ（例: 12。おおよそなら 約30 か 10〜20）か、使える値を書いてください。分からなければ、この行は要りません';

/** The list of values an issue speaks of; empty when it speaks of something else. */
function choicesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  const { options } = issue as { options?: readonly unknown[] };
  if (options) return options.map(String);
  return issue.errors.flat().flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []));
}

/** Keys that do not belong here, each with the nearest one that does and is not written yet. */
function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, source: YamlSource, schema: z.ZodType): Part[] {
  const known = allowedKeys(schema, issue.path);
  const present = Object.keys((valueAt(source.data, ...issue.path) ?? {}) as object);
  const free = known.filter(({ key }) => !present.includes(key));
  const named = ({ key, title }: (typeof known)[number]) => (title ? `${key}（${title}）` : key);
  return issue.keys.slice(0, MOST_KEYS).map((key) => {
    const at = { ...source.placeOfKey(issue.path, key), field: fieldName([...issue.path, key]) };
    const former = formerKey(
      key,
      known.map((one) => one.key),
    );
    if (former) return { ...at, rule: 'schema/former', message: former.message, remedy: former.remedy };
    const near = nearest(key, free.flatMap((one) => [one.key, one.title]).filter(Boolean));
    const meant = free.find((one) => one.key === near || one.title === near);
    return {
      ...at,
      rule: 'schema/unknown-key',
      message: `「${key}」という項目はありません`,
      ...(known.length ? { allowed: `使える項目: ${known.map((one) => one.key).join('、')}` } : {}),
      remedy: meant
        ? `もしかして「${named(meant)}」`
        : '取り除くか、名前を直してください（項目の一覧は content/README.md）',
    };
  });
}

/** What the schema itself says of a fault, in Japanese; zod's own words are put into Japanese elsewhere. */
function ownWords({ message }: z.core.$ZodIssue): string | undefined {
  return /[ぁ-ん]/.test(message) ? message : undefined;
}

/** The first of the values with their labels. */
function shownChoices(values: readonly string[], labels: LabelBook): string {
  const label = labelsOf(labels, values);
  const named = (id: string) => (label.has(id) ? `${id}（${label.get(id)}）` : id);
  return values.slice(0, MOST_VALUES).map(named).join('、') + (values.length > MOST_VALUES ? ' ほか' : '');
}
const MOST_VALUES = 24;

function choice(
  written: unknown,
  values: string[],
  labels: LabelBook,
  own: string | undefined,
  otherwise = '使える値から選んでください',
) {
  // A map may have any keys, `toString` too: it is no word that a value could be meant by.
  const text = [written].flat().some((one) => typeof one === 'object') ? '' : String(written);
  const label = labelsOf(labels, values);
  const named = (id: string) => (label.has(id) ? `${id}（${label.get(id)}）` : id);
  const byLabel = (wanted: string | undefined) =>
    wanted === undefined ? undefined : values.find((id) => label.get(id) === wanted);
  const near =
    byLabel(text) ??
    nearest(text, values) ??
    byLabel(
      nearest(
        text,
        values.flatMap((id) => label.get(id) ?? []),
      ),
    );
  return {
    rule: 'schema/vocabulary',
    message: `${quoted(written)}は使えません`,
    allowed: `使える値: ${shownChoices(values, labels)}`,
    remedy: [near && `もしかして「${named(near)}」`, own].filter(Boolean).join('。') || otherwise,
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
