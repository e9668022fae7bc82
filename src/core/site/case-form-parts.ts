import { PageParts } from './page-parts.ts';

/** The form in which a case is written: what stands around its fields. */
export const FORM_PARTS = new PageParts(
  'case-form',
  'src/pages/contribute/form.astro and src/components/form/',
  {
    form: 'data-form',
    all: 'data-all',
    /** Holds the fields of the editors, until `npm run edit` opens it. */
    editors: 'data-editors',
    mode: 'data-mode',
    growLine: 'data-grow-line',
    grow: 'data-grow',
    saved: 'data-saved',
    export: 'data-export',
    import: 'data-import',
    clear: 'data-clear',
    undo: 'data-undo',
    unread: 'data-unread',
    notice: 'data-notice',
    progress: 'data-progress',
    progressWords: 'data-progress-words',
    check: 'data-check',
    status: 'data-status',
    summary: 'data-summary',
    summaryTitle: 'data-summary-title',
    faults: 'data-faults',
    openTitle: 'data-open-title',
    openLead: 'data-open-lead',
    open: 'data-open',
    preview: 'data-preview',
    finishWait: 'data-finish-wait',
    finish: 'data-finish',
    finishLead: 'data-finish-lead',
    folder: 'data-folder',
    folderFault: 'data-folder-fault',
    path: 'data-path',
    text: 'data-text',
  },
);

/** A published case that stands in the form to be mended. */
export const MEND_PARTS = new PageParts('case-form', 'src/components/form/FormMend.astro', {
  bar: 'data-mend',
  words: 'data-mend-words',
  ways: 'data-mend-ways',
  back: 'data-mend-back',
  retry: 'data-mend-retry',
  heading: 'data-mend-heading',
  /** Where what is written stays. */
  promise: 'data-mend-promise',
  /** What only a new case needs. */
  fresh: 'data-mend-fresh',
  changed: 'data-mend-changed',
  names: 'data-mend-names',
  places: 'data-mend-places',
});

/** The pictures of a case, chosen on the device. */
export const PICTURE_PARTS = new PageParts('form', 'src/components/form/FormPictures.astro', {
  choose: 'data-pictures-choose',
  list: 'data-pictures',
  status: 'data-pictures-status',
  row: 'data-picture',
  thumb: 'data-picture-thumb',
  name: 'data-picture-name',
  alt: 'data-picture-alt',
  section: 'data-picture-section',
  fault: 'data-picture-fault',
  remove: 'data-picture-remove',
});

/** Where a manuscript is dropped, and what was understood of it is shown before it fills the form. */
export const MANUSCRIPT_PARTS = new PageParts('form', 'src/components/form/FormManuscript.astro', {
  drop: 'data-manuscript',
  file: 'data-manuscript-file',
  status: 'data-manuscript-status',
  found: 'data-manuscript-found',
  rows: 'data-manuscript-rows',
  left: 'data-manuscript-left',
  leftTitle: 'data-manuscript-left-title',
  take: 'data-manuscript-take',
  cancel: 'data-manuscript-cancel',
});

/** The ways by which the finished file is sent; which of them there are depends on the site and the device. */
export const SEND_PARTS = new PageParts('form', 'src/components/form/FormSend.astro', {
  ways: 'data-send-ways',
  shareWay: 'data-share-way',
  share: 'data-share',
  mail: 'data-mail',
  file: 'data-file',
  page: 'data-page',
  github: 'data-github',
  githubWords: 'data-github-words',
  download: 'data-download',
  copy: 'data-copy',
  patch: 'data-patch',
  zip: 'data-zip',
  pictures: 'data-send-pictures',
  status: 'data-send-status',
});

/** Saving to the working tree; shown by `npm run edit` alone. */
export const SAVE_PARTS = new PageParts('form', 'src/components/form/FormSave.astro', {
  box: 'data-save-box',
  save: 'data-save',
  merge: 'data-save-merge',
  status: 'data-save-status',
  found: 'data-save-found',
  foundTitle: 'data-save-found-title',
});

/**
 * What asks for something: `field` (one answer, by the name that findings use), `section` (a text, by its heading),
 * `group` and `rows` (what holds others), `story` (all sections), `raw` (a section that
 * is shown as it stands in its file), `tool` (a button that writes into it). `title` is how it is named to the writer, `long`
 * what the short form leaves out, `fault` where it says what is wrong.
 */
export const FIELD_PARTS = new PageParts('form', 'src/components/form/', {
  field: 'data-field',
  kind: 'data-kind',
  title: 'data-title',
  long: 'data-long',
  fault: 'data-fault',
  count: 'data-count',
  group: 'data-group',
  section: 'data-section',
  story: 'data-story',
  raw: 'data-raw',
  tool: 'data-tool',
  rows: 'data-rows',
  least: 'data-least',
  most: 'data-most',
  rowsList: 'data-rows-list',
  row: 'data-row',
  rowNumber: 'data-row-number',
  addRow: 'data-add-row',
  removeRow: 'data-remove-row',
});
