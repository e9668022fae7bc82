/** Width of the picture of a case, in pixels of the page. */
export const COVER_WIDTH = 320;
/** Height of it. */
export const COVER_HEIGHT = 180;
/** `--paper` by day: a picture of its own cannot read the page's. */
export const PAPER = '#f6f1e6';
/** `--ink` by day. */
export const INK = '#27423a';
