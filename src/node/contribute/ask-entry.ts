import * as clack from '@clack/prompts';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { typedValue } from '#core/form/control-value.ts';
import { choiceLabel } from '#core/schema/field-words.ts';
import { type Field, flatFields } from '#core/schema/fields.ts';
import { SLUG } from '#core/schema/primitives.ts';
import { UsageError } from '#node/command/arguments.ts';
import type { Kind, NewEntry } from './new-entry.ts';

/** What is asked at the start; everything else waits as comments in the file. */
const QUESTIONS: Record<Kind, readonly string[]> = {
  case: [
    'title',
    'summary',
    'company.name',
    'company.kana',
    'industry',
    'business',
    'prefecture',
    'supporter.type',
    'supporter.organisation',
    'tags',
    'steps',
    'walls',
  ],
  knowhow: ['title', 'summary', 'steps', 'walls', 'tags'],
};

/** Asks in Japanese for what is not known yet. @throws UsageError when the asked one leaves */
export async function askEntry(
  known: Partial<NewEntry>,
  fieldsFor: (kind: Kind) => readonly Field[],
  labels: LabelBook,
): Promise<NewEntry> {
  clack.intro('新しい事例・ノウハウをつくります（やめるときは Ctrl+C）');
  const kind =
    known.kind ??
    given(
      await clack.select({
        message: '何をつくりますか',
        options: [
          { value: 'case' as const, label: '支援事例' },
          { value: 'knowhow' as const, label: '支援ノウハウ' },
        ],
      }),
    );
  const slug =
    known.slug ??
    given(
      await clack.text({
        message: 'フォルダー名（URL になります。半角の英小文字・数字・ハイフン）',
        placeholder: 'niigata-chorikigu',
        validate: (value) =>
          SLUG.test(value ?? '') ? undefined : '半角の英小文字・数字をハイフンでつないでください',
      }),
    );
  const data: Record<string, unknown> = { publication: 'draft', ...known.data };
  const fields = flatFields(fieldsFor(kind));
  for (const path of QUESTIONS[kind]) {
    const field = fields.find((one) => one.path === path);
    if (field && read(data, path) === undefined) write(data, path, await ask(field, labels));
  }
  return { kind, slug, data, sections: known.sections ?? {} };
}

async function ask(field: Field, labels: LabelBook): Promise<unknown> {
  const message = `${field.title} ${field.help}`.trim();
  const choices = field.choices ?? [];
  const options = choices.map((value) => ({ value, label: choiceLabel(value, choices, labels) }));
  if (field.kind === 'choice') {
    return (
      given(await clack.select({ message, options: [...options, { value: '', label: '（あとで）' }] })) ||
      undefined
    );
  }
  if (field.kind === 'choices') return given(await clack.multiselect({ message, options, required: false }));
  const { min = 0, max = 1_000 } = field;
  const answer = given(
    await clack.text({
      message: `${message}（空のまま Enter であとで）`,
      validate: (value) => {
        const length = [...(value ?? '')].length;
        return length === 0 || (length >= min && length <= max)
          ? undefined
          : `${length}字です。${min}〜${max}字で書いてください`;
      },
    }),
  );
  return typedValue(field.kind, answer);
}

function given<T>(answer: T): Exclude<T, symbol> {
  if (clack.isCancel(answer)) throw new UsageError('やめました。何も書いていません');
  return answer as Exclude<T, symbol>;
}

function read(data: Record<string, unknown>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

function write(data: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  const [first = '', second] = path.split('.');
  if (second === undefined) data[first] = value;
  else data[first] = { ...(data[first] as object | undefined), [second]: value };
}
