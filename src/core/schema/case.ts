import { caseFields } from './case-fields.ts';
import { agree, requireWhenPublished } from './case-rules.ts';
import { datesInOrder, withdrawal } from './entry-parts.ts';
import type { Taxonomies } from './taxonomy.ts';

export type { Case } from './case-fields.ts';

/**
 * The one description of a case's frontmatter. Astro, the checker, the form, the JSON Schema and the
 * open data all come from it. What is not public is absent: no field stands for "unknown".
 * @param t the controlled vocabularies that the case must use
 */
export function caseSchema(t: Taxonomies) {
  return caseFields(t)
    .superRefine(requireWhenPublished, EVEN_IF_FAULTY)
    .superRefine(datesInOrder, EVEN_IF_FAULTY)
    .superRefine(withdrawal, EVEN_IF_FAULTY)
    .superRefine(agree(t), EVEN_IF_FAULTY);
}

/** One run finds everything: a fault in one field does not hide what is missing or at odds in others. */
const EVEN_IF_FAULTY = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};
