import { paths } from '#core/site/paths.ts';
import type { DrawingId } from './drawing-of.ts';

/** Where a drawing lies, for `<use href>`; root-relative, without the base path. */
export const drawingAddress = (id: DrawingId) => `${paths.drawings}#${id}`;
