import type { Selection } from '#core/finder/selection.ts';
import type { Collection } from './collection.ts';

/** What every view of the finder is drawn with. */
export interface ViewContext {
  collection: Collection;
  /** Base path of the site. */
  root: string;
  /** Address of a view, with the base path. */
  address: (selection: Selection) => string;
}
