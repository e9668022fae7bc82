import { OFFERED_SECTIONS } from '#core/check/case-sections.ts';
import { labelBook } from '#core/check/source/label-book.ts';
import { editorsPart, formParts } from '#core/form/form-parts.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { choiceLabel } from '#core/schema/field-words.ts';
import { type Field, fieldsOf } from '#core/schema/fields.ts';
import { caseNeed } from '#core/schema/needed.ts';
import { publishedKnowhow } from './knowhow.ts';
import { taxonomies } from './site.ts';

const fields = fieldsOf(caseFields(taxonomies));
const labels = labelBook(taxonomies);
const articles = publishedKnowhow().map(({ slug, data }) => ({ value: slug, label: data.title }));

/** The parts of the form with their fields, as the schema describes them. */
export const parts = formParts(fields);
/** What the editors write of a case. */
export const editors = editorsPart(fields);
/** The sections of the body that are asked for. */
export const sections = OFFERED_SECTIONS;

/** What can be chosen in a field, with its Japanese names. */
export function optionsOf(field: Field): { value: string; label: string }[] {
  if (field.kind === 'slugs') return articles;
  const choices = field.choices ?? [];
  return choices.map((value) => ({ value, label: choiceLabel(value, choices, labels) }));
}

/** The mark beside a label: 「必須」, or that it is needed before the case is published. */
export function needMark(field: Field): string {
  const need = caseNeed(field);
  if (need !== '必須') return need === '公開に必須' ? '公開までに' : '';
  const top = fields.find(({ key }) => key === field.path.split(/[.[]/)[0]);
  // Inside a group or list that may be left out, a field is needed only when the group is there.
  return top && top.path !== field.path && !caseNeed(top) ? '書くときは必須' : '必須';
}
