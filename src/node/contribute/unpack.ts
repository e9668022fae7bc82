import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { isClutter, ParcelError, type Piece } from '#core/form/parcel.ts';
import { MANUSCRIPT_NAME } from '#core/office/open-office.ts';

/** Of all that is sent for one case, unpacked. */
const MAX_BYTES = 100_000_000;
const MOST_FILES = 200;

/**
 * Reads what a mail brought: files, folders, and ZIPs of them. Links are not followed, nothing is written, and a ZIP
 * is looked at before it is unpacked, so that a small one cannot become a large one.
 * @throws ParcelError in Japanese: not there, a link, too much, or no ZIP that can be read
 */
export function unpack(paths: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let bytes = 0;
  const count = (name: string, size: number) => {
    bytes += size;
    if (bytes > MAX_BYTES)
      throw new ParcelError(`「${name}」までで大きすぎます（ぜんぶで ${MAX_BYTES / 1e6}MB まで）`);
    if (pieces.length >= MOST_FILES) throw new ParcelError(`ファイルが多すぎます（${MOST_FILES}まで）`);
  };
  const walk = (path: string, name: string) => {
    const status = lstatSync(path, { throwIfNoEntry: false });
    if (!status) throw new ParcelError(`「${path}」が見当たりません`);
    if (status.isDirectory()) {
      for (const item of readdirSync(path).sort()) walk(join(path, item), `${name}/${item}`);
      return;
    }
    if (isClutter(name)) return;
    if (!status.isFile())
      throw new ParcelError(`「${name}」は、ふつうのファイルではないので、受け取りません`);
    count(name, status.size);
    const content = readFileSync(path);
    if (!isZip(content) || MANUSCRIPT_NAME.test(name)) pieces.push({ name, bytes: content });
    else if (/\.zip$/i.test(name)) for (const piece of unzip(name, content, count)) pieces.push(piece);
    else
      throw new ParcelError(
        `「${name}」は受け取れません。ZIP なら名前の終わりを .zip に、Word や Excel なら .docx や .xlsx にしてください`,
      );
  };
  for (const path of paths) walk(path, basename(path));
  return pieces;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) < 9;
}

/** @param count is told every file before it is unpacked, and may refuse it */
function unzip(zip: string, bytes: Uint8Array, count: (name: string, size: number) => void): Piece[] {
  const folder = basename(zip).replace(/\.zip$/i, '');
  const sizes = new Map<string, number>();
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || isClutter(name)) return false;
        if (sizes.has(name)) throw new ParcelError(`「${zip}」に「${name}」が二つあります`);
        if (sizes.size >= MOST_FILES)
          throw new ParcelError(`「${zip}」のファイルが多すぎます（${MOST_FILES}まで）`);
        sizes.set(name, originalSize);
        count(name, originalSize);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ParcelError) throw error;
    throw new ParcelError(`「${zip}」を ZIP として開けません（壊れているか、パスワードが掛かっています）`);
  }
  // The folder's own name tells nothing worse than the ZIP's; a way out of it is looked for in what stands inside.
  return Object.entries(files).map(([name, content]) => ({
    name: name.includes('/') || name.includes('\\') ? name : `${folder}/${name}`,
    bytes: content,
  }));
}
