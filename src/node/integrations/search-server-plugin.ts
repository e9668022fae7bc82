import { content } from '#node/site/this-run.ts';

const OPENER = /src\/browser\/search\/open-search\.ts$/;

/** A Vite plugin that tells the search in the browser which search server the site has: '' for none. */
export function searchServerPlugin() {
  return {
    name: 'search-server',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!OPENER.test((id.split('?')[0] ?? id).replaceAll('\\', '/'))) return null;
      const engine = JSON.stringify(content().site.search?.backend ?? '');
      return { code: code.replaceAll('import.meta.env.SEARCH_SERVER', engine), map: null };
    },
  };
}
