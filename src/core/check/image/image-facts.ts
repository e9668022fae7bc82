import { hiddenPayload } from './payload.ts';
import { hasPosition } from './position.ts';
import { sizeOf } from './size.ts';
import { foreignFormat, type ImageType, sniff } from './sniff.ts';
import { svgFaults, svgWords } from './svg.ts';

/** What a picture's bytes say. Plain data: the bytes themselves go no further. */
export interface ImageFacts {
  /** The type the bytes show; undefined when they are no picture we know. */
  type?: ImageType;
  /** The name of what the bytes are instead: `HEIC`, `PDF`. */
  foreign?: string;
  width?: number;
  height?: number;
  /** Whether it holds the place where it was taken. */
  position: boolean;
  /** What makes an SVG unsafe, in Japanese. */
  svg: string[];
  /** What an SVG says in letters. */
  words?: string;
  /** What else hides in the file, in Japanese. */
  payload?: string;
}

/** Looks into a picture without decoding it. Never throws. */
export function imageFacts(bytes: Uint8Array): ImageFacts {
  const type = sniff(bytes);
  const foreign = type ? undefined : foreignFormat(bytes);
  const payload = hiddenPayload(bytes, type);
  return {
    ...(type ? { type } : {}),
    ...(foreign ? { foreign } : {}),
    ...sizeOf(bytes, type),
    position: hasPosition(bytes),
    ...svgFacts(type, bytes),
    ...(payload ? { payload } : {}),
  };
}

function svgFacts(type: ImageType | undefined, bytes: Uint8Array): Pick<ImageFacts, 'svg' | 'words'> {
  if (type !== 'svg') return { svg: [] };
  const text = new TextDecoder().decode(bytes);
  return { svg: svgFaults(text), words: svgWords(text) };
}
