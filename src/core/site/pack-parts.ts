import { PageParts } from './page-parts.ts';

/** The page of the handout for a study meeting. */
export const PACK_PARTS = new PageParts('study-pack', 'src/pages/pack.astro', {
  notice: 'data-pack-notice',
  chooser: 'data-pack-chooser',
  form: 'data-pack-form',
  print: 'data-pack-print',
  status: 'data-pack-status',
  sheet: 'data-pack-sheet',
  ways: 'data-pack-ways',
});
