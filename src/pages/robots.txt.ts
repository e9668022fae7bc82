import type { APIRoute } from 'astro';
import { robotsTxt } from '#core/site/robots.ts';
import { absolute, site } from '#node/data/site.ts';

/** Of use at the root of a host alone. */
export const GET: APIRoute = () => new Response(robotsTxt(absolute('/sitemap-index.xml'), site.machines));
