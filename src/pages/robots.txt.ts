import type { APIRoute } from 'astro';
import { absolute } from '#node/data/site.ts';

/** Everyone may read everything; where the addresses are listed. Of use at the root of a host alone. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute('/sitemap-index.xml')}\n`);
