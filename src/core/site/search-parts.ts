import { PageParts } from './page-parts.ts';

/** `/search/`. `interpretation` is also shown in the finder; `tier` says how well a result fits. */
export const SEARCH_PARTS = new PageParts('site-search', 'src/pages/search.astro', {
  notice: 'data-search-notice',
  status: 'data-search-status',
  note: 'data-search-note',
  interpretation: 'data-interpretation',
  list: 'data-search-list',
  ways: 'data-search-ways',
  card: 'data-search-card',
  tier: 'data-tier',
});

/** One result of the site search. */
export const SEARCH_CARD_PARTS = new PageParts('article', 'src/pages/search.astro', {
  kind: 'data-field=kind',
  title: 'data-field=title',
  company: 'data-field=company',
  tags: 'data-field=tags',
  passages: 'data-field=passages',
  asked: 'data-field=asked',
  questions: 'data-field=questions',
});

/** Suggestions below a search box; the list is made by the script. */
export const SUGGEST_PARTS = new PageParts('suggest-box', 'src/components/page/SuggestBox.astro', {
  list: 'data-suggest-list',
});
