import { DRAFT_FIELDS } from './case-draft.ts';
import { REQUIRED_WHEN_PUBLISHED } from './case-rules.ts';
import type { Field } from './fields.ts';

export type Need = '' | '必須' | '公開に必須';

const DRAFT = new Set<string>([
  ...DRAFT_FIELDS,
  ...DRAFT_FIELDS.map((path) => path.split('.')[0] ?? ''),
  'publication',
]);
const PUBLISHED = new Set<string>(REQUIRED_WHEN_PUBLISHED.map(([key]) => key));

/** When a field of a case must be there: from the first draft on, or only before it is published. */
export function caseNeed({ path, required }: Field): Need {
  if (DRAFT.has(path)) return '必須';
  if (PUBLISHED.has(path)) return '公開に必須';
  if (!required) return '';
  // Inside a group, a field is needed as soon as the group is there.
  const top = path.split('.')[0] ?? '';
  return path === top || top === 'company' || top === 'consent' ? '公開に必須' : '必須';
}

/** When a field of an article must be there. */
export function plainNeed({ required }: Field): Need {
  return required ? '必須' : '';
}
