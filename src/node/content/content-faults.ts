import type { Finding } from '#core/check/source/finding.ts';

/** A fault of a whole file. */
export function wholeFile(file: string, rule: string, message: string, remedy: string): Finding {
  return { file, line: 1, column: 1, field: '全体', rule, severity: 'error', message, remedy };
}

/** The remedy for who works on Windows, where files of another code come from. */
const SAVE_AGAIN =
  'Windows のメモ帳なら、開いて「名前を付けて保存」を選び、文字コードを「UTF-8」にして保存してください';
const otherCode = (likely: string) =>
  ['content/encoding', `文字コードが UTF-8 ではありません${likely}`, SAVE_AGAIN] as const;

const FAULTS = {
  shift_jis: otherCode('（Shift_JIS のようです）'),
  'euc-jp': otherCode('（EUC-JP のようです）'),
  'iso-2022-jp': otherCode('（ISO-2022-JP のようです）'),
  'utf-16': otherCode('（UTF-16 のようです）'),
  'unknown-code': otherCode(''),
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
