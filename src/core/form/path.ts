/** A place in the answers: keys and, in lists, numbers from zero. */
export type AnswerPath = readonly (string | number)[];

/** `questions[0].ask` → `['questions', 0, 'ask']` */
export function parsePath(name: string): AnswerPath {
  return name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** Writes a value, making the groups and lists on its way. The path comes from the form, never from a file. */
export function putAt(data: Record<string, unknown>, path: AnswerPath, value: unknown): void {
  let here = data as Record<PropertyKey, unknown>;
  for (const [index, key] of path.slice(0, -1).entries()) {
    here[key] ??= typeof path[index + 1] === 'number' ? [] : {};
    here = here[key] as Record<PropertyKey, unknown>;
  }
  const last = path.at(-1);
  if (last !== undefined) here[last] = value;
}
