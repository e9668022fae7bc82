import type { SearchClient } from '#core/search/client.ts';
import { servedSearch } from '#core/search/served-search.ts';
import type { SearchServer } from '#core/search/server-index.ts';
import { folderOptions } from '#node/search-index/open-folder.ts';

/** The very search of a site that has a search server, over a folder that `buildSearch` wrote. */
export function servedFolder(folder: string, server: SearchServer): SearchClient {
  const files = folderOptions(folder);
  const fetch: typeof globalThis.fetch = (input, init) =>
    String(input).startsWith(server.address) ? globalThis.fetch(input, init) : files.fetch(input, init);
  return servedSearch({ ...files, fetch }, server);
}
