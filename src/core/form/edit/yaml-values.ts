import { diffArrays } from 'diff';
import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { isRecord } from '#core/schema/plain-data.ts';
import { writeYaml } from '../draft/case-file.ts';

type Data = Record<string, unknown>;

/** Whether two values say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}

/** Where the last value of a node ends; the comments behind it are none of it. */
export function lastOffset(node: Node | null | undefined): number {
  if (isMap(node) && !node.flow) {
    const pair = node.items.at(-1) as Pair<Node, Node | null> | undefined;
    return Math.max(lastOffset(pair?.value), pair?.key.range?.[1] ?? 0);
  }
  if (isSeq(node) && !node.flow) return lastOffset(node.items.at(-1) as Node | undefined);
  return node?.range?.[1] ?? 0;
}

/** What of a list stays, goes and comes, in its order. */
export function steps(before: readonly unknown[], after: readonly unknown[]) {
  const result: { removed: unknown[]; added: unknown[] }[] = [];
  const kept = { removed: [], added: [] };
  for (const { value, added, removed } of diffArrays([...before], [...after], { comparator: same })) {
    const last = result.at(-1);
    const open = last && last !== kept ? last : undefined;
    if (!added && !removed) result.push(...value.map(() => kept));
    else if (open) open[added ? 'added' : 'removed'].push(...value);
    else result.push({ removed: removed ? [...value] : [], added: added ? [...value] : [] });
  }
  return result;
}

/** A value of the file with the changes of the form: what the form does not ask for stays. */
export function merged(file: unknown, before: unknown, after: unknown): unknown {
  if (!isRecord(file) || !isRecord(after)) return after;
  const result: Data = { ...file };
  const old = isRecord(before) ? before : {};
  for (const key of new Set([...Object.keys(old), ...Object.keys(after)]))
    if (after[key] === undefined) delete result[key];
    else if (!same(old[key], after[key])) result[key] = merged(file[key], old[key], after[key]);
  return result;
}

/** What a node says. */
export function toJs(node: Node | null | undefined): unknown {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map((item) => [isScalar(item.key) ? String(item.key.value) : '', toJs(item.value as Node)]),
    );
  if (isSeq(node)) return node.items.map((item) => toJs(item as Node));
  return isScalar(node) ? node.value : undefined;
}

/** Lines of a map, at the place of the one they stand in. */
export function indented(data: Data, indent: string): string {
  return writeYaml(data).replace(/^(?=.)/gm, indent);
}

/** Lines of one item of a list. */
export function itemText(value: unknown, indent: string): string {
  // Written below a key, so that a list of one is no short list on one line.
  const [, ...lines] = writeYaml({ a: [value, { a: '' }] }).split('\n');
  const end = lines.lastIndexOf('  - a: ""');
  return `${lines.slice(0, end).join('\n')}\n`.replace(/^ {2}(?=.)/gm, indent);
}
