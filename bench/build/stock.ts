import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure, sum } from './measure.ts';
import type { Spent } from './table.ts';

/**
 * Astro and Pagefind as their tutorials set them up, over the same MDX: one page a case and an article, lists of twenty,
 * a search of all of it. No facet pages, no related cases, no feeds, no data, no pictures, no checks.
 * @param work a folder below the project, for Node to find the packages that a built page asks for
 * @param content the collection
 */
export async function buildStock(work: string, content: string): Promise<Spent> {
  const root = join(work, 'stock');
  rmSync(root, { recursive: true, force: true });
  cpSync('bench/build/stock', root, { recursive: true });
  const out = join(root, 'dist');
  const env = { CONTENT_DIR: content, ASTRO_TELEMETRY_DISABLED: '1' };
  const built = await measure(['astro', 'build', '--root', root], '.', env);
  const indexed = await measure(['pagefind', '--site', out]);
  return { ...sum(built, indexed), out };
}
