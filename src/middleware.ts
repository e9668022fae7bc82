import { defineMiddleware } from 'astro:middleware';
import { glossary } from './data/glossary.ts';
import { href } from './data/site.ts';
import { paths } from './domain/paths.ts';
import { breakHeadings } from './reading/break-headings.ts';
import { linkTerms } from './reading/link-terms.ts';
import { rewriteText } from './reading/rewrite-text.ts';

/**
 * The last touch on every page, whichever component wrote it: headings break at phrases, and hard words lead to
 * their explanation.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const link = linkTerms(glossary, (id) => `${href(paths.glossary)}#${id}`);
  const html = rewriteText(await response.text(), (text, around) =>
    link(breakHeadings(text, around), around),
  );
  return new Response(html, { status: response.status, headers: response.headers });
});
