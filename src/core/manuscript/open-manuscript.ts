import { openOffice } from '#core/office/open-office.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { type CaseDraft, readManuscript } from './read-manuscript.ts';

export { ManuscriptError } from '#core/office/archive.ts';
export { intoAnswers, offersOf, REST_PLACE } from './into-answers.ts';
export { understoodRows } from './understood-rows.ts';

/** A manuscript as a case, and the bytes of its pictures by their names. @throws ManuscriptError in Japanese */
export function openManuscript(
  name: string,
  bytes: Uint8Array,
  taxonomies: Taxonomies,
): { made: CaseDraft; pictures: ReadonlyMap<string, Uint8Array> } {
  const manuscript = openOffice(name, bytes);
  return { made: readManuscript(manuscript, taxonomies), pictures: manuscript.pictures };
}
