import type { DocumentRule } from '../rule.ts';
import { scanNarrow } from '../scan-private.ts';

const BANK =
  /(?:口座番号|口座No\.?|(?:普通|当座|貯蓄)(?:預金|口座)?|[(](?:普|当)[)])[^\d。、]{0,8}\d{6,8}(?!\d)|(?:記号[^\d]{0,4})\d{5}[^\d]{0,8}(?:番号[^\d]{0,4})?\d{7,8}(?!\d)/g;

/** No number of a bank account. */
export const privacyBank: DocumentRule = {
  id: 'privacy/bank',
  severity: 'error',
  title: '銀行口座の番号を書かない',
  why: '悪用されると取り返しがつきません。',
  check: ({ pieces }) =>
    scanNarrow(pieces, BANK, () => ({
      message: '銀行口座の番号のような数字があります',
      remedy: '取り除いてください',
    })),
};
