/** Whether a value is a group of named values, as YAML and JSON know it. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The value at a path of plain data, or undefined. Only own keys are followed: the data come out of a
 * stranger's file, and `constructor` is there in every object.
 */
export function valueAt(data: unknown, ...path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** The value at a path of plain data, if it is text. */
export function textAt(data: unknown, ...path: readonly PropertyKey[]): string | undefined {
  const value = valueAt(data, ...path);
  return typeof value === 'string' ? value : undefined;
}
