import { offer, timed } from './system.ts';

interface Stock {
  createInstance(options: object): {
    init(): Promise<void>;
    destroy(): Promise<void>;
    search(term: string): Promise<{
      results: { id: string; data(): Promise<{ url: string; excerpt: string }> }[];
    }>;
  };
}

/** Ids of results are looked up once, outside of what is measured. */
const ids = new Map<string, string>();

offer(() => {
  let instance: ReturnType<Stock['createInstance']>;
  return {
    async open() {
      const address = new URL('/pagefind/pagefind.js', location.href).href;
      const { createInstance } = (await import(/* @vite-ignore */ address)) as Stock;
      instance = createInstance({ basePath: '/pagefind/' });
      await instance.init();
      await instance.search('\u0001');
    },
    count: async (query) => {
      await instance.search(query);
    },
    close: () => instance.destroy(),
    async ask(query) {
      const [{ results }, ms] = await timed(() => instance.search(query));
      for (const { id, data } of results) {
        if (!ids.has(id)) ids.set(id, (await data()).url.split('/').at(-1) as string);
      }
      return { ids: results.map(({ id }) => ids.get(id) as string), ms };
    },
    async marks(query) {
      const [first] = (await instance.search(query)).results;
      const excerpt = first ? (await first.data()).excerpt : '';
      const joined = excerpt.replace(/<\/mark>(\s*)<mark>/g, '$1');
      return [...joined.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, text]) => text as string);
    },
  };
});
