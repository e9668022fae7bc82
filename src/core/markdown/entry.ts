import type { Claims } from '#core/claims/claims.ts';
import type { CollectionName } from '#core/schema/collections.ts';
import type { Media } from './image-view.ts';
import type { Rendered } from './render.ts';

/**
 * An entry of the content folder: read, checked and rendered once. It walks from its file to pages, index, open data
 * and release; whoever needs less takes some of its fields.
 */
export interface Entry<T = unknown> extends Rendered {
  collection: CollectionName;
  /** The name of its folder, which is its address. */
  slug: string;
  /** Path below the content folder. */
  file: string;
  /** A hash of the text of its file. */
  revision: string;
  /** The settings, as the schema of its collection has them. */
  data: T;
  /** CheckedDocument as a draft: much may be missing from its data, and nothing of it may be shown. */
  draft: boolean;
  /** The day on which it is published, `YYYY-MM-DD`, while it waits for that day as a draft. */
  comes?: string;
  /** The facet values it is found under: facet → ids. A draft stands under none. */
  facets: Record<string, string[]>;
  /** Letters of its prose, without headings and spaces. */
  letters: number;
  /** What a case says and on what it rests, where it has a fact sheet. */
  claims?: Claims;
  /** The id of the neighbour it was taken from; none for what is this instance's own. */
  shelf?: string;
  /** What its neighbour says of it in words that this instance has no place for. */
  shelfWords?: string[];
  /** The pictures its body shows. */
  media: Media[];
}
