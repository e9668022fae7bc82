import { USUAL_FACETS } from './facet-settings.ts';
import type { Taxonomies, TaxonomyName } from './taxonomy.ts';

/** What a list is when its file is not there: younger than the folder, or not wanted. */
export const OPTIONAL_LISTS: { readonly [K in TaxonomyName]?: Taxonomies[K] } = {
  trade: { label: '何をする会社', source: 'この分類は使われていません', values: [] },
  concern: { label: '気がかり', source: 'この分類は使われていません', values: [] },
  act: { label: '支援者がしたこと', source: 'この分類は使われていません', values: [] },
  figures: {
    label: '成果の数字',
    source: 'このサイトの区切り',
    values: [{ id: 'stated', label: '数字がある' }],
  },
  facets: { label: '絞り込みの項目', source: 'いつもの順', values: USUAL_FACETS },
  depth: {
    label: '読みどころ',
    source: 'このサイトの区切り',
    values: [
      { id: 'support', label: '伴走が読める事例', lead: '支援者が何をしたかを、出典からたどれる事例です。' },
      { id: 'company', label: '会社の歩み', lead: '会社が何をしてきたかを読む事例です。' },
      { id: 'brief', label: '短報', lead: '公表されていることが少なく、短くまとめた事例です。' },
    ],
  },
};
