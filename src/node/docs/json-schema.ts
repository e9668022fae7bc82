import { z } from 'zod';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { choiceLabel } from '#core/schema/field-words.ts';

type Json = { [key: string]: unknown };

/**
 * JSON Schema (draft 7, what editors read) of a schema, with the Japanese names of choices,
 * so that frontmatter completes and hovers in Japanese. Rules over two fields have no place in it.
 */
export function editorSchema(schema: z.ZodType, title: string, labels: LabelBook): Json {
  const json = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json;
  return { $schema: json.$schema, title, ...(describe(json, labels) as Json) };
}

function describe(node: unknown, labels: LabelBook): unknown {
  if (Array.isArray(node)) return node.map((one) => describe(one, labels));
  if (typeof node !== 'object' || node === null) return node;
  const { $schema: _, ...rest } = node as Json;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, describe(value, labels)]));
  const choices = own.enum;
  if (!Array.isArray(choices)) return own;
  return {
    ...own,
    enumDescriptions: choices.map((id) => choiceLabel(String(id), choices.map(String), labels)),
  };
}
