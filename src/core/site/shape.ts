import { NotReadable } from './load.ts';

/** Takes a value that came as JSON; `where` names it in messages. @throws NotReadable when it is something else */
export type Check<T> = (value: unknown, where: string) => T;

type Kind = 'string' | 'number' | 'boolean' | 'list' | 'record';
/** What must stand under each key that a type promises; a further check where its inside matters. */
type Shape<T> = { readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: Kind | Check<T[Key]> };

/**
 * A check for an object of a file of this site. Keys that a type leaves open are not looked at: files are made by
 * the same code, and what can differ is the release they are of.
 */
export function recordOf<T extends object>(shape: Shape<T>): Check<T> {
  const wanted = Object.entries<Kind | Check<unknown>>(shape);
  return (value, where) => {
    if (!isKind(value, 'record')) throw new NotReadable(`${where} is not a record`);
    for (const [key, kind] of wanted) {
      const inner = (value as Record<string, unknown>)[key];
      if (typeof kind === 'function') kind(inner, `${where}: ${key}`);
      else if (!isKind(inner, kind)) throw new NotReadable(`${where}: ${key} is not a ${kind}`);
    }
    return value as T;
  };
}

/** A check for a list whose items are checked each. */
export function listOf<T>(item: Check<T>): Check<T[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new NotReadable(`${where} is not a list`);
    value.forEach((one, at) => {
      item(one, `${where}[${at}]`);
    });
    return value;
  };
}

function isKind(value: unknown, kind: Kind): boolean {
  if (kind === 'list') return Array.isArray(value);
  if (kind === 'record') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind;
}
