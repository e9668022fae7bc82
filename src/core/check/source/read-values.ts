import { typedValue } from '#core/form/control-value.ts';
import type { FieldKind } from '#core/schema/fields.ts';
import { readKana } from '#core/text/kana-key.ts';
import type { Edit } from './finding.ts';
import { fieldName } from './schema-findings.ts';
import type { DataPath, Place, YamlSource } from './yaml-source.ts';

/** Fields in which people write 「令和5年4月」, 「300万円」 and 「約30名」, by the ends of their names. */
const READ: readonly (readonly [RegExp, FieldKind | ((written: string) => string | undefined)])[] = [
  [/^(?:capitalYen|founded|sales\.yen)$/, 'number'],
  [/^employees$/, 'number-or-choice'],
  [/^company\.kana$/, readKana],
  [
    /^(?:publishedAt|updatedAt|reviewedAt|withdrawnAt|consent\.\w+|changes\[\d+\]\.date|sensitiveWords\[\d+\]\.decidedAt)$/,
    'date',
  ],
  [
    /^(?:(?:supportPeriod|storyPeriod)\.(?:from|to)|sales\.asOf|sources\[\d+\]\.published|results\[\d+\]\.(?:from|to))$/,
    'partial-date',
  ],
];

/**
 * What a text in the settings means as a value of its field: 「昭和7年」 is 1932, 「令和5年4月」 `2023-04`.
 * @returns undefined where it is no such field, cannot be read, or stands as it should
 */
export function understood(path: DataPath, written: string): string | number | undefined {
  const name = fieldName(path);
  const kind = READ.find(([fields]) => fields.test(name))?.[1];
  const value = typeof kind === 'function' ? kind(written) : kind && typedValue(kind, written);
  return value === written ? undefined : value;
}

/** What `--fix` writes in place of values that can be understood. @param offset of the YAML text in its file */
export function valueEdits(
  yaml: YamlSource,
  offset: number,
): { place: Place; edit: Edit; written: string; value: string | number }[] {
  return yaml.texts().flatMap(({ path, value: written, place, offset: at, quoted }) => {
    const value = at === undefined ? undefined : understood(path, written);
    if (at === undefined || value === undefined) return [];
    const mark = quoted ? 1 : 0;
    const text = typeof value === 'number' ? String(value) : `"${value}"`;
    const edit = { offset: offset + at - mark, length: written.length + 2 * mark, text };
    return [{ place: { ...place, column: place.column - mark }, edit, written, value }];
  });
}

/** Data with every value that can be understood in its right form. */
export function understoodData(value: unknown, path: DataPath = []): unknown {
  if (typeof value === 'string') return understood(path, value) ?? value;
  if (Array.isArray(value)) return value.map((one, index) => understoodData(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, understoodData(one, [...path, key])]),
  );
}
