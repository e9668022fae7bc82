/** Faults of YAML itself in plain Japanese, by the code of the parser (`ErrorCode` of the package `yaml`). */
const MESSAGES: Record<string, string> = {
  DUPLICATE_KEY: '同じ項目が二度書かれています。一つにしてください',
  BAD_INDENT: '字下げがそろっていません。前後の行と頭をそろえてください',
  TAB_AS_INDENT: '字下げにタブは使えません。半角スペースにしてください',
  MISSING_CHAR: '引用符か括弧が閉じていません',
  MULTILINE_IMPLICIT_KEY: '「項目: 値」の形になっていません。「:」のあとに半角スペースが要ります',
  BLOCK_AS_IMPLICIT_KEY: '一行に「: 」が二つあります。値を "…" で囲んでください',
  BLOCK_IN_FLOW: '[ ] や { } の中に、字下げした一覧は書けません',
  BAD_SCALAR_START: 'この記号では書き始められません。値を "…" で囲んでください',
  BAD_DQ_ESCAPE: '"…" の中の「\\」が読めません。「\\\\」と書くか、取り除いてください',
  UNEXPECTED_TOKEN: 'ここに書けない記号があります。値を "…" で囲んでください',
  KEY_OVER_1024_CHARS: '項目名が長すぎます。「:」の抜けがないか確かめてください',
  NON_STRING_KEY: '項目名は文字で書いてください',
  MULTIPLE_DOCS: '「---」で区切った二つめのまとまりは書けません。一つにまとめてください',
  RESOURCE_EXHAUSTION: '入れ子が深すぎます。字下げと括弧を確かめてください',
  TAG_RESOLVE_FAILED: '「!」による型の指定は使えません。取り除いてください',
  BAD_COLLECTION_TYPE: '「!」による型の指定は使えません。取り除いてください',
  BAD_DIRECTIVE: '「%」で始まる行は使えません。取り除いてください',
  BAD_ALIAS: '「*」は値の頭に使えません。値を "…" で囲んでください',
};

/**
 * @param code code of the parser or of our own rules
 * @param message what goes with it; kept when it is Japanese already
 */
export function yamlMessage(code: string, message: string): string {
  if (/[ぁ-ん]/.test(message)) return message;
  return MESSAGES[code] ?? `YAML として読めません（${code}）。値を "…" で囲むと直ることがあります`;
}

/** What is wrong with a line that no YAML can be, where letters of another width are the cause. */
export function widthFault(line: string): string | undefined {
  if (/^[ \t]*[　\u00a0]+\S/.test(line))
    return '行の頭の空白が全角（または特別な空白）です。半角スペースで字下げしてください';
  if (/^\s*(?:- )?[A-Za-z]\w*：/.test(line))
    return '「：」が全角です。半角の「: 」（コロンと半角スペース）にしてください';
  if (/^\s*(?:- )?[A-Za-z]\w*:[\u00a0　]/.test(line))
    return '「:」のあとの空白が全角（または特別な空白）です。半角スペースにしてください';
  return undefined;
}

/** Faults that say nothing about the shape of the rest. */
export const INDEPENDENT: ReadonlySet<string> = new Set([
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED',
  'NON_STRING_KEY',
]);

/** The parser's code, put right where its own is too coarse to say what to mend. */
export function yamlCode({ code, message }: { code: string; message: string }): string {
  if (code === 'TAG_RESOLVE_FAILED') return 'TAG';
  if (code === 'MISSING_CHAR' && /Sequence item without/.test(message)) return 'BAD_INDENT';
  if (code === 'BAD_INDENT' && /end with a [\]}]/.test(message)) return 'MISSING_CHAR';
  return code;
}
