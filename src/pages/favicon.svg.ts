import { markSvg } from '#node/pictures/mark.ts';

export const GET = () => new Response(markSvg('round'), { headers: { 'content-type': 'image/svg+xml' } });
