import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { writeYaml } from '#core/form/draft/case-file.ts';
import { choiceTexts, kindText } from '#core/schema/field-words.ts';
import type { Field } from '#core/schema/fields.ts';

const MOST_CHOICES = 60;

/**
 * The template of an entry: every field as a question in comments, ready to be filled in.
 * Blocks are parted by blank lines; `fillTemplate` finds a field by the key of its block.
 * @param sections what the body may hold, with its help
 */
export function template(
  intro: string,
  fields: readonly Field[],
  labels: LabelBook,
  needed: (field: Field) => string,
  sections: readonly { heading: string; help: string }[],
): string {
  const blocks = fields.map((field) => `${question(field, labels, needed)}\n# ${field.key}:${sample(field)}`);
  const body = sections.length
    ? [
        '# 本文には、次の節のうち書けるものを「## 名前」の見出しで書きます（下の --- のあとに）。',
        ...sections.map(({ heading, help }) => `#   ## ${heading} … ${help}`),
      ].join('\n')
    : '# 本文は、下の --- のあとに「## 見出し」で区切って書きます。';
  return `---\n${intro}\n\n${blocks.join('\n\n')}\n\n${body}\n---\n`;
}

function question(field: Field, labels: LabelBook, needed: (field: Field) => string): string {
  const help = [needed(field), kindText(field)].filter(Boolean).join('・');
  const lines = [`# ■ ${field.title}（${help}）${field.help}`];
  const choices = choiceTexts(field, labels);
  if (choices.length) lines.push(`#   値: ${choices.slice(0, MOST_CHOICES).join('、')}`);
  for (const inner of field.fields ?? []) {
    const list = choiceTexts(inner, labels);
    const values = list.length ? `。値: ${list.join('、')}` : '';
    lines.push(
      `#   - ${inner.key}: ${inner.title}（${[needed(inner), kindText(inner)].filter(Boolean).join('・')}）${inner.help}${values}`,
    );
  }
  return lines.join('\n');
}

function sample({ kind }: Field): string {
  if (kind === 'choices' || kind === 'slugs') return ' []';
  return '';
}

/**
 * Puts answers into a template. The question above an answer goes; questions without an answer stay as comments.
 * @throws Error when an answer has no block in the template
 */
export function fillTemplate(text: string, data: Record<string, unknown>): string {
  const left = new Set(Object.keys(data));
  const blocks = text.split('\n\n').map((block) => {
    const key = /^# ([a-zA-Z]+):/m.exec(block)?.[1];
    if (key === undefined || !left.has(key)) return block;
    left.delete(key);
    return writeYaml({ [key]: data[key] }).trimEnd();
  });
  if (left.size) throw new Error(`No block in the template for ${[...left].join(', ')}`);
  return blocks.join('\n\n');
}
