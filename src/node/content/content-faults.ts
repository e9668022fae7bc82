import type { Finding } from '#core/check/source/finding.ts';

/** A fault of a whole file. */
export function wholeFile(file: string, rule: string, message: string, remedy: string): Finding {
  return { file, line: 1, column: 1, field: '全体', rule, severity: 'error', message, remedy };
}

const FAULTS = {
  missing: [
    'content/missing',
    'フォルダーに index.mdx がありません',
    '書き足すか、フォルダーを消してください',
  ],
  link: ['content/unreadable', 'ほかの場所を指すリンクは開きません', 'ファイルそのものを置いてください'],
  size: ['content/unreadable', 'ファイルが大きすぎます', '文章を分けてください'],
  kind: ['content/unreadable', 'ふつうのファイルではありません', 'ファイルを置き直してください'],
} as const;

/** A text file that was not opened, and why. */
export function unreadable(file: string, fault: keyof typeof FAULTS): Finding {
  const [rule, message, remedy] = FAULTS[fault];
  return wholeFile(file, rule, message, remedy);
}
