import { hiddenPayload } from './payload.ts';
import { hasPosition } from './position.ts';
import { sizeOf } from './size.ts';
import { type ImageType, sniff } from './sniff.ts';
import { svgFaults } from './svg.ts';

/** What a picture's bytes say. Plain data: the bytes themselves go no further. */
export interface ImageFacts {
  /** The type the bytes show; undefined when they are no picture we know. */
  type?: ImageType;
  width?: number;
  height?: number;
  /** Whether it holds the place where it was taken. */
  position: boolean;
  /** What makes an SVG unsafe, in Japanese. */
  svg: string[];
  /** What else hides in the file, in Japanese. */
  payload?: string;
}

/** Looks into a picture without decoding it. Never throws. */
export function imageFacts(bytes: Uint8Array): ImageFacts {
  const type = sniff(bytes);
  const payload = hiddenPayload(bytes, type);
  return {
    ...(type ? { type } : {}),
    ...sizeOf(bytes, type),
    position: hasPosition(bytes),
    svg: type === 'svg' ? svgFaults(new TextDecoder().decode(bytes)) : [],
    ...(payload ? { payload } : {}),
  };
}
