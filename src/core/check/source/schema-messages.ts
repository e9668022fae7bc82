import { z } from 'zod';

/** What is wrong and how to mend it, in words for people who do not program. */
export interface Message {
  message: string;
  remedy?: string;
}

const KINDS: Record<string, [name: string, remedy: string]> = {
  string: ['文字', '文字で書いてください。数や日付は "2024" のように引用符で囲みます'],
  number: ['数', '半角の数だけを書いてください（例: 550000）。単位や「,」は付けません'],
  int: ['整数', '半角の整数だけを書いてください（例: 550000）。単位や「,」は付けません'],
  boolean: ['はい・いいえ', 'true か false を書いてください'],
  array: ['一覧', '[ ] で囲むか、行の頭に「- 」を付けて並べてください'],
  object: ['項目の集まり', '「項目: 値」の行を、字下げして並べてください'],
};
const FORMATS: Record<string, Message> = {
  date: {
    message: '暦にある日付ではありません',
    remedy: '"2024-06-25" の形で、実在する日を書いてください',
  },
  url: {
    message: '使える URL ではありません',
    remedy: 'https:// か http:// で始まる、公開されたページの URL を書いてください',
  },
};
const JAPANESE = z.locales.ja().localeError;

/** What was written, short enough for a message. */
export function quoted(written: unknown): string {
  const text = typeof written === 'object' ? plain(written) : String(written);
  const letters = [...text];
  return `「${letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text}」`;
}

/** A group as its one line is written, anything else as data. */
function plain(written: object | null): string {
  const [pair, ...more] = Object.entries(written ?? {});
  return pair && !more.length && !Array.isArray(written) && typeof pair[1] === 'string'
    ? `${pair[0]}: ${pair[1]}`
    : (JSON.stringify(written) ?? '');
}

/**
 * Puts one zod issue into Japanese. A message that the schema gave in Japanese stays as it is.
 * @param written the value at the place of the issue
 */
export function messageFor(issue: z.core.$ZodIssue, written: unknown): Message {
  if (/[ぁ-んァ-ヶ一-龠]/.test(issue.message)) return { message: issue.message };
  if (written === null)
    return { message: '値が空です', remedy: '値を書くか、書かなくてよい項目なら行ごと消してください' };
  if (issue.code === 'invalid_type') return wrongKind([issue.expected], written);
  if (issue.code === 'too_small') return tooSmall(issue, written);
  if (issue.code === 'too_big') return tooBig(issue, written);
  if (issue.code === 'invalid_format') {
    const format = FORMATS[issue.format];
    if (format) return { ...format, message: `${quoted(written)}は、${format.message}` };
  }
  if (issue.code === 'invalid_union') {
    const kinds = issue.errors.flatMap((branch) =>
      branch.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : [])),
    );
    if (kinds.length) return wrongKind(kinds, written);
  }
  const message = JAPANESE({ ...issue, input: written } as never);
  return { message: typeof message === 'string' ? message : (message?.message ?? issue.message) };
}

/** What makes a value of another kind without its writer meaning it. */
function otherCause(expected: readonly string[], written: unknown): string | undefined {
  if (expected.includes('array') && typeof written === 'string' && /^［|^[－ー―—・]/.test(written))
    return '記号が全角です。半角の [ ] で囲むか、行の頭に半角の「- 」を付けて並べてください';
  if (expected.includes('array') && typeof written === 'string' && /^[-*]\S/.test(written))
    return '「-」のあとに半角スペースが要ります';
  if (expected.includes('string') && typeof written === 'object' && written !== null)
    return '「: 」があるので、項目と値に読まれました。値の全体を "…" で囲んでください';
  return undefined;
}

function wrongKind(expected: readonly string[], written: unknown): Message {
  const kinds = expected.flatMap((kind) => (KINDS[kind] ? [KINDS[kind]] : []));
  const remedy = otherCause(expected, written) ?? (kinds.length === 1 ? kinds[0]?.[1] : undefined);
  const names = kinds.map(([name]) => name).join('か');
  return {
    message: `${quoted(written)}は使えません。ここには${names || '別の形の値'}を書きます`,
    ...(remedy ? { remedy } : {}),
  };
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, written: unknown): Message {
  const least = Number(issue.minimum);
  if (issue.origin === 'string') {
    const { length } = String(written);
    if (!length) return { message: '空です', remedy: `${least}字以上で書いてください` };
    return { message: `短すぎます（いま${length}字）`, remedy: `${least}字以上で書いてください` };
  }
  if (issue.origin === 'array') {
    const count = (written as unknown[]).length;
    const wanted = issue.exact ? `ちょうど${least}件` : `${least}件以上`;
    return { message: `数が足りません（いま${count}件）`, remedy: `${wanted}書いてください` };
  }
  return {
    message: `${quoted(written)}は小さすぎます`,
    remedy: issue.inclusive ? `${least} 以上の数を書いてください` : `${least} より大きい数を書いてください`,
  };
}

function tooBig(issue: z.core.$ZodIssueTooBig, written: unknown): Message {
  const most = Number(issue.maximum);
  if (issue.origin === 'string') {
    return {
      message: `長すぎます（いま${String(written).length}字）`,
      remedy: `${most}字以内にしてください`,
    };
  }
  if (issue.origin === 'array') {
    const wanted = issue.exact ? `ちょうど${most}件` : `${most}件以内`;
    return {
      message: `多すぎます（いま${(written as unknown[]).length}件）`,
      remedy: `${wanted}にしてください`,
    };
  }
  return { message: `${quoted(written)}は大きすぎます`, remedy: `${most} 以下の数を書いてください` };
}
