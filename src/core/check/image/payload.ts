import type { ImageType } from './sniff.ts';

const CODE = /<script|<!doctype html|<html[\s>]|<\?php|<iframe|javascript:/i;

/**
 * What does not belong into a picture: markup that a browser could run, an archive behind it.
 * Such files are one thing to a viewer and another to a browser (polyglots).
 */
export function hiddenPayload(bytes: Uint8Array, type: ImageType | undefined): string | undefined {
  if (type === 'svg') return undefined;
  const text = new TextDecoder('latin1').decode(bytes);
  if (CODE.test(text)) return '画像の中に、プログラムのような文字があります';
  // The end of a ZIP's directory stands in its last 64 KB.
  const tail = text.slice(-66_000);
  if (/PK\x05\x06[\s\S]{18}/.test(tail) && text.includes('PK\x01\x02'))
    return '画像のうしろに、圧縮ファイルがつながっています';
  return undefined;
}
