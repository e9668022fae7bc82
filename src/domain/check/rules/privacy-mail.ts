import type { DocumentRule } from '../rule.ts';
import { scanNarrow } from '../scan-private.ts';

const MAIL = /[\w.%+-]+ ?(?:@|\[at\]|\(at\)|アットマーク) ?[\w-]+(?:\.[\w-]+)+/gi;

/** No mail address. */
export const privacyMail: DocumentRule = {
  id: 'privacy/mail',
  severity: 'error',
  title: 'メールアドレスを書かない',
  why: '公開したアドレスは、迷惑メールの宛先として集められます。',
  check: ({ pieces }) =>
    scanNarrow(pieces, MAIL, () => ({
      message: 'メールアドレスのような文字があります',
      remedy: '取り除いてください',
    })),
};
