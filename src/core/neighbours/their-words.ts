import { z } from 'zod';
import type { LeftOut } from './fit-data.ts';

/** Where the page of a neighbour's case says them; for the search a section of it. */
export const SHELF_WORDS = { anchor: 'shelf-words', heading: 'もとの棚での言葉', furniture: true } as const;

/** A label of a stranger's vocabulary: one line, bounded. */
const label = z
  .string()
  .max(80)
  .regex(/^[^\p{Cc}]+$/u);
const vocabularies = z.record(
  z.string(),
  z.looseObject({ values: z.array(z.looseObject({ id: z.string(), label })) }),
);
/** Vocabularies that a case is sorted by; its page does not say them in words of its own. */
const SORTED_BY = new Set(['step', 'wall', 'concern', 'outcomePhase']);
/** The words of a neighbour: vocabulary → id → label. */
export type TheirWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the vocabularies that a neighbour publishes; without any where they have another shape. */
export function theirWords(published: unknown): TheirWords {
  const { data } = z.looseObject({ taxonomies: vocabularies }).safeParse(published);
  return new Map(
    Object.entries(data?.taxonomies ?? {})
      .filter(([name]) => !SORTED_BY.has(name))
      .map(([name, { values }]) => [name, new Map(values.map((value) => [value.id, value.label]))]),
  );
}

/**
 * What was left out of a case, in the neighbour's own words, so that it can still be read and found: `小売のDX` for the
 * tag `retail-dx`. A value that nobody there has a label for stays unsaid, but for a place, which is its own label.
 */
export function wordsOf(left: readonly LeftOut[], words: TheirWords): string[] {
  const said = left.flatMap(({ path, value }) => {
    if (Array.isArray(value))
      return wordsOf(
        value.map((one) => ({ path, value: one })),
        words,
      );
    if (typeof value !== 'string') return [];
    const names = path.split('.').filter((part) => !/^\d+$/.test(part));
    const last = names.at(-1) ?? '';
    if (last === 'city') return label.safeParse(value).data ?? [];
    const joined = names.map((name, at) => (at ? name[0]?.toUpperCase() + name.slice(1) : name)).join('');
    const found = [joined, last].flatMap((name) => [name, name.replace(/s$/, '')]);
    return found.flatMap((name) => words.get(name)?.get(value) ?? [])[0] ?? [];
  });
  return [...new Set(said)];
}
