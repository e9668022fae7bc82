export type ImageType = 'jpeg' | 'png' | 'webp' | 'avif' | 'svg';

const latin = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The real type of a picture, from its first bytes; undefined when it is none of ours. */
export function sniff(bytes: Uint8Array): ImageType | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'webp';
  if (latin(bytes, 4, 8) === 'ftyp' && /^avi[fs]$/.test(latin(bytes, 8, 12))) return 'avif';
  // An SVG may begin with a declaration and comments, and with nothing else.
  const head = new TextDecoder().decode(bytes.subarray(0, 2_000));
  if (/^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!DOCTYPE[^>]*>\s*<)?svg[\s>]/i.test(head))
    return 'svg';
  return undefined;
}

const FOREIGN: readonly (readonly [name: string, isIt: (bytes: Uint8Array) => boolean])[] = [
  ['HEIC', (bytes) => /^ftyp(?:hei[cxms]|he[vi][cms]|mif1|msf1)$/.test(latin(bytes, 4, 12))],
  ['GIF', (bytes) => latin(bytes, 0, 4) === 'GIF8'],
  ['TIFF', (bytes) => /^(?:II\*\0|MM\0\*)$/.test(latin(bytes, 0, 4))],
  ['BMP', (bytes) => latin(bytes, 0, 2) === 'BM'],
  ['PDF', (bytes) => latin(bytes, 0, 5) === '%PDF-'],
];

/** The name of a format that pictures come in and that is not shown here; undefined when it is none of those. */
export function foreignFormat(bytes: Uint8Array): string | undefined {
  return FOREIGN.find(([, isIt]) => isIt(bytes))?.[0];
}

/** Types by the ending of a file's name. */
export const TYPE_OF_ENDING: Record<string, ImageType> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
};
