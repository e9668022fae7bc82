import type { z } from 'zod';

export interface Told {
  message: string;
  allowed?: string;
  remedy?: string;
}

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true か false',
  array: '一覧（[ ] か、「- 」で始まる行）',
  object: '字下げした項目の組',
  record: '字下げした項目の組',
};

/** The kind of a value in words a contributor knows. */
function kindOf(value: unknown): string {
  if (value === null) return '空';
  if (Array.isArray(value)) return '一覧';
  const kinds: Record<string, string> = {
    string: '文字',
    number: '数',
    boolean: 'true / false',
    object: '項目の組',
  };
  return kinds[typeof value] ?? '別の種類の値';
}

/**
 * What an issue of the schema means for the person who wrote the value, in Japanese.
 * @param written the value as it stands in the file
 */
export function tellIssue(issue: z.core.$ZodIssue, written: unknown): Told {
  // The schema's own words come first: they know more than the kind of the fault.
  if (/[ぁ-ん]/.test(issue.message)) return { message: issue.message };
  switch (issue.code) {
    case 'invalid_type':
      return wrongKind(issue.expected, written);
    case 'too_small':
      return size(issue.origin, issue.minimum, written, '以上');
    case 'too_big':
      return size(issue.origin, issue.maximum, written, '以下');
    case 'invalid_format':
      return format(issue.format, written);
    case 'invalid_union':
      return wrongKind(issue.errors.flat()[0]?.code === 'invalid_type' ? firstExpected(issue) : '', written);
    default:
      return {
        message: `「${short(written)}」は使えません`,
        remedy: '項目の表（content/README.md）を見て直してください',
      };
  }
}

function firstExpected(issue: z.core.$ZodIssueInvalidUnion): string {
  const first = issue.errors.flat().find((one) => one.code === 'invalid_type');
  return first?.code === 'invalid_type' ? first.expected : '';
}

function wrongKind(expected: string, written: unknown): Told {
  const wanted = KINDS[expected];
  const quote =
    expected === 'string' && (typeof written === 'number' || typeof written === 'boolean')
      ? `"${String(written)}" のように引用符で囲んでください`
      : undefined;
  return {
    message: `値の種類が違います（書かれているのは${kindOf(written)}）`,
    ...(wanted ? { allowed: `書けるのは${wanted}` } : {}),
    remedy: quote ?? '項目の表（content/README.md）の例に合わせてください',
  };
}

function size(origin: string, limit: number | bigint, written: unknown, side: '以上' | '以下'): Told {
  const remedy = side === '以上' ? '書き足してください' : '短くしてください';
  if (origin === 'string') {
    return { message: `${[...String(written)].length}字あります`, allowed: `${limit}字${side}`, remedy };
  }
  if (origin === 'array') {
    const count = Array.isArray(written) ? written.length : 0;
    return {
      message: `${count}個あります`,
      allowed: `${limit}個${side}`,
      remedy: side === '以上' ? remedy : '減らしてください',
    };
  }
  return {
    message: `「${short(written)}」は範囲の外です`,
    allowed: `${limit} ${side}`,
    remedy: '値を確かめてください',
  };
}

function format(name: string, written: unknown): Told {
  if (name === 'date') {
    return {
      message: `「${short(written)}」は実在する日付ではありません`,
      allowed: '"2024-06-25" の形',
      remedy: '年-月-日を確かめてください',
    };
  }
  if (name === 'url') {
    return {
      message: `「${short(written)}」は URL の形ではありません`,
      allowed: 'https:// で始まるページの住所',
      remedy: 'ブラウザーの住所欄から写してください',
    };
  }
  return {
    message: `「${short(written)}」の形が決まりと違います`,
    remedy: '項目の表（content/README.md）の例に合わせてください',
  };
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
