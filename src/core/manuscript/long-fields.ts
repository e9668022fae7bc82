/** Fields that are texts of their own, and go on over paragraphs. */
export const LISTS = new Set([
  'supporterActs',
  'questions',
  'points',
  'lessons',
  'asked',
  'unknown',
  'sources',
  'summary',
]);
