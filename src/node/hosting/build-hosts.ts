import { SECURITY_HEADERS } from '#core/site/security.ts';
import { CACHE_RULES, DEFAULT_CACHE, placesOf } from './caching.ts';

/** Builds, verifies, and stops where the site that is public now would lose what it should not. */
const COMMAND = 'npm run build && npm run verify && npm run verify -- --live "$SITE_URL"';

/**
 * Settings that hosts which build the site themselves read from the root of the repository, by file name. Netlify and
 * Cloudflare read headers and redirects from the output.
 */
export function buildHosts(): Record<string, string> {
  return {
    'netlify.toml': `# npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
# アドレスは、環境変数 SITE_URL がなければ、Netlify がこのサイトに付けたもの（URL）になります。
[build]
command = '''export SITE_URL="\${SITE_URL:-$URL}" && ${COMMAND}'''
publish = "dist"

[build.environment]
NODE_VERSION = "24"
`,
    'wrangler.jsonc': `// npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
// Cloudflare Pages が読む、出力の場所。ビルドの命令と SITE_URL は管理画面に書きます（OPERATIONS.md）。
{
  "name": "bansou-platform",
  "compatibility_date": "2026-11-01",
  "pages_build_output_dir": "./dist"
}
`,
    'vercel.json': `${JSON.stringify(vercel(), null, 2)}\n`,
  };
}

/**
 * Vercel reads neither `_headers` nor `_redirects`, and its settings before anything is built: headers stand here, and
 * of a page that moved its own page sends readers on. The last header that fits an address is the one that is sent.
 */
function vercel() {
  const header = ([key, value]: readonly [string, string]) => ({ key, value });
  const caching = (value: string) => header(['Cache-Control', value]);
  const kept = CACHE_RULES.flatMap((rule) =>
    placesOf(rule).map(({ prefix, end }) => ({
      source: `${prefix}(.*)${end.replaceAll('.', String.raw`\.`)}`,
      headers: [caching(rule.value)],
    })),
  );
  return {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    // Vercel names the address of the site without its scheme.
    buildCommand: `export SITE_URL="\${SITE_URL:-https://$VERCEL_PROJECT_PRODUCTION_URL}" && ${COMMAND}`,
    outputDirectory: 'dist',
    trailingSlash: true,
    headers: [
      { source: '/(.*)', headers: [...SECURITY_HEADERS.map(header), caching(DEFAULT_CACHE)] },
      ...kept,
    ],
  };
}
