import { SECURITY_HEADERS } from '#core/site/security.ts';
import { CACHE_RULES, DEFAULT_CACHE, OPERATOR_FILES, patternsOf } from './caching.ts';
import type { HostPlace } from './nginx.ts';

/** A whole Caddyfile. Caddy fetches certificates by itself when `serverName` is a public name. */
export function caddyfile({ root, listen, serverName }: HostPlace, globals = ''): string {
  const hashed = CACHE_RULES.map((rule) => ({ ...rule, pattern: `^(?:${patternsOf(rule).join('|')})` }));
  const kept = hashed.map(
    ({ name, pattern, value }) =>
      `\t@${name} path_regexp ${pattern}\n\theader @${name} Cache-Control "${value}"`,
  );
  const hidden = OPERATOR_FILES.map((path) => (path.endsWith('/') ? `${path}*` : path));
  return `# npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
${globals}(bansou_headers) {
	header {
${SECURITY_HEADERS.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
		-Server
	}
}

${listen || serverName} {
	root * ${root}/current
	import bansou_headers
	@entry {
${hashed.map(({ pattern }) => `\t\tnot path_regexp ${pattern}`).join('\n')}
	}
	header @entry Cache-Control "${DEFAULT_CACHE}"
	# 名前に内容のハッシュが入ったファイルだけを長く持たせる。
${kept.join('\n')}

	# 公開する人のためのファイル、点で始まるファイル、圧縮した形そのものは見せない。
	@operator path ${hidden.join(' ')} *.br *.gz
	error @operator 404
	@dotfiles {
		path_regexp /\\.
		not path /.well-known/*
	}
	error @dotfiles 404

	# 移ったページと取り下げたページ。公開したあとに caddy reload で読み直す。
	import ${root}/current/_deploy/caddy-former*.conf

	file_server {
		precompressed br gzip
	}

	handle_errors {
		import bansou_headers
		header Cache-Control "${DEFAULT_CACHE}"
		@gone expression {err.status_code} == 410
		handle @gone {
			rewrite * {uri}index.html
			file_server
		}
		@missing expression {err.status_code} == 404
		handle @missing {
			rewrite * /404.html
			file_server
		}
	}
}
`;
}
