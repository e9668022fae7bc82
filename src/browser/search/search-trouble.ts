import { noteFault, tellTrouble } from '#browser/dom/trouble.ts';
import { SearchUnavailable } from '#core/search/unavailable.ts';

/** Says honestly why a search has no answer; what is ours to mend goes to the console with its cause. */
export function tellSearchTrouble(error: unknown): string {
  if (!(error instanceof SearchUnavailable)) return tellTrouble(error, { what: '', connection: '' });
  noteSearchFault(error);
  return error.message;
}

/** Tells the console of what is ours to mend when the reader is told nothing. */
export function noteSearchFault(error: unknown): void {
  noteFault(error instanceof SearchUnavailable ? error.cause : error);
}
