import { drawingSheet } from '#node/pictures/drawing-shapes.ts';

/** The line drawings of things that stand beside cases. */
export const GET = () => new Response(drawingSheet(), { headers: { 'content-type': 'image/svg+xml' } });
