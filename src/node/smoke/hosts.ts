import type { IncomingHttpHeaders } from 'node:http';
import type { Topic } from './smoke-topics.ts';

/** A kind of host: what it can do at all, and how its operator mends a fault. */
interface HostKind {
  label: string;
  /** What it cannot do, so that it is told as a remark and not as a fault. */
  cannot: readonly Topic[];
  /** How headers, packing and addresses are set there. */
  settings: string;
  /** How the files there are put right. */
  again: string;
}

const RELEASE_AGAIN = 'もう一度 npm run release で公開してください';
const print = (server: string, reload: string) =>
  `npm run --silent deploy:config -- --print ${server} でつくったレシピを置き直し、${reload} を実行してください`;

/** Every way to serve a site that OPERATIONS.md knows, by the name that `--host` takes. */
export const HOSTS = {
  nginx: {
    label: 'nginx',
    cannot: [],
    settings: print('nginx', 'sudo nginx -t && sudo systemctl reload nginx'),
    again: `${RELEASE_AGAIN}（そのあと sudo systemctl reload nginx）`,
  },
  caddy: {
    label: 'Caddy',
    cannot: [],
    settings: print('caddy', 'sudo systemctl reload caddy'),
    again: `${RELEASE_AGAIN}（そのあと sudo systemctl reload caddy）`,
  },
  'github-pages': {
    label: 'GitHub Pages',
    cannot: ['security', 'cache', 'as-is', 'operator', 'moved', 'gone', 'types'],
    settings:
      'GitHub Pages では選べません。要るときは、応答ヘッダーを選べる置き方（OPERATIONS.md）に移してください',
    again: 'Actions の workflow「pages」をもう一度実行してください',
  },
  cloudflare: {
    label: 'Cloudflare',
    cannot: ['as-is', 'operator', 'gone'],
    settings:
      '出力の _headers と _redirects が置かれているか、管理画面の Rules がそれを上書きしていないかを確かめてください',
    again: '管理画面の Deployments から、もう一度デプロイしてください',
  },
  netlify: {
    label: 'Netlify',
    cannot: ['as-is', 'operator', 'gone', 'kept'],
    settings:
      '出力の _headers と _redirects が置かれているか、netlify.toml がそれを上書きしていないかを確かめてください',
    again: '管理画面の Deploys から、キャッシュなしでもう一度デプロイしてください',
  },
  vercel: {
    label: 'Vercel',
    cannot: ['as-is', 'operator', 'gone', 'moved'],
    settings:
      'リポジトリーの vercel.json が npm run deploy:config でつくったままか、管理画面の設定がそれを上書きしていないかを確かめてください',
    again: '管理画面の Deployments から、キャッシュなしで Redeploy してください',
  },
  storage: {
    label: 'S3 互換のストレージと CDN',
    cannot: ['as-is', 'gone', 'moved'],
    settings:
      'CDN の設定で、dist/_headers の応答ヘッダー、index.html の補い、404.html、br か gzip の圧縮を決めてください',
    again: 'bash deploy/object-storage.sh をもう一度実行し、CDN の控えを消してください',
  },
  other: {
    label: '分からない置き場所',
    cannot: ['as-is'],
    settings: 'dist/_headers と deploy/nginx.conf にあるとおりに、置き場所の設定を直してください',
    again: 'できたサイト一式を、もう一度置いてください',
  },
} as const satisfies Record<string, HostKind>;

/** A name that `--host` takes. */
export type HostName = keyof typeof HOSTS;

/** Which host answers, as far as it says so itself: what stands before it hides it. */
export function hostOf(headers: IncomingHttpHeaders): HostName {
  const server = String(headers.server ?? '').toLowerCase();
  const via = String(headers.via ?? '').toLowerCase();
  if (server.includes('github.com')) return 'github-pages';
  if (server.includes('netlify') || headers['x-nf-request-id']) return 'netlify';
  if (server === 'vercel' || headers['x-vercel-id']) return 'vercel';
  if (server.includes('cloudflare')) return 'cloudflare';
  if (server.includes('amazons3') || via.includes('cloudfront') || headers['x-amz-request-id'])
    return 'storage';
  if (server.includes('nginx')) return 'nginx';
  if (server.includes('caddy') || via.includes('caddy')) return 'caddy';
  return 'other';
}

/** How a fault is mended at a host. */
export function mendOf(host: HostName, topic: Topic): string {
  const { settings, again } = HOSTS[host];
  switch (topic) {
    case 'edge':
      return '間の CDN やプロキシーの、HTML を書き換える機能（スクリプトの差し込み、縮小、アドレスの保護）を切ってください';
    case 'release':
    case 'index':
    case 'offline':
      return `${again}。間に CDN があれば、その控えも消してください`;
    case 'address':
      return '公開するアドレスを SITE_URL と BASE_PATH に書いて、つくり直してください';
    default:
      return settings;
  }
}
