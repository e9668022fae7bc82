import { PageParts } from './page-parts.ts';

/** 問いかけ集: a page of questions, and choosing among all of them. */
export const PICKER_PARTS = new PageParts('question-picker', 'src/components/questions/QuestionShelf.astro', {
  /** What comes with the script. */
  waiting: 'data-picker-waiting',
  form: 'data-picker-form',
  clear: 'data-picker-clear',
  copy: 'data-picker-copy',
  print: 'data-picker-print',
  notice: 'data-picker-notice',
  status: 'data-picker-status',
  list: 'data-picker-list',
  item: 'data-picker-item',
  more: 'data-picker-more',
  pages: 'data-picker-pages',
});

/** What stands of one question in that list beside what every list of questions has. */
export const PICKED_PARTS = new PageParts('li', 'src/components/questions/QuestionEntry.astro', {
  places: 'data-part=places',
  copy: 'data-part=copy',
});
