import { type ClientOptions, createSearch, type SearchClient } from './client.ts';
import { openServer, type SearchServer, ServerSilent } from './server-index.ts';

const TOLD = '検索サーバーから答えがなかったので、お使いのブラウザーの中で探しました。';

/**
 * The search of a site that has a search server: the same search, which asks the server instead of the index's files.
 * Once the server was silent it is not asked again: what is typed on this page then stays in the browser, and every
 * answer says so.
 */
export function servedSearch(options: ClientOptions, server: SearchServer): SearchClient {
  const served = createSearch({ ...options, open: (words) => openServer(server, words, options.fetch) });
  let files: SearchClient | undefined;
  const current = () => files ?? served;
  return {
    prepare: () => current().prepare(),
    async search(query, how) {
      try {
        if (!files) return await served.search(query, how);
      } catch (error) {
        if (!(error instanceof ServerSilent)) throw error;
        files ??= createSearch(options);
      }
      return { ...(await current().search(query, how)), withoutServer: TOLD };
    },
    interpret: (query, how) => current().interpret(query, how),
    passages: (outcome, id, how) => current().passages(outcome, id, how),
    concernsFor: (query) => current().concernsFor(query),
    markText: served.markText,
    async close() {
      await served.close();
      await files?.close();
    },
  };
}
