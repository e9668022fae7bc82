import { addressOf, isPage } from '#core/site/release.ts';
import type { TreeFile } from './tree.ts';

/** Pages by what a release would do to them: addresses without the base path, in their order. */
export interface DifferingPages {
  fresh: string[];
  changed: string[];
  gone: string[];
  /** Addresses that led to a page of their own and say now that they moved or were withdrawn. */
  former: string[];
}

/**
 * Compares the pages of what is live with those of a site.
 * @param live files of the served release by path; empty before the first
 * @param former addresses that moved or were withdrawn, as the site has them
 */
export function differingPages(
  live: Readonly<Record<string, TreeFile>>,
  site: ReadonlyMap<string, TreeFile>,
  former: ReadonlySet<string>,
): DifferingPages {
  const found: DifferingPages = { fresh: [], changed: [], gone: [], former: [] };
  for (const [file, { sha256 }] of site) {
    const address = addressOf(file);
    if (!isPage(address)) continue;
    const before = live[file];
    if (before?.sha256 === sha256) continue;
    if (former.has(address)) found.former.push(address);
    else (before ? found.changed : found.fresh).push(address);
  }
  for (const file of Object.keys(live))
    if (isPage(addressOf(file)) && !site.has(file)) found.gone.push(addressOf(file));
  return found;
}
