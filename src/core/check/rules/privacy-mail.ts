import type { DocumentRule } from '../rule.ts';
import { scanNarrow } from '../scan-private.ts';

/** With an @, in any script; with what people write in its place, in Latin letters. */
const MAIL =
  /[\p{L}\p{N}._%+-]{1,64} ?@ ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+|[\w.%+-]{1,64} ?(?:[[(] ?(?:at|アット|あっと) ?[\])]|アットマーク|[★☆●◎■◆◇□▲△♪＊*#]) ?[\w-]{1,63}(?:\.[\w-]{1,63})+/giu;

/** A sign of an address and the dot of its domain. */
const mayHold = (text: string) => text.includes('.') && /[@[(★☆●◎■◆◇□▲△♪＊*#]|アットマーク/.test(text);

/** No mail address. */
export const privacyMail: DocumentRule = {
  id: 'privacy/mail',
  severity: 'error',
  title: 'メールアドレスを書かない',
  why: '公開したアドレスは、迷惑メールの宛先として集められます。',
  check: ({ pieces }) =>
    scanNarrow(
      pieces,
      MAIL,
      () => ({ message: 'メールアドレスのような文字があります', remedy: '取り除いてください' }),
      mayHold,
    ),
};
