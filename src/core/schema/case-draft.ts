import { caseFields } from './case-fields.ts';
import { publication } from './entry-parts.ts';
import { valueAt } from './plain-data.ts';
import type { Taxonomies } from './taxonomy.ts';

/** What a 速報 holds: enough to say what happened and to whom, the rest can grow later. */
export const DRAFT_FIELDS = ['title', 'summary', 'company.name', 'industry', 'supporter.type'] as const;

/**
 * The frontmatter of a case that is still a draft (下書き): five fields are needed, all others may be missing,
 * and those that are there are checked like everywhere. A draft never leaves the content folder.
 */
export function caseDraftSchema(t: Taxonomies) {
  const whole = caseFields(t);
  const { title, summary, company, industry, supporter, consent } = whole.shape;
  return whole.partial().extend({
    title,
    summary,
    company: company.partial({ kana: true }).meta(company.meta() ?? {}),
    industry,
    supporter,
    // Who asked for consent writes the day when the answer is there.
    consent: consent
      .partial({ confirmedAt: true })
      .meta(consent.meta() ?? {})
      .optional(),
    publication: publication.extract(['draft']),
  });
}

/** Whether frontmatter data says of itself that it is a draft. */
export function isDraft(data: unknown): boolean {
  return valueAt(data, 'publication') === 'draft';
}
