/** Tag of the pointer to the GPS directory (Exif 2.32, 4.6.3). */
const GPS_POINTER = 0x8825;
const HEAD = 512 * 1024;

/**
 * Whether a picture holds the place where it was taken: a TIFF directory with a GPS pointer, wherever the format keeps it
 * (JPEG APP1, PNG eXIf, WebP EXIF, the Exif item of AVIF), or XMP with a position.
 */
export function hasPosition(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const parts = bytes.length > HEAD ? [head, bytes.subarray(-HEAD)] : [head];
  return parts.some((part) => hasGpsDirectory(part) || /exif:GPS(?:Latitude|Longitude)/.test(latin(part)));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function hasGpsDirectory(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 14 < bytes.length; at++) {
    const little =
      bytes[at] === 0x49 && bytes[at + 1] === 0x49 && bytes[at + 2] === 0x2a && bytes[at + 3] === 0;
    const big = bytes[at] === 0x4d && bytes[at + 1] === 0x4d && bytes[at + 2] === 0 && bytes[at + 3] === 0x2a;
    if ((little || big) && directoryHas(view, at, little)) return true;
  }
  return false;
}

/** Whether the first directory of the TIFF that begins at `start` holds the pointer. */
function directoryHas(view: DataView, start: number, little: boolean): boolean {
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > view.byteLength) return false;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < Math.min(count, 200); entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 2 > view.byteLength) return false;
    if (view.getUint16(at, little) === GPS_POINTER) return true;
  }
  return false;
}
