import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';

/** A page as every system gets it: its title and all its text. */
export interface BenchPage {
  id: string;
  title: string;
  text: string;
}
/** Ids of pages, the best first. */
export type Rank = (query: string) => string[] | Promise<string[]>;

/** BM25 with the usual parameters (Robertson and Zaragoza 2009). */
const [K1, B] = [1.2, 0.75];

/** BM25 over the words that kuromoji cuts, in their base forms, without grammar. */
export async function bm25OnKuromoji(pages: readonly BenchPage[]): Promise<Rank> {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('@patdx/kuromoji')), '../dict/');
  const tokenizer = await new TokenizerBuilder({
    loader: new NodeDictionaryLoader({ dic_path: dicPath }),
  }).build();
  const words = (text: string) =>
    tokenizer
      .tokenize(text.normalize('NFKC').toLowerCase())
      .filter(({ pos }) => !/^(?:助詞|助動詞|記号)$/.test(pos))
      .map(({ basic_form: base, surface_form: surface }) => (base && base !== '*' ? base : surface));
  const counted = pages.map(({ id, title, text }) => {
    const all = words(`${title}\n${text}`);
    const times = new Map<string, number>();
    for (const word of all) times.set(word, (times.get(word) ?? 0) + 1);
    return { id, times, length: all.length };
  });
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / counted.length;
  return (query) => {
    const asked = [...new Set(words(query))].map((word) => {
      const holding = counted.filter(({ times }) => times.has(word)).length;
      return { word, worth: Math.log(1 + (counted.length - holding + 0.5) / (holding + 0.5)) };
    });
    const scored = counted.map(({ id, times, length }) => {
      const score = asked.reduce((sum, { word, worth }) => {
        const count = times.get(word) ?? 0;
        return sum + (worth * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / mean));
      }, 0);
      return { id, score };
    });
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  };
}

/** MiniSearch as one usually makes it find Japanese: pairs of characters, any of them. */
export async function miniSearch(pages: readonly BenchPage[]): Promise<Rank> {
  const { newMiniSearch } = await import('../search/minisearch-bigrams.ts');
  const index = newMiniSearch();
  index.addAll([...pages]);
  return (query) => index.search(query, { combineWith: 'OR' }).map(({ id }) => String(id));
}
