import * as clack from '@clack/prompts';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { typedValue } from '#core/form/control-value.ts';
import { choiceLabel } from '#core/schema/field-words.ts';
import { type Field, flatFields } from '#core/schema/fields.ts';
import { UsageError } from '#node/command/arguments.ts';
import type { NewEntry } from './new-entry.ts';
import type { Kind } from './slug-fault.ts';

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

/** Somebody left in the middle: what was answered until then. */
export class LeftEarly extends Error {
  readonly entry: Partial<NewEntry>;
  constructor(entry: Partial<NewEntry>) {
    super('途中でやめました');
    this.entry = entry;
  }
}

/** Where is asked and answered; the terminal when left out. */
export type Terminal = Pick<clack.TextOptions, 'input' | 'output'>;

/**
 * Asks in Japanese for what is not known yet. Enter alone leaves every question for later.
 * @param slugFault what is wrong with a folder name, so that a taken one is told before anything is answered
 * @throws LeftEarly with the answers so far on Ctrl+C, UsageError when the given name cannot be used
 */
export async function askEntry(
  known: Partial<NewEntry>,
  fieldsFor: (kind: Kind) => readonly Field[],
  labels: LabelBook,
  slugFault: (kind: Kind, slug: string) => string,
  terminal: Terminal = {},
): Promise<NewEntry> {
  const sofar: Partial<NewEntry> = { ...known, data: { publication: 'draft', ...known.data } };
  const given = <T>(answer: T): Exclude<T, symbol> => {
    if (clack.isCancel(answer)) throw new LeftEarly(sofar);
    return answer as Exclude<T, symbol>;
  };
  clack.intro('新しい事例・ノウハウをつくります（やめるときは Ctrl+C。答えは残ります）', terminal);
  const kind =
    known.kind ??
    given(
      await clack.select({
        ...terminal,
        message: '何をつくりますか（↑↓で選んで Enter）',
        showInstructions: false,
        options: [
          { value: 'case' as const, label: '支援事例' },
          { value: 'knowhow' as const, label: '支援ノウハウ' },
        ],
      }),
    );
  sofar.kind = kind;
  const fault = known.slug === undefined ? '' : slugFault(kind, known.slug);
  if (fault) throw new UsageError(fault);
  const slug =
    known.slug ??
    given(
      await clack.text({
        ...terminal,
        message: 'フォルダー名（URL になります。半角の英小文字・数字・ハイフン）',
        placeholder: '例: machi-no-seimenjo',
        validate: (value) => slugFault(kind, value ?? '') || undefined,
      }),
    );
  sofar.slug = slug;
  const data = sofar.data as Record<string, unknown>;
  const fields = flatFields(fieldsFor(kind));
  for (const path of QUESTIONS[kind]) {
    const field = fields.find((one) => one.path === path);
    if (field && read(data, path) === undefined) write(data, path, given(await ask(field, labels, terminal)));
  }
  return { kind, slug, data, sections: known.sections ?? {} };
}

/** @returns undefined for later, a symbol when the asked one leaves */
async function ask(field: Field, labels: LabelBook, terminal: Terminal): Promise<unknown> {
  const message = `${field.title} ${field.help}`.trim();
  const choices = field.choices ?? [];
  const options = choices.map((value) => ({ value, label: choiceLabel(value, choices, labels) }));
  if (field.kind === 'choice') {
    const answer = await clack.select({
      ...terminal,
      message: `${message}（↑↓で選んで Enter）`,
      showInstructions: false,
      options: [{ value: '', label: '（あとで）' }, ...options],
    });
    return answer || undefined;
  }
  if (field.kind === 'choices') {
    const answer = await clack.multiselect({
      ...terminal,
      message: `${message}（スペースで印、Enter で次へ。印なしで Enter ならあとで）`,
      showInstructions: false,
      options,
      required: false,
    });
    return Array.isArray(answer) && !answer.length ? undefined : answer;
  }
  const { min = 0, max = 1_000 } = field;
  const answer = await clack.text({
    ...terminal,
    message: `${message}（空のまま Enter であとで）`,
    validate: (value) => {
      const length = [...(value ?? '')].length;
      return length === 0 || (length >= min && length <= max)
        ? undefined
        : `${length}字です。${min}〜${max}字で書いてください`;
    },
  });
  if (typeof answer !== 'string') return answer;
  return typedValue(field.kind, answer);
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
