import { type LabelBook, labelsOf } from '#core/check/source/label-book.ts';
import type { Field, FieldKind } from './fields.ts';

const KINDS: Record<FieldKind, string> = {
  text: '文字',
  number: '数',
  boolean: 'true か、書かない',
  choice: '一つ選ぶ',
  choices: '選ぶ（いくつでも）',
  'number-or-choice': '数、または選ぶ',
  'number-or-text': '数、または短い文字',
  date: '日付（YYYY-MM-DD）',
  'partial-date': '時期（"2024"、"2024-06"、"2024-06-25"）',
  url: 'URL',
  slug: 'フォルダー名',
  texts: '文の一覧',
  slugs: 'フォルダー名の一覧',
  group: '項目の組',
  groups: '項目の組の一覧',
};

/** How a value is written, with its bounds: 「文字（8〜60字）」. */
export function kindText({ kind, min, max }: Field): string {
  if (min === undefined && max === undefined) return KINDS[kind];
  const unit = kind === 'text' ? '字' : '個';
  const least = min === undefined || min === 0 ? '' : String(min);
  const range =
    min === max
      ? `ちょうど${max}${unit}`
      : max === undefined
        ? `${least}${unit}から`
        : `${least}〜${max}${unit}`;
  return `${KINDS[kind]}（${range}）`;
}

/** 「manufacturing（製造業）」 for every choice of a field. */
export function choiceTexts(field: Field, labels: LabelBook): string[] {
  const choices = field.choices ?? [];
  return choices.map((id) => {
    const label = choiceLabel(id, choices, labels);
    return label === id ? id : `${id}（${label}）`;
  });
}

/** The Japanese name of a choice among its fellows. */
export function choiceLabel(id: string, choices: readonly string[], labels: LabelBook): string {
  return labelsOf(labels, choices).get(id) ?? id;
}
