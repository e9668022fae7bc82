import { PageParts } from './page-parts.ts';

const TEMPLATE = 'src/pages/cases/[slug].astro';

/** The page of a case, as comparing and the study pack read it; `page` holds the slug. */
export const CASE_PAGE_PARTS = new PageParts('article', `${TEMPLATE} and src/components/cases/`, {
  page: 'data-case-page',
  title: 'data-part=title',
  tags: 'data-part=tags',
  company: 'data-part=company',
  summary: 'data-part=summary',
  fact: 'data-part=fact',
  point: 'data-part=point',
  story: 'data-part=story',
  results: 'data-part=results',
  lessons: 'data-part=lessons',
  sources: 'data-part=sources',
});

/** A row of the results: what was measured, before and after with their dates, and what else is to be said. */
export const RESULT_PARTS = new PageParts('tr', 'src/components/cases/Results.astro', {
  row: 'data-part=result',
  label: 'data-part=label',
  before: 'data-part=before',
  after: 'data-part=after',
  figure: 'data-part=figure',
  at: 'data-part=at',
  note: 'data-part=note',
});

/** The mark behind a statement, which leads to the note of what it rests on; it holds the number of the note. */
export const CLAIM_PARTS = new PageParts('a', 'src/components/claims/ClaimMark.astro', {
  mark: 'data-claim',
});

/** One beat of the turn of a case, known by its kind; `spoken` is on words that somebody said. */
export const BEAT_PARTS = new PageParts('dl', 'src/components/cases/Turn.astro', {
  beat: 'data-beat',
  label: 'data-part=beat-label',
  text: 'data-part=beat-text',
  spoken: 'data-spoken',
});

/**
 * 根拠: all notes of a page, open until a script can open them where the marks stand; `source` names a source
 * by its number under 出典.
 */
export const CLAIM_LIST_PARTS = new PageParts('details', 'src/components/claims/ClaimNotes.astro', {
  list: 'data-claim-list',
  source: 'data-place',
});

/** One 問いかけ in a list, known by its key, with where it comes from. */
export const QUESTION_PARTS = new PageParts('li', 'src/components/questions/QuestionList.astro', {
  question: 'data-question',
  ask: 'data-ask',
  origin: 'data-part=origin',
  opened: 'data-part=opened',
  /** Id of its origin. */
  asked: 'data-asked',
  /** Title of its case or article, where that is another page. */
  from: 'data-part=from',
});
