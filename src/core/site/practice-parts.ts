import { PageParts } from './page-parts.ts';

/** 稽古場: a case up to 「現状の確認」, a question, then what happened. */
export const PRACTICE_PARTS = new PageParts('practice-room', 'src/pages/practice/index.astro', {
  notice: 'data-practice-notice',
  status: 'data-practice-status',
  stage: 'data-practice-stage',
  minutes: 'data-practice-minutes',
  timer: 'data-practice-timer',
  clock: 'data-practice-clock',
  record: 'data-practice-record',
  print: 'data-practice-print',
  clear: 'data-practice-clear',
});
