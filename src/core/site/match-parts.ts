import { PageParts } from './page-parts.ts';

/** 似た企業から探す. */
export const MATCH_PARTS = new PageParts(
  'match-finder',
  'src/pages/match/index.astro and src/components/match/',
  {
    promise: 'data-match-promise',
    requests: 'data-match-requests',
    notice: 'data-match-notice',
    form: 'data-match-form',
    fields: 'data-match-fields',
    clear: 'data-match-clear',
    results: 'data-match-results',
    print: 'data-match-print',
    status: 'data-match-status',
    list: 'data-match-list',
    more: 'data-match-more',
    knowhow: 'data-match-knowhow',
    articles: 'data-match-articles',
    memo: 'data-match-memo',
    card: 'data-match-card',
  },
);

/** One result; `agrees` to `unknown` are the lines that say why. */
export const MATCH_CARD_PARTS = new PageParts('article', 'src/components/match/MatchResult.astro', {
  title: 'data-field=title',
  company: 'data-field=company',
  agrees: 'data-why=agrees',
  near: 'data-why=near',
  differs: 'data-why=differs',
  unknown: 'data-why=unknown',
  questions: 'data-field=questions',
  asks: 'data-field=asks',
});
