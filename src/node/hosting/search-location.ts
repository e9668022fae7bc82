import type { ServerEngine } from '#core/search/server-engines.ts';
import { SEARCH_SERVER } from '#core/site/paths.ts';
import { groongaQuestion } from '#node/search-server/groonga-query.ts';
import { openSearchQuestion } from '#node/search-server/opensearch-query.ts';

/** A search server behind the web server. */
export interface SearchBehind {
  engine: ServerEngine;
  /** Number address and port that the web server reaches it by. */
  at: string;
}

/** Where each kind of server listens when nothing else is said. */
export const USUAL_PLACE: Readonly<Record<ServerEngine, string>> = {
  groonga: '127.0.0.1:10041',
  opensearch: '127.0.0.1:9200',
};

const QUESTION: Readonly<Record<ServerEngine, (build: string, terms: string) => string>> = {
  groonga: (build, terms) => groongaQuestion(build, terms),
  opensearch: openSearchQuestion,
};

/** What an address that asks looks like: build and terms, both of letters and digits alone, so they can be no command. */
const BUILD = '[0-9a-f]{12}';
const TERMS = '[0-9a-z]+(?:-[0-9a-z]+)*';

/** Where the questions of a site are asked, as it stands in an address. */
const at = (base: string) => (base + SEARCH_SERVER.slice(1)).replaceAll('.', '\\.');

/** How the answers may be kept, as a line of nginx's map of status and address. */
export const nginxSearchCache = (base: string) => `    "~:${at(base)}" "no-store";`;

/** The one way to a search server for nginx: a question of fixed shape, and nothing of it in a log. */
export function nginxSearch({ engine, at: place }: SearchBehind, base: string): string {
  return `
    # 検索サーバーへの問い。決まった形の一つだけを通す。言葉は記録に残さない。
    location ~ "^${at(base)}(?<bansou_build>${BUILD})/(?<bansou_terms>${TERMS})$" {
        limit_except GET { deny all; }
        access_log off;
        error_log /dev/null;
        proxy_pass http://${place}${QUESTION[engine]('$bansou_build', '$bansou_terms')};
        proxy_pass_request_body off;
        proxy_set_header Content-Length "";
        proxy_set_header Cookie "";
        proxy_set_header Authorization "";
        proxy_hide_header X-OpenSearch-Version;
        proxy_connect_timeout 2s;
        proxy_read_timeout 5s;
        gzip on;
        gzip_types application/json;
        gzip_proxied any;
    }
`;
}

/** The same for Caddy, which writes no log of requests unless it is told to. */
export function caddySearch({ engine, at: place }: SearchBehind, base: string): string {
  return `
	# 検索サーバーへの問い。決まった形の一つだけを通す。log を使うときは、この道を外す。
	@search {
		method GET HEAD
		path_regexp search ^${at(base)}(${BUILD})/(${TERMS})$
	}
	handle @search {
		header Cache-Control no-store
		encode gzip
		reverse_proxy ${place} {
			# method と rewrite をここに書くと、送られてきた本文は通らない。
			method GET
			rewrite ${QUESTION[engine]('{re.search.1}', '{re.search.2}')}
			header_up -Cookie
			header_up -Authorization
			header_down -X-OpenSearch-Version
			transport http {
				dial_timeout 2s
				response_header_timeout 5s
			}
		}
	}
`;
}
