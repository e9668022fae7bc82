import { strToU8 } from 'fflate';
import sharp from 'sharp';
import { caseFile } from '#core/form/draft/case-file.ts';
import { ParcelError, type Piece } from '#core/form/parcel.ts';
import { readManuscript } from '#core/manuscript/read-manuscript.ts';
import { understoodRows } from '#core/manuscript/understood-rows.ts';
import { ManuscriptError } from '#core/office/archive.ts';
import { MANUSCRIPT_NAME, openOffice } from '#core/office/open-office.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { fieldsOf } from '#core/schema/fields.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** The files of one case, and what is to be said of them. */
export interface CasePieces {
  pieces: Piece[];
  notes: string[];
}

/**
 * Puts the text of a case in the place of each manuscript. One manuscript takes the pictures that came with it; of
 * several, each is a case of its own.
 * @throws ManuscriptError that names every manuscript which cannot be read, ParcelError when it is not told what belongs together
 */
export async function openManuscripts(
  pieces: readonly Piece[],
  taxonomies: Taxonomies,
): Promise<CasePieces[]> {
  const manuscripts = pieces.filter(({ name }) => MANUSCRIPT_NAME.test(name) && !isLock(name));
  if (!manuscripts.length) return [{ pieces: [...pieces], notes: [] }];
  const others = pieces.filter((one) => !manuscripts.includes(one) && !isLock(one.name));
  if (others.length && manuscripts.length > 1)
    throw new ParcelError(
      `原稿が${manuscripts.length}つあり、「${others[0]?.name}」がどの原稿のものか分かりません。一件ずつ、フォルダーに分けて渡してください`,
    );
  const faults: string[] = [];
  const cases: CasePieces[] = [];
  for (const one of manuscripts)
    try {
      const { pieces: own, notes } = await openManuscript(one, taxonomies);
      cases.push({ pieces: [...own, ...others], notes });
    } catch (error) {
      if (!(error instanceof ManuscriptError)) throw error;
      faults.push(error.message);
    }
  if (faults.length) throw new ManuscriptError(faults.join('\n'));
  return cases;
}

/** What Word and Excel lay beside a file that is open. */
const isLock = (name: string) => /(?:^|\/)~\$[^/]*$/.test(name);

async function openManuscript({ name, bytes }: Piece, taxonomies: Taxonomies): Promise<CasePieces> {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const manuscript = openOffice(base, bytes);
  const { draft, understood, rest, left } = readManuscript(manuscript, taxonomies);
  const fields = fieldsOf(caseFields(taxonomies));
  const pictures = await Promise.all(
    [...manuscript.pictures].map(
      async ([file, one]): Promise<Piece> => ({ name: file, bytes: await plain(one) }),
    ),
  );
  return {
    pieces: [
      { name: base.replace(MANUSCRIPT_NAME, '.txt'), bytes: strToU8(caseFile(draft, fields)) },
      ...pictures,
    ],
    notes: [
      `「${base}」から読み取りました:`,
      ...understoodRows(understood, fields, taxonomies).map(
        ({ title, value, from }) => `  ${title}${value ? `: ${value}` : ''} ← ${from}`,
      ),
      ...rest.map(({ heading }) => `置き場所が分からなかったところを、終わりの「${heading}」に入れました`),
      ...left,
    ],
  };
}

/** A picture written anew: sharp keeps nothing of EXIF, GPS or XMP. What it cannot read is left for the check to judge. */
async function plain(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await sharp(bytes).rotate().toBuffer();
  } catch {
    return bytes;
  }
}
