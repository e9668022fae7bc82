import { type ImageFacts, imageFacts } from '#core/check/image/image-facts.ts';
import type { FolderFile } from '#core/check/rule.ts';
import type { Answers } from './answers.ts';
import type { CasePicture } from './pack-parcel.ts';

/** The longest side to which the form brings a picture, in pixels: what the check of pictures calls enough. */
export const LONGEST_SIDE = 2_000;

/** How large a picture becomes: its sides kept in proportion, the longer one at most so long. */
export function fittedSize(width: number, height: number): { width: number; height: number } {
  const part = Math.min(1, LONGEST_SIDE / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * part)), height: Math.max(1, Math.round(height * part)) };
}

/** A name that no picture of the case has yet. @param ending without its dot */
export function freePictureName(taken: readonly string[], ending: string): string {
  const bases = taken.map((name) => name.replace(/\.[^.]*$/, ''));
  let number = 1;
  while (bases.includes(`photo-${number}`)) number += 1;
  return `photo-${number}.${ending}`;
}

/** The answers with each picture at the end of its section. */
export function withPictures(answers: Answers, pictures: readonly Omit<CasePicture, 'bytes'>[]): Answers {
  const sections = { ...answers.sections };
  for (const { name, alt, section } of pictures) {
    const words = alt.replace(/[[\]\s]+/g, ' ').trim();
    sections[section] = `${sections[section]?.trimEnd() ?? ''}\n\n![${words}](./${name})`.trimStart();
  }
  return { ...answers, sections };
}

/** What was found in the bytes of a picture, which stay the same while its case is written. */
const known = new WeakMap<Uint8Array, ImageFacts>();

/** The pictures as the check sees them in a folder. */
export function pictureFiles(pictures: readonly Pick<CasePicture, 'name' | 'bytes'>[]): FolderFile[] {
  return pictures.map(({ name, bytes }) => {
    const image = known.get(bytes) ?? imageFacts(bytes);
    known.set(bytes, image);
    return { name, kind: 'file', bytes: bytes.length, image };
  });
}
