import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { glossarySchema } from '#core/schema/glossary.ts';
import { pageSchema } from '#core/schema/page.ts';
import { siteSchema } from '#core/schema/site.ts';
import { taxonomySchemas } from '#core/schema/taxonomy.ts';
import { cases, knowhow } from '#support/content.ts';

interface JsonSchema {
  title?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Paths of the fields whose title is missing or not Japanese. */
function untitled(schema: z.ZodType): { fields: number; faulty: string[] } {
  const faulty: string[] = [];
  let fields = 0;
  const walk = (node: JsonSchema, path: string): void => {
    for (const [key, field] of Object.entries(node.properties ?? {})) {
      fields += 1;
      if (!/[ぁ-んァ-ヶ一-龠]|^(?:URL|ID)$/.test(field.title ?? '')) faulty.push(`${path}${key}`);
      walk(field, `${path}${key}.`);
    }
    if (node.items) walk(node.items, path);
    for (const branch of node.anyOf ?? []) walk(branch, path);
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, '');
  return { fields, faulty };
}

describe('every field has a Japanese title', () => {
  it.each([
    ['case', cases, 60],
    ['knowhow', knowhow, 20],
    ['site', siteSchema, 12],
    ['page', pageSchema, 2],
    ['glossary', glossarySchema, 7],
    ...Object.entries(taxonomySchemas).map(([name, schema]) => [name, schema, 5] as const),
  ] as [string, z.ZodType, number][])('%s', (_name, schema, atLeast) => {
    const { fields, faulty } = untitled(schema);
    expect(fields).toBeGreaterThanOrEqual(atLeast);
    expect(faulty).toEqual([]);
  });

  it('and its lack is seen, at any depth', () => {
    const titled = z.string().meta({ title: '題名' });
    const schema = z.object({ a: titled.optional(), b: z.array(z.object({ c: z.string(), d: titled })) });
    expect(untitled(schema).faulty).toEqual(['b', 'b.c']);
  });
});
