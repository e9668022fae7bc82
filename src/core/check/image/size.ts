import type { ImageType } from './sniff.ts';

/** Width and height in pixels as the file's head states them; empty when it does not or cannot be trusted. */
export function sizeOf(bytes: Uint8Array, type: ImageType | undefined): { width?: number; height?: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (type === 'jpeg') return jpegSize(view);
    if (type === 'webp') return webpSize(view);
    if (type === 'avif') return avifSize(bytes, view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return {};
}

function jpegSize(view: DataView): { width?: number; height?: number } {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // SOF0–SOF15 without DHT, JPG and DAC (ISO/IEC 10918-1, table B.1).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return {};
}

function webpSize(view: DataView): { width?: number; height?: number } {
  const kind = view.getUint8(15);
  if (kind === 0x58) {
    const three = (at: number) =>
      1 + view.getUint8(at) + (view.getUint8(at + 1) << 8) + (view.getUint8(at + 2) << 16);
    return { width: three(24), height: three(27) };
  }
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** The first `ispe` box (ISO/IEC 23008-12): four bytes of version, then width and height. */
function avifSize(bytes: Uint8Array, view: DataView): { width?: number; height?: number } {
  for (let at = 0; at < Math.min(bytes.length - 20, 4_096); at++) {
    if (bytes[at] === 0x69 && bytes[at + 1] === 0x73 && bytes[at + 2] === 0x70 && bytes[at + 3] === 0x65) {
      return { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
  }
  return {};
}
