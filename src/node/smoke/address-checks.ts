import type { Reply } from './asker.ts';
import type { SmokeFound } from './finding.ts';
import type { LiveSite } from './live-site.ts';
import { cacheOf, keptFor } from './page-checks.ts';

/** Moved and withdrawn pages that are asked for, at most. */
const MOST_FORMER = 2;

/** What is not there: 404, the site's own page, and nobody keeps the answer. */
export async function notFound({ ask }: LiveSite): Promise<SmokeFound[]> {
  const found: SmokeFound[] = [];
  const page = await ask.get('/nowhere-smoke/');
  const told = { topic: 'not-found', where: page.url } as const;
  if (page.status !== 404)
    found.push({ ...told, what: `ないページに ${page.status} が返ります`, allowed: '404' });
  else if (!isOwn404(page))
    found.push({ ...told, what: '404 が、このサイトのページではありません', allowed: '/404.html の中身' });
  const file = await ask.get('/_astro/nowhere-smoke.js');
  if (file.status !== 404)
    found.push({
      ...told,
      where: file.url,
      what: `ないファイルに ${file.status} が返ります`,
      allowed: '404',
    });
  else if (keptFor(file.headers['cache-control']) > 60)
    found.push({
      topic: 'cache',
      where: file.url,
      what: `見つからないという答えの Cache-Control が「${file.headers['cache-control'] ?? ''}」です`,
      allowed: 'すぐ確かめ直す「no-cache」',
    });
  return found;
}

const isOwn404 = ({ body }: Reply) => body?.includes('ページが見つかりません') ?? false;

/** A folder without its slash leads to the page, with what was asked. */
export async function slash({ ask }: LiveSite): Promise<SmokeFound[]> {
  const reply = await ask.get('/search?q=smoke');
  const want = ask.at('/search/?q=smoke').href;
  const told = { topic: 'slash', where: reply.url, allowed: `${want} への転送` } as const;
  const to = target(reply);
  if (to === want) return [];
  if (to && to.split('?')[0] === want.split('?')[0])
    return [{ ...told, what: `${to} に転送され、? から後ろがなくなります` }];
  return [{ ...told, what: to ? `${to} に転送されます` : `${reply.status} が返ります` }];
}

function target({ status, headers, url }: Reply): string | undefined {
  const { location } = headers;
  return status >= 301 && status <= 308 && location && URL.canParse(location, url)
    ? new URL(location, url).href
    : undefined;
}

/** Addresses of old: what moved is sent on for good, what was withdrawn says so. Known from the folder alone. */
export async function former({ ask, of }: LiveSite): Promise<SmokeFound[]> {
  const found: SmokeFound[] = [];
  for (const { from, to } of of?.moved.slice(0, MOST_FORMER) ?? []) {
    const reply = await ask.get(new URL(from, ask.site));
    const want = new URL(to, ask.site).href;
    if (![301, 308].includes(reply.status) || target(reply) !== want)
      found.push({
        topic: 'moved',
        where: reply.url,
        what: `${reply.status} が返ります${target(reply) ? `（${target(reply)} へ）` : ''}`,
        allowed: `301 と ${want}`,
      });
  }
  for (const address of of?.gone.slice(0, MOST_FORMER) ?? []) {
    const reply = await ask.get(encodeURI(address));
    if (reply.status === 200 && !reply.body?.includes('name="robots" content="noindex"'))
      found.push({
        topic: 'release',
        where: reply.url,
        what: '取り下げた記事が読めます',
        allowed: '取り下げたことを伝えるページ',
      });
    else if (reply.status !== 410)
      found.push({ topic: 'gone', where: reply.url, what: `${reply.status} が返ります`, allowed: '410' });
    else found.push(...cacheOf(reply));
  }
  return found;
}

/** What is for the operator, and what a packed form is called, no reader can open. */
export async function operator({ ask }: LiveSite): Promise<SmokeFound[]> {
  const found: SmokeFound[] = [];
  for (const path of ['/_deploy/withdrawn.txt', '/_headers']) {
    const { url, status } = await ask.get(path);
    if (status < 400)
      found.push({ topic: 'operator', where: url, what: `${status} で読めます`, allowed: '404' });
  }
  return found;
}

/** Whoever comes by http is sent to https. Asked only where the site has the usual port. */
export async function https({ ask }: LiveSite): Promise<SmokeFound[]> {
  if (ask.site.protocol !== 'https:' || ask.site.port) return [];
  const plain = new URL(ask.site);
  plain.protocol = 'http:';
  const told = { topic: 'https', where: plain.href, allowed: `${ask.site.href} への転送` } as const;
  // Nobody at the other port is as good.
  const reply = await ask.get(plain).catch(() => undefined);
  if (!reply || target(reply)?.startsWith('https:')) return [];
  return [{ ...told, what: `http のまま ${reply.status} が返ります` }];
}
