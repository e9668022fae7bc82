import type { z } from 'zod';

/** Dotted paths of everything a schema refuses in a value; empty when it accepts. */
export function refused(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}
