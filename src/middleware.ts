import { defineMiddleware } from 'astro:middleware';
import { paths } from '#core/site/paths.ts';
import { glossary } from '#node/data/glossary.ts';
import { href } from '#node/data/site.ts';
import { breakHeadings } from '#node/html/break-headings.ts';
import { linkTerms } from '#node/html/link-terms.ts';
import { rewriteText } from '#node/html/rewrite-text.ts';

/**
 * The last touch on every page, whichever component wrote it: headings break at phrases, and hard words lead to
 * their explanation.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const link = linkTerms(glossary(), (id) => `${href(paths.glossary)}#${id}`);
  const html = rewriteText(await response.text(), (text, around) =>
    link(breakHeadings(text, around), around),
  );
  return new Response(html, { status: response.status, headers: response.headers });
});
