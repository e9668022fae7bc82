import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** Replacement, private use, and the code points that never are letters. */
const GARBLED =
  /[\ufffd\ue000-\uf8ff\ufdd0-\ufdef\u{f0000}-\u{10ffff}]|[^\P{Cn}\ufdd0-\ufdef\u{f0000}-\u{10ffff}]/gu;

/** No letters of a failed conversion, no private-use letters. */
export const typoGarbled: DocumentRule = {
  id: 'typo/garbled',
  severity: 'error',
  title: '文字化けや外字が無い',
  why: '文字コードの違うファイルを写したときや、外字を使ったときに、読めない文字が混じります。',
  check: ({ pieces }) =>
    scan(pieces, ['prose', 'name', 'quote', 'code', 'other'], GARBLED, () => ({
      message: '文字化けか外字があります',
      remedy: 'UTF-8 で保存し、正しい文字に打ち直してください',
    })),
};
