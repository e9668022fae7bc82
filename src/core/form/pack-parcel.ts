import { strToU8, type Zippable, zipSync } from 'fflate';
import { fileName } from './sending.ts';

/** A picture that goes with a case. */
export interface CasePicture {
  /** As it is named in the text: `photo-1.jpg`. */
  name: string;
  bytes: Uint8Array;
  /** What it shows, in words. */
  alt: string;
  /** Heading of the section it stands in. */
  section: string;
}

/** A case and its pictures as one ZIP, which `npm run intake` takes in. @param slug empty where it is faulty */
export function packParcel(slug: string, text: string, pictures: readonly CasePicture[]): Uint8Array {
  const files: Zippable = { [fileName(slug)]: strToU8(text) };
  for (const { name, bytes } of pictures) files[name] = [bytes, { level: 0 }];
  return zipSync(files);
}

/** Name of the ZIP. */
export function parcelName(slug: string): string {
  return fileName(slug).replace(/\.txt$/, '.zip');
}
