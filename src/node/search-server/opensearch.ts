import type { API, Client } from '@opensearch-project/opensearch';
import { READ_ANSWER } from '#core/search/server-answers.ts';
import { BETWEEN, type ServerRecord } from '#core/search/server-record.ts';
import type { SearchStore } from './import-records.ts';
import { indexFor, LISTED, listing, partsOf, QUESTION } from './opensearch-index.ts';
import { aliasOf, indexOf, QUESTION_ID } from './opensearch-query.ts';
import { notReached, refused, tookPart } from './server-refusal.ts';

const official = () => import('@opensearch-project/opensearch');

async function connect(address: string, load: typeof official) {
  const client = await load().catch((cause) => {
    if (cause?.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new Error(
      'OpenSearch に入れるための公式のクライアント（@opensearch-project/opensearch）がありません。npm ci --include=dev を実行してから、もう一度やり直してください',
      { cause },
    );
  });
  return { client: new client.Client({ node: address }), errors: client.errors };
}

/**
 * An OpenSearch that is reached over HTTP, with the official client: one index for each build, which gets its alias
 * when it is whole. The question is stored anew, so that it is this program's.
 * @param site whose builds these are; those of other sites are neither seen nor removed
 * @param load gives the client, which a site without one need not have
 * @throws Error in Japanese when the client is not installed or the server does not take the question
 */
export async function openSearchStore(address: string, site: string, load = official): Promise<SearchStore> {
  const { client, errors } = await connect(address, load);
  /** What the server answers, or why not in a sentence. */
  async function told<T>(what: string, asked: Promise<{ body: T }>): Promise<T> {
    try {
      return (await asked).body;
    } catch (cause) {
      if (cause instanceof errors.ResponseError) throw refused(address, what, reasonOf(cause));
      if (cause instanceof errors.ConnectionError || cause instanceof errors.TimeoutError)
        throw notReached(address, cause);
      throw cause;
    }
  }
  /** The builds of this site on the server, the oldest first. */
  async function held(): Promise<{ build: string; whole: boolean }[]> {
    const found = await told('indices.get', client.indices.get({ index: indexOf('*') }));
    const created = (name: string) => Number(found[name]?.settings?.index?.creation_date);
    return Object.keys(found)
      .filter((name) => found[name]?.mappings?._meta?.site === site)
      .toSorted((one, other) => created(one) - created(other))
      .map((name) => {
        const build = name.slice(indexOf('').length);
        return { build, whole: aliasOf(build) in (found[name]?.aliases ?? {}) };
      });
  }
  /** Ids of the pages of a build of which every document is there. */
  async function wholePages(build: string): Promise<string[]> {
    await refresh(build);
    const left = new Map<string, number>();
    let after: API.Search_RequestBody['search_after'];
    do {
      const { hits } = await told('search', client.search(listing(build, after)));
      for (const { sort, fields } of hits.hits) {
        const page = String(sort?.[0]);
        left.set(page, (left.get(page) ?? Number(fields?.parts?.[0])) - 1);
      }
      after = hits.hits.length < LISTED ? undefined : hits.hits.at(-1)?.sort;
    } while (after);
    return [...left].flatMap(([page, missing]) => (missing === 0 ? [page] : []));
  }
  const refresh = (build: string) =>
    told('indices.refresh', client.indices.refresh({ index: indexOf(build) }));
  const remove = (build: string) => told('indices.delete', client.indices.delete({ index: indexOf(build) }));

  await told(
    'put_script',
    client.putScript({
      id: QUESTION_ID,
      body: { script: { lang: 'mustache', source: JSON.stringify(QUESTION) } },
    }),
  );
  return {
    builds: async () => (await held()).flatMap(({ build, whole }) => (whole ? [build] : [])),
    async begin(build) {
      const begun = (await held()).filter(({ whole }) => !whole);
      for (const { build: other } of begun) if (other !== build) await remove(other);
      if (begun.some((one) => one.build === build)) return wholePages(build);
      await told('indices.create', client.indices.create({ index: indexOf(build), body: indexFor(site) }));
      return [];
    },
    load: (build, records) => loadInto(client, address, build, records, told),
    async ask(build, terms) {
      await refresh(build);
      const body = { id: QUESTION_ID, params: { terms: terms.join(BETWEEN) } };
      const asked = client.searchTemplate({ index: indexOf(build), body });
      return READ_ANSWER.opensearch(await told('search_template', asked), terms.length);
    },
    async finish(build) {
      await refresh(build);
      const actions = [{ add: { index: indexOf(build), alias: aliasOf(build) } }];
      await told('indices.update_aliases', client.indices.updateAliases({ body: { actions } }));
    },
    ids: wholePages,
    async forget(build, ids) {
      if (ids.length === 0) return;
      const query = { terms: { page: [...ids] } };
      const asked = client.deleteByQuery({ index: indexOf(build), refresh: true, body: { query } });
      await told('delete_by_query', asked);
    },
    remove: async (build) => {
      await remove(build);
    },
  };
}

/** Sends pages in one request, and anew what the server was too busy for. @throws Error when it does not take all */
async function loadInto(
  client: Client,
  address: string,
  build: string,
  records: readonly ServerRecord[],
  told: <T>(what: string, asked: Promise<{ body: T }>) => Promise<T>,
): Promise<void> {
  const why: string[] = [];
  const sent = client.helpers.bulk({
    datasource: records.flatMap(partsOf),
    onDocument: ({ _id, document }) => [{ index: { _index: indexOf(build), _id } }, document],
    onDrop: ({ status, error }) => why.push(error?.reason ?? `HTTP ${status}`),
  });
  const { total, successful } = await told(
    'bulk',
    sent.then((body) => ({ body })),
  );
  if (successful !== total) throw tookPart(address, total, successful, why[0]);
}

/** The server's reason for a refusal, in its own words. */
function reasonOf({ body, statusCode }: { body: unknown; statusCode: number }): string {
  const { error } = (typeof body === 'object' ? (body ?? {}) : {}) as { error?: { reason?: string } };
  return error?.reason ?? `HTTP ${statusCode}`;
}
