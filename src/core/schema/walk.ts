import { z } from 'zod';

/** A schema without its wrappers: what `optional` and the like hold. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodReadonly
  ) {
    inner = inner.def.innerType as z.core.$ZodType;
  }
  return inner;
}

/** Whether a value may be left out. */
export function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

/** Title and description that a schema was given, looked for through its wrappers. */
export function metaOf(schema: z.core.$ZodType): { title?: string; description?: string } {
  const own = z.globalRegistry.get(schema) ?? {};
  const inner = unwrap(schema) === schema ? {} : metaOf(innerOf(schema));
  return { ...inner, ...pick(own) };
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = schema._zod.def as unknown as { innerType?: z.core.$ZodType };
  return innerType ?? schema;
}

function pick({ title, description }: { title?: unknown; description?: unknown }) {
  return {
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof description === 'string' ? { description } : {}),
  };
}
