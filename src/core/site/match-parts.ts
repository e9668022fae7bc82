import { PageParts } from './page-parts.ts';

/** 似た企業から探す. */
export const MATCH_PARTS = new PageParts(
  'match-finder',
  'src/pages/match/index.astro and src/components/match/',
  {
    notice: 'data-match-notice',
    form: 'data-match-form',
    fields: 'data-match-fields',
    heard: 'data-match-heard',
    pick: 'data-match-pick',
    clear: 'data-match-clear',
    results: 'data-match-results',
    take: 'data-match-take',
    status: 'data-match-status',
    missing: 'data-match-missing',
    list: 'data-match-list',
    more: 'data-match-more',
    reading: 'data-match-reading',
    ways: 'data-match-ways',
    card: 'data-match-card',
  },
);

/** One result: why it is near in one sentence, its question, and what is otherwise. */
export const MATCH_CARD_PARTS = new PageParts('article', 'src/components/match/MatchResult.astro', {
  title: 'data-field=title',
  why: 'data-field=why',
  told: 'data-field=told',
  company: 'data-field=company',
  question: 'data-field=question',
  /** Says whether the question is of the case or of the 気がかり. */
  whose: 'data-field=whose',
  differs: 'data-field=differs',
});

/** The firm's own sheet: where it is dropped, what was read of it, what it calls for. */
export const LOCABEN_PARTS = new PageParts('match-finder', 'src/components/match/LocabenDrop.astro', {
  fold: 'data-locaben-fold',
  file: 'data-locaben-file',
  status: 'data-locaben-status',
  found: 'data-locaben-found',
  edition: 'data-locaben-edition',
  rows: 'data-locaben-rows',
  take: 'data-locaben-take',
  cancel: 'data-locaben-cancel',
  numbers: 'data-locaben-numbers',
  weak: 'data-locaben-weak',
  views: 'data-locaben-views',
  left: 'data-locaben-left',
});
