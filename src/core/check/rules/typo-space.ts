import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** Spaces are the ordinary ones, half-width or full-width; mended by `--fix`. */
export const typoSpace: DocumentRule = {
  id: 'typo/space',
  severity: 'error',
  title: '空白は、ふつうの半角か全角',
  why: 'ワープロや Web から写すと、見た目の同じ特別な空白が混じり、検索で見つからなくなります。',
  fixable: true,
  check: ({ pieces }) =>
    scan(pieces, ['prose', 'name', 'quote', 'code'], /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, () => ({
      message: '特別な空白があります',
      remedy: 'ふつうの空白に打ち直すか、取り除いてください',
      replacement: ' ',
    })),
};
