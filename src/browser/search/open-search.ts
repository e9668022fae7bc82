import { inPieces } from '#browser/dom/painted.ts';
import { createSearch, type SearchClient } from '#core/search/client.ts';
import type { ServerEngine } from '#core/search/server-engines.ts';
import { imported } from '#core/site/load.ts';
import { SEARCH_SERVER, withBase } from '#core/site/paths.ts';

/**
 * The search of the site: by the index's files, or by the site's search server. Which it is stands here once the site
 * is built (`search-server-plugin.ts`), so that a site without a server has nothing of it.
 * @param base address of the index's folder
 * @param root base path of the site
 * @throws ScriptNotReached when what asks a server does not come
 */
export function openSearch(base: string, root: string): Promise<SearchClient> {
  if (!import.meta.env.SEARCH_SERVER) return Promise.resolve(createSearch({ base, inPieces }));
  const client = openServed(base, root, import.meta.env.SEARCH_SERVER);
  // Whoever asks it is told.
  client.catch(() => {});
  return client;
}

async function openServed(base: string, root: string, engine: ServerEngine): Promise<SearchClient> {
  const { servedSearch } = await imported(import('#core/search/served-search.ts'));
  return servedSearch({ base, inPieces }, { engine, address: withBase(root, SEARCH_SERVER) });
}
