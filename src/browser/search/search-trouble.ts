import { noteFault, troubleText } from '#browser/dom/trouble.ts';
import { SearchUnavailable } from '#core/search/unavailable.ts';

/** Says honestly why a search has no answer; what is ours to mend goes to the console with its cause. */
export function searchTroubleText(error: unknown): string {
  if (!(error instanceof SearchUnavailable)) return troubleText(error, { what: '', connection: '' });
  noteSearchFault(error);
  return error.message;
}

/** Writes to the console what is ours to mend when the reader sees no message. */
export function noteSearchFault(error: unknown): void {
  noteFault(error instanceof SearchUnavailable ? error.cause : error);
}
