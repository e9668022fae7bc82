import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { choiceTexts, kindText } from '#core/schema/field-words.ts';
import type { Field } from '#core/schema/fields.ts';
import { flatFields } from '#core/schema/fields.ts';

const MOST_CHOICES = 8;

/** A Markdown table of fields: name, key, whether it is needed, how it is written, what it means. */
export function fieldTable(
  fields: readonly Field[],
  labels: LabelBook,
  needed: (field: Field) => string,
): string {
  const rows = flatFields(fields).map((field) => {
    const choices = choiceTexts(field, labels);
    const list =
      choices.length > MOST_CHOICES
        ? [...choices.slice(0, MOST_CHOICES), `ほか（ぜんぶで${choices.length}）`]
        : choices;
    const help = [field.help, list.length ? `値: ${list.join('、')}` : ''].filter(Boolean).join('。');
    return `| ${cell(field.title)} | \`${field.path}\` | ${needed(field)} | ${cell(kindText(field))} | ${cell(help)} |`;
  });
  return ['| 項目 | 名前 | 必須 | 書き方 | 意味 |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/。{2,}/g, '。');
}
