import { CACHE_RULES, DEFAULT_CACHE_AS_IS, OPERATOR_FILES, patternsOf } from './caching.ts';
import { documentRoot, type HostPlace, headersAt, stamped } from './host-place.ts';
import { MEDIA_TYPES, withCharset } from './media-types.ts';
import { caddySearch } from './search-location.ts';

/**
 * A whole Caddyfile. Caddy fetches certificates by itself when `serverName` is a public name.
 * @param globals Caddy's own options, for a server that a test starts
 */
export function caddyfile(place: HostPlace, globals = ''): string {
  return stamped('caddy', (one) => recipe(one, globals), place);
}

function recipe(place: HostPlace, globals: string): string {
  const { root, serverName, base, listen, search } = place;
  const at = (path: string) => base + path.slice(1);
  const hashed = CACHE_RULES.map((rule) => ({
    ...rule,
    pattern: `^(?:${patternsOf(rule, base).join('|')})`,
  }));
  const kept = hashed.map(
    ({ name, pattern, value }) =>
      `\t@${name} path_regexp ${pattern}\n\theader @${name} Cache-Control "${value}"`,
  );
  const types = Object.entries(MEDIA_TYPES).map(
    ([ending, type]) =>
      `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${withCharset(type)}"`,
  );
  const hidden = OPERATOR_FILES.map((path) => at(path.endsWith('/') ? `${path}*` : path));
  return `# npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
${globals}(bansou_headers) {
	header {
${headersAt(place)
  .map(([name, value]) => `\t\t${name} "${value}"`)
  .join('\n')}
		-Server
	}
}

${listen ?? serverName} {
	root * ${documentRoot(place)}
	import bansou_headers
	@entry {
${hashed.map(({ pattern }) => `\t\tnot path_regexp ${pattern}`).join('\n')}
	}
	header @entry Cache-Control "${DEFAULT_CACHE_AS_IS}"
	# 名前に内容のハッシュが入ったファイルだけを長く持たせる。
${kept.join('\n')}
	# Caddy が知らない種類。
${types.join('\n')}

	# 公開する人のためのファイル、点で始まるファイル、圧縮した形そのものは見せない。
	@operator path ${hidden.join(' ')} *.br *.gz
	error @operator 404
	@dotfiles {
		path_regexp /\\.
		not path /.well-known/*
	}
	error @dotfiles 404

	# 移ったページと取り下げたページ。公開したり前の版に戻したりしたあとに caddy reload で読み直す。
	import ${root}/current/_deploy/caddy-former*.conf
${search ? caddySearch(search, base) : ''}
	# 終わりの「/」を補うときに、? から後ろを落とさない（Debian の Caddy 2.6 は落とす）。
	@asked {
		not path */
		file {path}/index.html
		expression {query} != "" && !{path}.startsWith("//")
	}
	redir @asked {path}/?{query} 308

	file_server {
		precompressed br gzip
	}

	handle_errors {
		import bansou_headers
		header Cache-Control "${DEFAULT_CACHE_AS_IS}"
		@gone expression {err.status_code} == 410
		handle @gone {
			rewrite * {uri}index.html
			file_server
		}
		@missing expression {err.status_code} == 404
		handle @missing {
			rewrite * ${at('/404.html')}
			file_server
		}
	}
}
`;
}
