import type { z } from 'zod';
import { metaOf, unwrap } from '#core/schema/walk.ts';

/** One key that a schema knows, with the Japanese title of its field. */
interface AllowedKey {
  key: string;
  title: string;
}

/** What this walk needs of a zod definition; zod gives the same shape to all its kinds of schema. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  in?: z.ZodType;
  options?: readonly z.ZodType[];
  valueType?: z.ZodType;
}

/**
 * The keys that may stand in the object at `path`.
 * @returns the keys in the order of the schema; of all branches where the schema leaves a choice; none
 * where no object belongs
 */
export function allowedKeys(schema: z.ZodType, path: readonly PropertyKey[]): AllowedKey[] {
  const def = unwrap(schema)._zod.def as unknown as Definition;
  if (def.type === 'pipe' && def.in) return allowedKeys(def.in, path);
  if (def.options) {
    const all = def.options.flatMap((option) => allowedKeys(option, path));
    return [...new Map(all.map((one) => [one.key, one])).values()];
  }
  const [step, ...rest] = path;
  if (step === undefined) {
    return Object.entries(def.shape ?? {}).map(([key, field]) => ({ key, title: metaOf(field).title ?? '' }));
  }
  const next = def.shape
    ? Object.hasOwn(def.shape, step) && def.shape[String(step)]
    : (def.element ?? def.valueType);
  return next ? allowedKeys(next, rest) : [];
}
