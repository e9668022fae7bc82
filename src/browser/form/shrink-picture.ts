import { h } from '#browser/dom/h.ts';
import { foreignFormat, sniff } from '#core/check/image/sniff.ts';
import { MAX_IMAGE_BYTES } from '#core/check/rules/images.ts';
import { fittedSize } from '#core/form/case-pictures.ts';

/** A picture as it will be sent, and as it is shown in the form. */
export interface ShrunkPicture {
  bytes: Uint8Array;
  ending: 'jpg' | 'png';
  width: number;
  height: number;
  /** A small copy as a `data:` address. */
  thumb: string;
}

/** Why a picture cannot be taken: one sentence in Japanese. */
export class PictureError extends Error {}

const THUMB = 240;
const QUALITIES = [0.85, 0.7, 0.5];
const MOST_BYTES = 100_000_000;

/**
 * Draws a picture anew: turned as its camera held it, made small, and without anything that is no pixel (place, day,
 * device). Nothing leaves the device.
 * @throws PictureError where it cannot be read here
 */
export async function shrinkPicture(file: File): Promise<ShrunkPicture> {
  const name = `「${file.name.slice(0, 60)}」`;
  if (file.size > MOST_BYTES) throw new PictureError(`${name}は大きすぎます（100MB まで）。`);
  const head = new Uint8Array(await file.slice(0, 4_096).arrayBuffer());
  const type = sniff(head);
  if (type === 'svg')
    throw new PictureError(
      `${name}は SVG の図です。この画面では受け取れないので、PNG に書き出して選んでください。`,
    );
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) throw new PictureError(unreadable(name, head));
  try {
    const { width, height } = fittedSize(bitmap.width, bitmap.height);
    const thumbSide = Math.min(1, THUMB / Math.max(width, height));
    const thumb = drawn(
      bitmap,
      Math.ceil(width * thumbSide),
      Math.ceil(height * thumbSide),
      '#fff',
    ).toDataURL('image/jpeg', 0.7);
    if (type === 'png') {
      // A drawing or a copy of a screen stays sharp; a photograph would be too heavy so.
      const bytes = await encoded(drawn(bitmap, width, height), 'image/png');
      if (bytes.length <= MAX_IMAGE_BYTES / 5) return { bytes, ending: 'png', width, height, thumb };
    }
    const canvas = drawn(bitmap, width, height, '#fff');
    for (const quality of QUALITIES) {
      const bytes = await encoded(canvas, 'image/jpeg', quality);
      if (bytes.length <= MAX_IMAGE_BYTES) return { bytes, ending: 'jpg', width, height, thumb };
    }
    throw new PictureError(`${name}は、小さくしても ${MAX_IMAGE_BYTES / 1024 / 1024}MB を超えます。`);
  } finally {
    bitmap.close();
  }
}

/** By what the file is, whatever it is called. */
function unreadable(name: string, head: Uint8Array): string {
  const format = foreignFormat(head);
  if (format === 'HEIC')
    return `${name}の中身は iPhone の形式（HEIC）の写真で、このブラウザーでは開けません。iPhone の「設定」→「カメラ」→「フォーマット」を「互換性優先」にして撮るか、JPEG に書き出して選んでください。`;
  if (format) return `${name}の中身は ${format} です。JPEG か PNG の写真を選んでください。`;
  return sniff(head)
    ? `${name}は途中で切れているか壊れていて、開けませんでした。`
    : `${name}は写真として開けませんでした。JPEG か PNG の写真を選んでください。`;
}

function drawn(bitmap: ImageBitmap, width: number, height: number, ground = ''): HTMLCanvasElement {
  const canvas = h('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new PictureError('このブラウザーでは、写真を小さくできません。');
  if (ground) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

async function encoded(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
  if (!blob) throw new PictureError('このブラウザーでは、写真を小さくできません。');
  return new Uint8Array(await blob.arrayBuffer());
}
