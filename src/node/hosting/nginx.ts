import { SECURITY_HEADERS } from '#core/site/security.ts';
import { CACHE_RULES, DEFAULT_CACHE, OPERATOR_FILES, patternsOf } from './caching.ts';

/** What differs between the recipe and a server that a test starts. */
export interface HostPlace {
  /** Folder whose `current/` is the site. */
  root: string;
  /** nginx: value of `listen`; Caddy: address of the site. */
  listen: string;
  serverName: string;
}

const PLAIN_TYPES =
  'text/plain text/css text/csv text/xml application/json application/xml application/atom+xml image/svg+xml';

/** A whole `server` file for nginx, to be included inside `http`. Needs the Debian packages nginx and libnginx-mod-http-brotli-static. */
export function nginxConfig({ root, listen, serverName }: HostPlace): string {
  const patterns = CACHE_RULES.flatMap((rule) =>
    patternsOf(rule).map((pattern) => `    "~^2..:${pattern}" "${rule.value}";`),
  );
  return `# npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
# 置き場所: /etc/nginx/conf.d/bansou.conf（Debian では apt install nginx libnginx-mod-http-brotli-static）

# 名前に内容のハッシュが入ったファイルだけを長く持たせる。見つからないという答えは持たせない。
map "$status:$uri" $bansou_cache {
    default "${DEFAULT_CACHE}";
${patterns.join('\n')}
}

server {
    listen ${listen};
    server_name ${serverName};
    # リンクの先は公開のたびに変わるので、ファイルの場所を覚えさせない。
    root ${root}/current;
    open_file_cache off;
    index index.html;
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types ${PLAIN_TYPES};
    gzip_static on;
    gzip_vary on;
    brotli_static on;

${SECURITY_HEADERS.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
    add_header Cache-Control $bansou_cache always;

    error_page 404 /404.html;
    types {
        text/javascript mjs;
        application/manifest+json webmanifest;
    }
    include mime.types;

    # 公開する人のためのファイルと、点で始まるファイルは見せない。
${OPERATOR_FILES.map((path) => `    location ${path.endsWith('/') ? '^~' : '='} ${path} { return 404; }`).join('\n')}
    location ~ /\\.(?!well-known/) { return 404; }
    # 圧縮したファイルは、元の名前で頼まれたときにだけ送る。
    location ~ \\.(?:br|gz)$ { return 404; }

    # 移ったページと取り下げたページ。公開したあとに nginx -s reload で読み直す。
    include ${root}/current/_deploy/nginx-former*.conf;

    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}
