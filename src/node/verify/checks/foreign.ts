import type { BuiltSite } from '../built-site.ts';
import type { SiteCheck } from '../site-check.ts';

const IN_STYLE = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/g;
const IN_SCRIPT =
  /(?:fetch|import|Worker|SharedWorker|EventSource|WebSocket|sendBeacon|importScripts|from)\s*\(?\s*["'`]((?:https?:|wss?:)?\/\/[^"'`]+)/g;

/** Nothing is asked of another host: no file, font, script, picture or beacon. */
export const foreign: SiteCheck = ({ site }) => [
  ...site.pages.flatMap((page) =>
    page.resources
      .filter(({ url }) => isForeign(url, page.address, site))
      .map(({ tag, url }) => ({ page: page.file, message: `<${tag}> が外の ${url} を読み込みます` })),
  ),
  ...[...site.files.keys()].flatMap((file) => {
    const pattern = file.endsWith('.css') ? IN_STYLE : /\.m?js$/.test(file) ? IN_SCRIPT : undefined;
    if (!pattern) return [];
    return [...site.read(file).matchAll(pattern)].map(([, url]) => ({
      page: file,
      message: `外の ${url} を読み込みます`,
    }));
  }),
];

function isForeign(address: string, here: string, site: BuiltSite): boolean {
  const url = URL.parse(address, site.origin + here);
  return url !== null && !/^(?:data|blob):$/.test(url.protocol) && url.origin !== site.origin;
}
