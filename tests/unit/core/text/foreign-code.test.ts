import { expect, test } from 'vitest';
import { foreignCode } from '#core/text/foreign-code.ts';

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

test.each([
  ['UTF-8', Buffer.from('---\ntitle: うどん\n'), undefined],
  ['UTF-8 with its mark', Buffer.from('\ufeff---\n'), undefined],
  ['ASCII', Buffer.from('---\n'), undefined],
  ['nothing', new Uint8Array(), undefined],
  // うどんの会 in Shift_JIS and EUC-JP
  ['Shift_JIS', bytes('82a482c782f182cc89ef'), 'shift_jis'],
  ['EUC-JP', bytes('a4a6a4c9a4f3a4ceb2f1'), 'euc-jp'],
  ['ISO-2022-JP', bytes('1b2442246224211b2842'), 'iso-2022-jp'],
  ['UTF-16 with its mark', Buffer.from('\ufeff---\ntitle: うどん', 'utf16le'), 'utf-16'],
  ['UTF-16 without', Buffer.from('---\ntitle: うどん\nname: abc', 'utf16le'), 'utf-16'],
  ['bytes of no text', bytes('ff00fe80'), 'unknown-code'],
])('%s', (_, given, code) => {
  expect(foreignCode(given)).toBe(code);
});
