import { drawFavicon } from '#node/pictures/icons.ts';

export const GET = async () =>
  new Response(new Uint8Array(await drawFavicon()), { headers: { 'content-type': 'image/x-icon' } });
