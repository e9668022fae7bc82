/** An address that once held a page, as hosts need it: where it is now, or that it is gone. */
export interface FormerAddress {
  path: string;
  to?: string;
}

/**
 * nginx: a permanent redirect for what moved, 410 with the page's own words for what is gone.
 * @param base path the site is served under, beginning and ending with `/`
 */
export function nginxFormer(all: readonly FormerAddress[], base: string): string {
  const at = (path: string) => base + path.slice(1);
  const lines = all.flatMap(({ path, to }) =>
    to
      ? [`location = ${at(path)} { return 301 ${at(to)}; }`]
      : [`location = ${at(path)} { error_page 410 ${at(path)}index.html; return 410; }`],
  );
  return `# つくられたファイル。移ったページと取り下げたページ。\n${lines.join('\n')}\n`;
}

/** Caddy: the same. */
export function caddyFormer(all: readonly FormerAddress[], base: string): string {
  const at = (path: string) => base + path.slice(1);
  const lines = all.map(({ path, to }) => (to ? `redir ${at(path)} ${at(to)} 301` : `error ${at(path)} 410`));
  return `# つくられたファイル。移ったページと取り下げたページ。\n${lines.join('\n')}\n`;
}

/** `_redirects` of Cloudflare Pages and Netlify. Neither can answer 410 there: the page itself says so. */
export function redirectsFile(all: readonly FormerAddress[], base: string): string {
  const at = (path: string) => base + path.slice(1);
  return all.flatMap(({ path, to }) => (to ? [`${at(path)} ${at(to)} 301\n`] : [])).join('');
}
