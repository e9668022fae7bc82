import { TILE_COLUMNS, TILE_ROWS, TILES } from '#node/charts/tile-map.ts';
import { INDUSTRY_SIGNS } from './industry-signs.ts';

/** What a cover is drawn from; all of it is the case's own data. */
interface CoverSubject {
  industry: string;
  prefecture?: string | undefined;
  /** Ids of the steps of the case. */
  steps: readonly string[];
  /** All steps in order. */
  stepOrder: readonly string[];
}

/** Width of a drawn cover, in units of the drawing. */
export const COVER_WIDTH = 320;
/** Height of a drawn cover, in units of the drawing. */
export const COVER_HEIGHT = 180;

/** Hues around the circle, one an industry, soft enough to stand beside any text. */
const INDUSTRIES = Object.keys(INDUSTRY_SIGNS);
const hue = (industry: string) =>
  Math.round((INDUSTRIES.indexOf(industry) / INDUSTRIES.length) * 360 + 150) % 360;

/**
 * Draws the cover of a case as an SVG file: the sign of its trade, its prefecture on the tile map, the steps
 * it shows. No text, so no font is needed; attributes only, so no policy refuses it. Same data, same bytes.
 */
export function drawCover(subject: CoverSubject): string {
  const tone = hue(subject.industry);
  const back = hsl(tone, 38, 90);
  const ink = hsl(tone, 45, 28);
  const quiet = hsl(tone, 30, 78);
  const sign = INDUSTRY_SIGNS[subject.industry] ?? '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COVER_WIDTH} ${COVER_HEIGHT}" width="${COVER_WIDTH}" height="${COVER_HEIGHT}">`,
    `<rect width="${COVER_WIDTH}" height="${COVER_HEIGHT}" fill="${back}"/>`,
    `<path transform="translate(28 28) scale(2.1)" d="${sign}" fill="none" stroke="${ink}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>`,
    tiles(subject.prefecture, quiet, ink),
    steps(subject, quiet, ink),
    '</svg>',
  ].join('');
}

const TILE = 9;
const GAP = 1.5;

/** The tile map at the right; one path for all tiles keeps the file small. */
function tiles(prefecture: string | undefined, quiet: string, ink: string): string {
  const left = COVER_WIDTH - TILE_COLUMNS * TILE - 24;
  const top = (COVER_HEIGHT - TILE_ROWS * TILE) / 2;
  const path = (ids: readonly string[]) =>
    ids
      .map((id) => {
        const tile = TILES[id];
        if (!tile) return '';
        const x = round(left + (tile.column - 1) * TILE);
        const y = round(top + (tile.row - 1) * TILE);
        const width = round(tile.columns * TILE - GAP);
        return `M${x} ${y}h${width}v${round(tile.rows * TILE - GAP)}h-${width}z`;
      })
      .join('');
  const others = Object.keys(TILES).filter((id) => id !== prefecture);
  const own = prefecture ? `<path d="${path([prefecture])}" fill="${ink}"/>` : '';
  return `<path d="${path(others)}" fill="${quiet}"/>${own}`;
}

/** Seven dots at the foot; filled where the case has something to show. */
function steps({ steps: held, stepOrder }: CoverSubject, quiet: string, ink: string): string {
  return stepOrder
    .map((id, index) => {
      const fill = held.includes(id) ? ink : quiet;
      return `<circle cx="${34 + index * 18}" cy="${COVER_HEIGHT - 24}" r="5" fill="${fill}"/>`;
    })
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A colour as `#rrggbb`, from hue in degrees and saturation and lightness in percent (CSS Color 4, § 7). */
function hsl(h: number, s: number, l: number): string {
  const light = l / 100;
  const reach = (s / 100) * Math.min(light, 1 - light);
  const channel = (n: number) => {
    const k = (n + h / 30) % 12;
    const value = light - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
