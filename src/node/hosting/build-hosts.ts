/** Builds, verifies, and stops where the site that is public now would lose what it should not. */
const COMMAND = 'npm run build && npm run verify && npm run verify -- --live "$SITE_URL"';

/**
 * Settings that hosts which build the site themselves read from the root of the repository, by file name. Headers and
 * redirects they read from the output.
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
  };
}
