import { readDocument } from '#core/markdown/mdx-document.ts';
import { isRecord } from '#core/schema/plain-data.ts';
import { listOf, recordOf } from '#core/site/shape.ts';
import type { Answers } from '../answers.ts';
import { bodyParts } from './body-parts.ts';
import { storyOf } from './story-of.ts';

/** A published case as the site hands it out to whoever wants to mend it. */
export interface CaseOriginal {
  slug: string;
  /** Its `index.mdx`, letter for letter. */
  text: string;
  /** Names of the pictures beside it. */
  pictures: string[];
}

/** A published case opened to be mended. */
export interface OpenedCase extends CaseOriginal {
  /** What its file says, by the fields and headings that it has itself. */
  answers: Answers;
  /** Headings of the sections that plain text cannot express: they are shown and taken as they stand in the file. */
  raw: ReadonlySet<string>;
}

/** A list of originals, checked. @throws NotReadable when a value is something else */
export function checkOriginals(value: unknown): CaseOriginal[] {
  const originals = listOf(recordOf<CaseOriginal>({ slug: 'string', text: 'string', pictures: 'list' }));
  return originals(value, 'The cases to be mended');
}

/** In which file of originals a case stands. @param files how many there are (FNV-1a, 32 bits) */
export function originalsFile(slug: string, files: number): number {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % Math.max(files, 1);
}

/** Takes a published case apart for the form. @returns undefined when its file cannot be read */
export function openOriginal(original: CaseOriginal): OpenedCase | undefined {
  const document = readDocument('index.mdx', original.text);
  const data = document.yaml?.data;
  if (!isRecord(data) || !document.tree) return undefined;
  const raw = new Set<string>();
  const sections: Record<string, string> = {};
  for (const { heading, text } of bodyParts(document)) {
    if (Object.hasOwn(sections, heading)) continue;
    const story = storyOf(text);
    if (story === undefined) raw.add(heading);
    sections[heading] = story ?? text;
  }
  return { ...original, answers: { slug: original.slug, data, sections }, raw };
}
