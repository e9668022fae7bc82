import { CACHE_RULES, DEFAULT_CACHE_AS_IS, OPERATOR_FILES, patternsOf } from './caching.ts';
import { documentRoot, type HostPlace, headersAt, stamped } from './host-place.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { nginxSearch, nginxSearchCache } from './search-location.ts';

const PLAIN_TYPES =
  'text/plain text/css text/csv text/markdown text/xml application/json application/xml application/atom+xml image/svg+xml';

/** A whole `server` file for nginx, to be included inside `http`. Needs the Debian packages nginx and libnginx-mod-http-brotli-static. */
export function nginxConfig(place: HostPlace): string {
  return stamped('nginx', recipe, place);
}

function recipe(place: HostPlace): string {
  const { root, serverName, base, search } = place;
  const at = (path: string) => base + path.slice(1);
  const patterns = CACHE_RULES.flatMap((rule) =>
    patternsOf(rule, base).map((pattern) => `    "~^2..:${pattern}" "${rule.value}";`),
  );
  const operator = OPERATOR_FILES.map(
    (path) => `    location ${path.endsWith('/') ? '^~' : '='} ${at(path)} { return 404; }`,
  );
  const types = Object.entries(MEDIA_TYPES).map(([ending, type]) => `        ${type} ${ending};`);
  return `# npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
# 置き場所: /etc/nginx/conf.d/bansou.conf（Debian では apt install nginx libnginx-mod-http-brotli-static）

# 名前に内容のハッシュが入ったファイルだけを長く持たせる。見つからないという答えは持たせない。
map "$status:$uri" $bansou_cache {
    default "${DEFAULT_CACHE_AS_IS}";
${[...patterns, ...(search ? [nginxSearchCache(base)] : [])].join('\n')}
}
${place.tls ? plainServer(place) : ''}
server {
    ${listens(place).join('\n    ')}
    server_name ${serverName};
    # リンクの先は公開のたびに変わるので、ファイルの場所を覚えさせない。
    root ${documentRoot(place)};
    open_file_cache off;
    index index.html;
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types ${PLAIN_TYPES};
    gzip_static on;
    gzip_vary on;
    brotli_static on;

${headersAt(place)
  .map(([name, value]) => `    add_header ${name} "${value}" always;`)
  .join('\n')}
    add_header Cache-Control $bansou_cache always;

    error_page 404 ${at('/404.html')};
    types {
${types.join('\n')}
    }
    include mime.types;

    # 公開する人のためのファイルと、点で始まるファイルは見せない。
${operator.join('\n')}
    location ~ /\\.(?!well-known/) { return 404; }
    # 圧縮したファイルは、元の名前で頼まれたときにだけ送る。
    location ~ \\.(?:br|gz)$ { return 404; }

    # 移ったページと取り下げたページ。公開したり前の版に戻したりしたあとに nginx -s reload で読み直す。
    include ${root}/current/_deploy/nginx-former*.conf;
${search ? nginxSearch(search, base) : ''}
    location / {
        try_files $uri $uri/ =404;
    }
}
`;
}

function listens({ listen, tls, serverName }: HostPlace): string[] {
  if (!tls) return [`listen ${listen ?? '80'};`];
  const kept = `/etc/letsencrypt/live/${serverName}`;
  return [
    // One line for every nginx since 1.9.5; from 1.25.1 on it notes that `http2 on;` says the same.
    `listen ${listen ?? '443'} ssl http2;`,
    ...(listen ? [] : ['listen [::]:443 ssl http2;']),
    `ssl_certificate ${kept}/fullchain.pem;`,
    `ssl_certificate_key ${kept}/privkey.pem;`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
    'ssl_session_cache shared:bansou:10m;',
  ];
}

/** Sends everyone to HTTPS; certbot's own question is answered. */
function plainServer({ serverName }: HostPlace): string {
  return `
server {
    listen 80;
    listen [::]:80;
    server_name ${serverName};
    location ^~ /.well-known/acme-challenge/ { root /var/www/html; }
    location / { return 301 https://$host$request_uri; }
}
`;
}
