import MiniSearch from 'minisearch';
import { MINISEARCH_OPTIONS } from '../search/minisearch-bigrams.ts';
import { offer, timed } from './system.ts';

offer(() => {
  let index: MiniSearch;
  return {
    async open() {
      const response = await fetch('/minisearch/index.json');
      index = MiniSearch.loadJSON(await response.text(), MINISEARCH_OPTIONS);
    },
    async ask(query, set) {
      const combineWith = set === 'question' ? 'OR' : 'AND';
      const [results, ms] = await timed(() => index.search(query, { combineWith }));
      return { ids: results.map(({ id }) => id as string), ms };
    },
  };
});
