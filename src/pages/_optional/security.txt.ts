import type { APIRoute } from 'astro';
import { paths } from '#core/site/paths.ts';
import { securityTxt } from '#core/site/security-txt.ts';
import { absolute, site } from '#node/data/site.ts';
import { content } from '#node/site/this-run.ts';

/** Of use at the root of a host alone. Made only where the settings name somebody. */
export const GET: APIRoute = () => {
  if (!site.security) throw new Error('site.yaml names nobody for security.txt, so there is none');
  return new Response(securityTxt(site.security, content().day, absolute(paths.securityTxt)));
};
