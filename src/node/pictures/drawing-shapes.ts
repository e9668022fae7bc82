import tabler from '@iconify-json/tabler/icons.json' with { type: 'json' };
import type { DrawingId } from '#core/drawings/drawing-of.ts';
import { DRAWINGS } from '#core/drawings/drawings.table.ts';

const ICONS: Readonly<Record<string, { body: string } | undefined>> = tabler.icons;

/**
 * The shape of a drawing as SVG without its frame, on a grid of 24: outlines only, no colour of its own, so that the ink of
 * the page draws it. Icons are Tabler's (MIT), the others this site's.
 * @throws Error for an icon that the library does not hold
 */
export function drawingShape(id: DrawingId): string {
  const drawing = DRAWINGS[id];
  if ('path' in drawing) return `<path d="${drawing.path}"/>`;
  const icon = ICONS[drawing.icon];
  if (!icon) throw new Error(`drawings.yaml: ${id}: Tabler に「${drawing.icon}」という絵はありません`);
  return [...icon.body.matchAll(/ d="([^"]+)"/g)].map(([, d]) => `<path d="${d}"/>`).join('');
}

/** All drawings in one file of symbols, each under its name. */
export function drawingSheet(): string {
  const symbols = (Object.keys(DRAWINGS) as DrawingId[]).map(
    (id) => `<symbol id="${id}" viewBox="0 0 24 24">${drawingShape(id)}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
