import type { Collection } from './collection.ts';
import type { Told } from './finding.ts';
import type { Site } from './site.ts';

/** What every check may look at. */
export interface Evidence {
  site: Site;
  /** What the content folder says should be there. */
  collection: Collection;
  /** What the validator said of page shapes before; kept between runs. */
  known: Map<string, string[]>;
}

/** One check: looks at the evidence and tells what is wrong; nothing told is good. */
export type Check = (evidence: Evidence) => Told[] | Promise<Told[]>;
