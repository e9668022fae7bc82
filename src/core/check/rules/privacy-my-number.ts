import { isMyNumber } from '../my-number.ts';
import type { DocumentRule } from '../rule.ts';
import { scanNarrow } from '../scan-private.ts';

const TWELVE = /(?<![\d.,])\d{4}[- ]?\d{4}[- ]?\d{4}(?!\d)(?!,\d)/g;

/** No マイナンバー, told from other twelve digits by its check digit. */
export const privacyMyNumber: DocumentRule = {
  id: 'privacy/my-number',
  severity: 'error',
  title: 'マイナンバーを書かない',
  why: '法律で定められた場面のほかに個人番号を公開することは許されません。検査用数字が合う12桁の数だけを拾います。',
  check: ({ pieces }) =>
    scanNarrow(pieces, TWELVE, (match) =>
      isMyNumber(match.replace(/\D/g, ''))
        ? { message: 'マイナンバーのような12桁の数字があります', remedy: '取り除いてください' }
        : undefined,
    ),
};
