import { createSearch } from '../../src/core/search/client.ts';
import { offer, timed } from './system.ts';

offer(() => {
  const client = createSearch({ base: new URL('/search/', location.href).href });
  return {
    open: () => client.prepare(),
    close: () => client.close(),
    async ask(query, set) {
      const [{ hits }, ms] = await timed(() => client.search(query));
      const counted = hits.filter(({ tier }) => {
        if (set === 'question') return true;
        return set === 'variant' ? tier !== 'near' : tier === 'exact' || tier === 'folded';
      });
      return { ids: counted.map(({ id }) => id), ms };
    },
    async marks(query) {
      const outcome = await client.search(query);
      if (!outcome.hits[0]) return [];
      const { title, passages } = await client.passages(outcome, outcome.hits[0].id);
      const parts = [...title, ...passages.flatMap(({ parts }) => parts)];
      return parts.filter(({ mark }) => mark).map(({ text }) => text);
    },
  };
});
