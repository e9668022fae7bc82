import { SHEET_TYPES } from '#core/firm-sheet/sheet-types.ts';
import { LANGUAGE } from '#core/language/language.ts';
import { paths } from '#core/site/paths.ts';
import { brand, href, site } from '#node/data/site.ts';
import { content } from '#node/site/this-run.ts';

const icon = (file: string, sizes: string, purpose: string) => ({
  src: href(paths.icon(file)),
  sizes,
  type: 'image/png',
  purpose,
});
const shortcut = (name: string, path: string) => ({ name, url: href(path) });

/** What a phone needs to keep the site among its apps. */
const manifest = {
  name: site.name,
  short_name: site.name,
  description: site.description,
  lang: LANGUAGE,
  dir: 'ltr',
  id: href('/'),
  start_url: href('/'),
  scope: href('/'),
  display: 'minimal-ui',
  theme_color: brand.accent,
  background_color: '#ffffff',
  icons: [
    icon('icon-192.png', '192x192', 'any'),
    icon('icon-512.png', '512x512', 'any'),
    icon('maskable-512.png', '512x512', 'maskable'),
  ],
  shortcuts: [
    shortcut('似た企業から探す', paths.match),
    shortcut('手元', paths.saved),
    shortcut('サイト内検索', paths.search),
  ],
  // 「アプリで開く」: the page gets the file itself and reads it there. Sharing to the app (`share_target`) is left out,
  // for what is shared would go to the host as a request.
  ...(content().locaben.map
    ? { file_handlers: [{ action: href(paths.match), accept: SHEET_TYPES, launch_type: 'single-client' }] }
    : {}),
};

export const GET = () =>
  new Response(JSON.stringify(manifest, null, 1), {
    headers: { 'content-type': 'application/manifest+json' },
  });
