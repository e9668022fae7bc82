import type { Reference } from '#core/check/rule.ts';
import type { YamlSource } from '#core/check/source/yaml-source.ts';
import { valueAt } from '#core/schema/plain-data.ts';

/** A place outside of entries where an article is named. */
export type ListReference = Reference & { file: string };

/**
 * Where a list names articles. A list that cannot be read names none.
 * @param list its rows
 * @param key what of a row names them
 */
export function articleReferences(
  file: string,
  source: YamlSource,
  list: string,
  key: string,
): ListReference[] {
  const rows = valueAt(source.data, list);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((value, row) => {
    const named = valueAt(value, key);
    if (!Array.isArray(named)) return [];
    // What is no word names nothing, and the schema tells it.
    return named.flatMap((slug: unknown, index) =>
      typeof slug === 'string'
        ? [
            {
              file,
              to: 'knowhow' as const,
              slug,
              field: `${list}[${row + 1}].${key}[${index + 1}]`,
              ...source.placeOf([list, row, key, index]),
            },
          ]
        : [],
    );
  });
}
