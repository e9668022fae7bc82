export { createSearch, type SearchClient, type SearchOutcome } from '../../../src/core/search/client.ts';
export type { Hit } from '../../../src/core/search/engine.ts';
export type { MarkedPart } from '../../../src/core/search/marks.ts';
export type { PagePassages, Passage } from '../../../src/core/search/passages.ts';
export type { Tier } from '../../../src/core/search/search-document.ts';
export { SearchUnavailable } from '../../../src/core/search/unavailable.ts';
