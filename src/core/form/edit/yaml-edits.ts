import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from '#core/check/source/finding.ts';
import type { Field } from '#core/schema/fields.ts';
import { isRecord } from '#core/schema/plain-data.ts';
import { lineStart } from '#core/text/line-start.ts';
import { writeYaml } from '../draft/case-file.ts';
import { joinEdits } from './join-edits.ts';
import { indented, itemText, lastOffset, merged, same, steps, toJs } from './yaml-values.ts';

type Data = Record<string, unknown>;

/**
 * The edits that bring settings from one state to another and leave every other letter of them as it is: the order of
 * keys, comments, ways of quoting, and what the form does not ask for.
 * @param text the YAML text
 * @param before what the form says of it unchanged; @param after what it says now
 */
export function yamlEdits(text: string, before: Data, after: Data, fields: readonly Field[]): Edit[] {
  const { contents } = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' });
  if (!isMap(contents)) return [];
  return new Settings(text).map(contents as YAMLMap<Node, Node | null>, before, after, fields) ?? [];
}

/** What can be written in the place of its old value alone; other changes take whole lines. */
const SHORT = /^[a-z0-9-]+$/;

class Settings {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Edits inside a map; undefined where they cannot be made line by line. */
  map(
    map: YAMLMap<Node, Node | null>,
    before: Data,
    after: Data,
    fields: readonly Field[],
  ): Edit[] | undefined {
    const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (key) => !same(before[key], after[key]),
    );
    if (!changed.length) return [];
    if (map.flow) return undefined;
    const edits: Edit[] = [];
    for (const key of inFieldOrder(changed, fields)) {
      const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
      const field = fields.find((one) => one.key === key);
      const made = pair
        ? this.#pair(pair, key, before[key], after[key], field)
        : this.#added(map, key, after[key], fields);
      if (!made) return undefined;
      edits.push(...made);
    }
    return joinEdits(edits);
  }

  #pair(pair: Pair<Node, Node | null>, key: string, before: unknown, after: unknown, field?: Field) {
    const { value } = pair;
    const inside = value && after !== undefined ? this.#value(value, before, after, field) : undefined;
    if (inside) return inside;
    const lines = this.#linesOf(pair);
    if (!lines) return undefined;
    const whole = merged(toJs(value), before, after ?? (isMap(value) ? {} : undefined));
    const text = isRecord(whole) && !Object.keys(whole).length ? undefined : whole;
    return [
      {
        offset: lines.from,
        length: lines.to - lines.from,
        text: text === undefined ? '' : indented({ [key]: text }, lines.indent),
      },
    ];
  }

  #value(value: Node, before: unknown, after: unknown, field?: Field): Edit[] | undefined {
    if (isMap(value) && isRecord(before) && isRecord(after))
      return this.map(value as YAMLMap<Node, Node | null>, before, after, field?.fields ?? []);
    if (isSeq(value) && Array.isArray(after)) return this.#list(value as YAMLSeq<Node>, before, after, field);
    return isScalar(value) && typeof after !== 'object' ? this.#scalar(value, after) : undefined;
  }

  /** A value in the place of another on the same line. */
  #scalar(node: Node, after: unknown): Edit[] | undefined {
    const [from = 0, to = 0] = node.range ?? [];
    const old = this.#text.slice(from, to);
    if (!old || old.includes('\n')) return undefined;
    const written = writeYaml({ a: after }).slice(2).trim();
    return written.includes('\n') ? undefined : [{ offset: from, length: to - from, text: written }];
  }

  #list(seq: YAMLSeq<Node>, given: unknown, wanted: unknown[], field?: Field): Edit[] | undefined {
    const file = toJs(seq) as unknown[];
    // The form has choices in an order of its own.
    const anyOrder = field?.kind === 'choices' || field?.kind === 'slugs';
    const before = anyOrder ? file : given;
    const after = anyOrder
      ? [...file.filter((one) => wanted.includes(one)), ...wanted.filter((one) => !file.includes(one))]
      : wanted;
    if (seq.flow) {
      const [from = 0, to = 0] = seq.range ?? [];
      if (this.#text.slice(from, to).includes('\n') || !after.every((one) => SHORT.test(String(one))))
        return undefined;
      return [{ offset: from, length: to - from, text: `[${after.join(', ')}]` }];
    }
    if (!after.length || !Array.isArray(before) || before.length !== seq.items.length) return undefined;
    const places = seq.items.map((item) => this.#itemLines(item));
    if (places.some((place) => !place)) return undefined;
    const indent = places[0]?.indent ?? '';
    const edits: Edit[] = [];
    let at = 0;
    const insert = (values: readonly unknown[], offset: number) => {
      const text = values.map((value) => itemText(value, indent)).join('');
      if (text) edits.push({ offset, length: 0, text });
    };
    for (const { removed, added } of steps(before, after)) {
      const pairs = Math.min(removed.length, added.length);
      for (const value of added.slice(0, pairs)) {
        const item = seq.items[at];
        const place = places[at];
        if (!item || !place) return undefined;
        const inside = this.#value(item, before[at], value, field && { ...field, key: '' });
        const whole = itemText(merged(toJs(item), before[at], value), indent);
        edits.push(...(inside ?? [{ offset: place.from, length: place.to - place.from, text: whole }]));
        at += 1;
      }
      for (let gone = pairs; gone < removed.length; gone++) {
        const place = places[at];
        if (place) edits.push({ offset: place.from, length: place.to - place.from, text: '' });
        at += 1;
      }
      insert(added.slice(pairs), places[at - 1]?.to ?? places[0]?.from ?? 0);
      if (!removed.length && !added.length) at += 1;
    }
    return joinEdits(edits);
  }

  /** A key that was not there comes behind the nearest one that stands before it in the schema. */
  #added(map: YAMLMap<Node, Node | null>, key: string, after: unknown, fields: readonly Field[]) {
    const order = fields.map((field) => field.key);
    const place = order.indexOf(key);
    const keys = map.items.map((item) => (isScalar(item.key) ? String(item.key.value) : ''));
    const before = keys.findLastIndex((one) => order.includes(one) && order.indexOf(one) < place);
    const neighbour = map.items[Math.max(before, 0)];
    const lines = neighbour && this.#linesOf(neighbour);
    if (!lines) return undefined;
    const text = indented({ [key]: after }, lines.indent);
    // Behind the dash of a list nothing can be put before the first key.
    if (before < 0 && lines.from !== lineStart(this.#text, lines.from)) return undefined;
    return [{ offset: before < 0 ? lines.from : lines.to, length: 0, text }];
  }

  /** The whole lines of a pair; undefined where it shares its first with the dash of a list. */
  #linesOf({ key, value }: Pair<Node, Node | null>) {
    const start = key.range?.[0] ?? 0;
    const from = lineStart(this.#text, start);
    const indent = this.#text.slice(from, start);
    return /^ *$/.test(indent) ? { from, to: this.#lineEnd(value ?? key, key), indent } : undefined;
  }

  #itemLines(item: Node | null) {
    const start = item?.range?.[0] ?? 0;
    const from = lineStart(this.#text, start);
    const [, indent] = /^( *)- *$/.exec(this.#text.slice(from, start)) ?? [];
    return item && indent !== undefined ? { from, to: this.#lineEnd(item, item), indent } : undefined;
  }

  /** Behind the line in which a value ends. */
  #lineEnd(node: Node, key: Node): number {
    let last = Math.max(lastOffset(node), key.range?.[1] ?? 0);
    while (last > 0 && this.#text[last - 1] === '\n') last -= 1;
    const end = this.#text.indexOf('\n', last);
    return end < 0 ? this.#text.length : end + 1;
  }
}

function inFieldOrder(keys: readonly string[], fields: readonly Field[]): string[] {
  const order = fields.map(({ key }) => key);
  return [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
