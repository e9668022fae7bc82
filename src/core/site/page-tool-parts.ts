import { PageParts } from './page-parts.ts';

/** Sharing the address of a page, or its text as Markdown; the element holds the address of that text. */
export const SHARE_PARTS = new PageParts('page-share', 'src/components/cases/PageTools.astro', {
  copy: 'data-share-copy',
  native: 'data-share-native',
  markdown: 'data-share-markdown',
  status: 'data-share-status',
});

/** 「誤りを知らせる」 of one page. */
export const REPORT_PARTS = new PageParts('report-mistake', 'src/components/cases/ReportMistake.astro', {
  link: 'data-report-link',
  quote: 'data-report-quote',
  copy: 'data-report-copy',
  status: 'data-report-status',
});

/** Keyboard shortcuts; their script makes the explanation. */
export const KEYS_PARTS = new PageParts('key-shortcuts', 'src/components/page/Shortcuts.astro', {
  open: 'data-keys-open',
});

/** 目次. */
export const TOC_PARTS = new PageParts('toc-follow', 'src/components/page/Toc.astro', {
  list: 'data-toc-list',
  link: 'data-toc-link',
});

/** A word of the glossary in a text; `term` holds its short explanation. */
export const TERM_PARTS = new PageParts('a', 'src/node/html/link-terms.ts', {
  term: 'data-term',
});
