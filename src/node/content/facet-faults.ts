import type { Finding } from '#core/check/source/finding.ts';
import { nearest } from '#core/check/source/nearest-spelling.ts';
import { fieldName } from '#core/check/source/schema-findings.ts';
import type { YamlSource } from '#core/check/source/yaml-source.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { FACET_WORDS, isKnownFacet } from '#core/schema/facet-words.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/**
 * What `taxonomy/facets.yaml` names that there is not: a facet nobody knows and that brings no values of its own, one
 * that is known and brings some all the same, one under the name of another field of a case.
 */
export function facetFaults(t: Taxonomies, source: YamlSource | undefined): Finding[] {
  const fields = Object.keys(caseFields({ ...t, facets: { ...t.facets, values: [] } }).shape);
  return t.facets.values.flatMap(({ id, choices, many }, row) => {
    const fault = (key: string, message: string, remedy: string, allowed?: string): Finding => {
      const path = ['values', row, key];
      return {
        file: 'taxonomy/facets.yaml',
        ...(source?.placeOf(path) ?? { line: 1, column: 1 }),
        field: fieldName(path),
        rule: 'schema/vocabulary',
        severity: 'error',
        message,
        remedy,
        ...(allowed ? { allowed } : {}),
      };
    };
    if (isKnownFacet(id)) {
      const key = choices ? 'choices' : many ? 'many' : undefined;
      return key
        ? [
            fault(
              key,
              `「${id}」の値は、もう決まっています`,
              `${key} の行を消すか、id を新しい名前にしてください`,
            ),
          ]
        : [];
    }
    const known = Object.keys(FACET_WORDS);
    const usable = `使える項目: ${known.join('、')}`;
    if (fields.includes(id))
      return [
        fault(
          'id',
          `「${id}」は事例の別の項目の名前で、絞り込みには使えません`,
          '別の名前にしてください',
          usable,
        ),
      ];
    if (choices) return [];
    const near = nearest(id, known);
    const remedy = `${near ? `もしかして「${near}」。` : ''}新しい項目なら、その値を choices に書いてください`;
    return [fault('id', `「${id}」という項目はありません`, remedy, usable)];
  });
}
