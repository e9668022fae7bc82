import { OFFERED_SECTIONS } from '#core/check/case-sections.ts';
import { DRAFT_FIELDS } from '#core/schema/case-draft.ts';
import type { Field } from '#core/schema/fields.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { type Answers, holdsAnything } from './answers.ts';
import { isAsked } from './form-parts.ts';
import { parsePath } from './path.ts';

/** How much of the form is filled in. */
export interface Progress {
  filled: number;
  all: number;
  /** Whole per cent; 100 only when everything is filled in. */
  percent: number;
}

/**
 * 記入率. In the short form its five fields count; in the long one every field of the first level that a
 * contributor is asked for, and every section, once.
 */
export function progress(answers: Answers, fields: readonly Field[], short: boolean): Progress {
  const isFilled = short
    ? DRAFT_FIELDS.map((path) => holdsAnything(valueAt(answers.data, ...parsePath(path))))
    : [
        ...fields.filter(isAsked).map(({ key }) => holdsAnything(valueAt(answers.data, key))),
        ...OFFERED_SECTIONS.map(({ heading }) => holdsAnything(valueAt(answers.sections, heading))),
      ];
  const filled = isFilled.filter(Boolean).length;
  return { filled, all: isFilled.length, percent: Math.floor((filled / isFilled.length) * 100) };
}
