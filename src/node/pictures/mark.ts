import { readFileSync } from 'node:fs';

/** Ground of the mark, also the colour of the browser's bar in light. */
export const MARK_GREEN = '#115a36';
/** The mark of the site, which browsers show in a tab: the one who runs and the one who runs along. */
export const MARK_FILE = 'public/favicon.svg';

/** The mark as SVG. */
export function readMark(): Buffer {
  return readFileSync(MARK_FILE);
}
