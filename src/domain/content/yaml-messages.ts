const MESSAGES: Record<string, string> = {
  BAD_ALIAS: '「*」で始まる値は "…" で囲んでください',
  BAD_COLLECTION_TYPE: '「!」による型の指定は使えません。取り除いてください',
  BAD_DIRECTIVE: '「%」で始まる指示は使えません。取り除いてください',
  BAD_DQ_ESCAPE: '"…" の中の「\\」の使い方が正しくありません。「\\」を取り除くか \'…\' で囲んでください',
  BAD_INDENT: '字下げがそろっていません。前後の行と頭をそろえてください',
  BAD_SCALAR_START: 'この記号で始まる値は "…" で囲んでください',
  BLOCK_AS_IMPLICIT_KEY: '一行に「: 」が二つあります。値を "…" で囲んでください',
  BLOCK_IN_FLOW: '[ ] や { } の中に、字下げの一覧は書けません',
  DUPLICATE_KEY: '同じ項目が二度書かれています。一つにしてください',
  MISSING_CHAR: '引用符か括弧が閉じていません',
  MULTILINE_IMPLICIT_KEY: '「項目: 値」の形になっていません。「:」のあとに半角スペースが要ります',
  MULTIPLE_DOCS: '設定欄の途中に「---」があります。取り除いてください',
  NON_STRING_KEY: '項目名は半角の英字で書いてください',
  TAB_AS_INDENT: '字下げにタブは使えません。半角スペースにしてください',
  TAG: '「!」による型の指定は使えません。取り除くか、値を "…" で囲んでください',
  UNEXPECTED_TOKEN: 'ここに書けない文字があります。値を "…" で囲むか、字下げを見直してください',
};

/** What a fault of the YAML parser means, in Japanese, for people who have never heard of YAML. */
export function yamlMessage(code: string): string {
  return MESSAGES[code] ?? '設定欄の書き方が正しくありません。「項目: 値」の形と、字下げを見直してください';
}

/** Faults that say nothing about the shape of the rest. */
export const INDEPENDENT: ReadonlySet<string> = new Set([
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED',
  'NON_STRING_KEY',
]);

/** The parser's code, put right where its own is too coarse to tell what to mend. */
export function yamlCode({ code, message }: { code: string; message: string }): string {
  if (code === 'TAG_RESOLVE_FAILED') return 'TAG';
  if (code === 'MISSING_CHAR' && /Sequence item without/.test(message)) return 'BAD_INDENT';
  if (code === 'BAD_INDENT' && /end with a [\]}]/.test(message)) return 'MISSING_CHAR';
  return code;
}
