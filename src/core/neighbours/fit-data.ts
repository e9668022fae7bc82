import type { z } from 'zod';
import { isRecord } from '#core/schema/plain-data.ts';

type Place = PropertyKey[];
type Issue = z.core.$ZodIssue;

/** What was left out: where it stood, as `tags.2`, and the value that is no word here; none where it went with another. */
export interface LeftOut {
  path: string;
  value?: unknown;
}

/** What a vocabulary calls all that it has no word of its own for. */
const OTHER = 'other';

/** A case has some sixty values: more is never left out of one that can stand. */
const MOST_STEPS = 100;

/**
 * Leaves out of the settings of a neighbour's case what this instance has no word for: fields of another version or of
 * the neighbour's own, and values of vocabularies that differ. Where a value must stand it is `other`, if the vocabulary
 * has that; else what cannot do without it goes with it: a list, an item of one, and at last the case.
 * @returns the settings, and what was left out; or what keeps the case from standing here
 */
export function fitData(
  data: Record<string, unknown>,
  schema: z.ZodType,
): { data: Record<string, unknown>; left: LeftOut[] } | { fault: string } {
  const fitted = structuredClone(data);
  const left: LeftOut[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { error } = schema.safeParse(fitted);
    if (!error) return { data: fitted, left };
    const before = JSON.stringify(fitted);
    // One at a time: what stands behind it in a list moves up.
    const taken = error.issues.some((issue) => {
      left.push(...leaveOut(fitted, issue, left.length > 0));
      return JSON.stringify(fitted) !== before;
    });
    const [first] = error.issues;
    if (!taken && first) return { fault: `${first.path.join('.')}: ${first.message}` };
  }
  return { fault: '合わない値が多すぎます' };
}

/** @returns what was taken away; nothing where the fault is not that a word is unknown */
function leaveOut(data: Record<string, unknown>, issue: Issue, changed: boolean): LeftOut[] {
  const path = [...issue.path];
  // What only stands beside something that was left out, as a town beside its prefecture.
  const all = () => {
    const value = at(data, path);
    return remove(data, path) ? [{ path: path.join('.'), value }] : [];
  };
  if (issue.code === 'custom' && changed) return all();
  if (issue.code === 'unrecognized_keys') {
    const holder = at(data, path);
    return isRecord(holder)
      ? issue.keys.flatMap((key) => {
          const value = holder[key];
          return delete holder[key] ? [{ path: [...path, key].join('.'), value }] : [];
        })
      : [];
  }
  // A list that lost its last word.
  if (issue.code === 'too_small' && issue.origin === 'array')
    return remove(data, path) ? [{ path: path.join('.') }] : [];
  if (issue.code !== 'invalid_value' && issue.code !== 'invalid_union') return [];
  if (at(data, path) !== undefined) return all();
  if (issue.code === 'invalid_value' && issue.values.includes(OTHER) && put(data, path, OTHER)) return [];
  // It must have one: then the item of a list that it belongs to goes.
  const item = path.findLastIndex((part) => typeof part === 'number');
  const around = path.slice(0, item + 1);
  return item >= 0 && remove(data, around) ? [{ path: around.join('.') }] : [];
}

function at(data: unknown, path: Place): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      isRecord(inner) || Array.isArray(inner) ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    data,
  );
}

function remove(data: unknown, path: Place): boolean {
  const holder = at(data, path.slice(0, -1));
  const key = path.at(-1);
  if (Array.isArray(holder) && typeof key === 'number') return holder.splice(key, 1).length > 0;
  return isRecord(holder) && typeof key === 'string' && key in holder && delete holder[key];
}

function put(data: unknown, path: Place, value: string): boolean {
  const holder = at(data, path.slice(0, -1));
  const key = path.at(-1);
  if (!isRecord(holder) || typeof key !== 'string') return false;
  holder[key] = value;
  return true;
}
