import type { DrawingId } from '#core/drawings/drawing-of.ts';
import { drawingShape } from './drawing-shapes.ts';

/** Width of a drawn cover, in units of the drawing. */
export const COVER_WIDTH = 320;
/** Height of a drawn cover, in units of the drawing. */
export const COVER_HEIGHT = 180;
/** `--paper` by day: a file of its own cannot read the page's. */
export const PAPER = '#f6f1e6';
/** `--ink` by day. */
export const INK = '#27423a';
/** How large a unit of the drawing's grid of 24 becomes. */
const SCALE = 5;

/**
 * The cover of a case as an SVG file of its own, for what shows pictures but no pages (search engines, readers of open data):
 * the thing of its firm on paper. No text, so no font is needed; attributes only, so no policy refuses it.
 */
export function drawCover(id: DrawingId): string {
  const [left, top] = [COVER_WIDTH, COVER_HEIGHT].map((side) => (side - 24 * SCALE) / 2);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}" width="${COVER_WIDTH}" height="${COVER_HEIGHT}">`,
    `<rect width="${COVER_WIDTH}" height="${COVER_HEIGHT}" fill="${PAPER}"/>`,
    `<g transform="translate(${left} ${top}) scale(${SCALE})" fill="none" stroke="${INK}" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round">`,
    drawingShape(id),
    '</g></svg>',
  ].join('');
}
