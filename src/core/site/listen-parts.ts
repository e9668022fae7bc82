import { PageParts } from './page-parts.ts';

/** The page that reads briefings out. */
export const LISTEN_PARTS = new PageParts('case-listen', 'src/pages/listen/index.astro', {
  notice: 'data-listen-notice',
  status: 'data-listen-status',
  tools: 'data-listen-tools',
  play: 'data-listen-play',
  back: 'data-listen-back',
  next: 'data-listen-next',
  rate: 'data-listen-rate',
  text: 'data-listen-text',
  ways: 'data-listen-ways',
});
