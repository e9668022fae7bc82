/** Codes of text other than UTF-8 that Japanese files come in. */
export type ForeignCode = 'utf-16' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'unknown-code';

/** Kana and everyday kanji; a wrong guess of the code gives other letters. */
const JAPANESE = /[ぁ-んァ-ヶー一-龠、。]/g;

/**
 * In what code the bytes of a text are, when they are not UTF-8.
 * @returns undefined for UTF-8; the likeliest of the codes that Windows and older systems write
 */
export function foreignCode(bytes: Uint8Array): ForeignCode | undefined {
  const head = `${bytes[0]},${bytes[1]}`;
  if (head === '255,254' || head === '254,255') return 'utf-16';
  const sample = bytes.subarray(0, 4_000);
  // ASCII letters of UTF-16 without its mark: every second byte is nothing.
  if (sample.length > 8 && sample.filter((byte) => byte === 0).length > sample.length / 8) return 'utf-16';
  const text = decoded(bytes, 'utf-8');
  // Mails are in a code of seven bits, in which an escape begins the kanji.
  if (text !== undefined) return /\u001b\$[@B]/.test(text) ? 'iso-2022-jp' : undefined;
  const likely = (['shift_jis', 'euc-jp'] as const)
    .map((code) => ({ code, letters: decoded(bytes, code)?.match(JAPANESE)?.length ?? 0 }))
    .sort((a, b) => b.letters - a.letters)[0];
  return likely && likely.letters > 0 ? likely.code : 'unknown-code';
}

function decoded(bytes: Uint8Array, code: string): string | undefined {
  try {
    return new TextDecoder(code, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
