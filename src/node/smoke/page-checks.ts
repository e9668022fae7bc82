import { SECURITY_HEADERS } from '#core/site/security.ts';
import { DEFAULT_CACHE, DEFAULT_CACHE_AS_IS } from '#node/hosting/caching.ts';
import type { Reply } from './asker.ts';
import type { SmokeFound } from './finding.ts';
import { AS_BROWSERS, firstOf, isFile, type LiveSite, shown } from './live-site.ts';

/** Smaller texts are not worth the packing, and no host has to. */
const WORTH_PACKING = 4096;

/** Headers that keep readers safe. HSTS says nothing without HTTPS. */
export async function security({ ask, home }: LiveSite): Promise<SmokeFound[]> {
  const found: SmokeFound[] = [];
  for (const [name, value] of SECURITY_HEADERS) {
    const got = home.headers[name.toLowerCase()];
    const isHsts = name === 'Strict-Transport-Security';
    if (isHsts && ask.site.protocol !== 'https:') continue;
    const fine = isHsts ? /max-age=[1-9]/.test(String(got)) : spaced(got) === spaced(value);
    if (!fine)
      found.push({
        topic: 'security',
        where: home.url,
        what: `${name} が${shown(got)}`,
        allowed: `「${value}」`,
      });
  }
  return found;
}

const spaced = (value: string | string[] | undefined) => String(value ?? '').replace(/\s+/g, ' ');

/** How long an answer may be kept without asking, in seconds. */
export function keptFor(value: string | string[] | undefined): number {
  const text = String(value ?? '');
  if (/\bno-(?:cache|store)\b/.test(text)) return 0;
  const [, seconds] = /\bmax-age=(\d+)/.exec(text) ?? [];
  // Without a word, browsers guess.
  return seconds === undefined ? Number.POSITIVE_INFINITY : Number(seconds);
}

/** What changes under its name is asked after before each use, and nobody on the way may change it. */
export function cacheOf({ url, headers }: Pick<Reply, 'url' | 'headers'>): SmokeFound[] {
  const got = headers['cache-control'];
  const told = { where: url, what: `Cache-Control が${shown(got)}` };
  if (keptFor(got) > 0)
    return [{ ...told, topic: 'cache', allowed: `「${DEFAULT_CACHE_AS_IS}」か「${DEFAULT_CACHE}」` }];
  if (!/\bno-transform\b/.test(String(got)))
    return [{ ...told, topic: 'as-is', allowed: `「${DEFAULT_CACHE_AS_IS}」`, severity: 'warning' }];
  return [];
}

/** The home page: its type, its caching, whether it is the release's own bytes and knows where it stands. */
export async function home({ ask, home, release }: LiveSite): Promise<SmokeFound[]> {
  const found = cacheOf(home);
  const type = home.headers['content-type'];
  if (!/^text\/html; ?charset=utf-8$/i.test(String(type)))
    found.push({
      topic: 'types',
      where: home.url,
      what: `Content-Type が${shown(type)}`,
      allowed: '「text/html; charset=utf-8」',
    });
  const file = release.files.find(({ path }) => path === '/');
  if (file && !isFile(home, file))
    found.push({
      topic: 'edge',
      where: home.url,
      what: 'ページの中身が release.json にあるものと違います',
      allowed: 'つくったままのファイル。公開の直後なら、少し待って調べ直すとそろいます',
    });
  const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(home.body?.toString() ?? '') ?? [];
  if (canonical !== ask.site.href)
    found.push({
      topic: 'address',
      where: home.url,
      what: canonical
        ? `ページが自分のアドレスを ${canonical} と言っています`
        : 'ページに canonical がありません',
      allowed: ask.site.href,
    });
  return found;
}

/** Each coding that browsers know is what it says, and the page behind it is the same. */
export async function compression({ ask, home, release }: LiveSite): Promise<SmokeFound[]> {
  const found: SmokeFound[] = [];
  const worth = (release.files.find(({ path }) => path === '/')?.bytes ?? 0) >= WORTH_PACKING;
  for (const coding of ['br', 'gzip']) {
    const reply = await ask.get('/', { 'accept-encoding': coding });
    const got = reply.headers['content-encoding'];
    const told = {
      topic: 'compression',
      where: reply.url,
      allowed: `${coding} で圧縮した同じページ`,
    } as const;
    if (!reply.body || (home.body && got && !reply.body.equals(home.body)))
      found.push({
        ...told,
        what: `Accept-Encoding: ${coding} への答え（Content-Encoding が${shown(got)}）を解いても、同じページになりません`,
      });
    else if (worth && got !== coding) {
      // gzip alone is well enough: every browser knows it.
      const severity = coding === 'br' ? 'warning' : 'error';
      found.push({ ...told, severity, what: `Accept-Encoding: ${coding} への答えが圧縮されていません` });
    } else if (got && !/accept-encoding/i.test(String(reply.headers.vary)))
      found.push({ ...told, what: `Vary が${shown(reply.headers.vary)}`, allowed: '「Accept-Encoding」' });
  }
  return found;
}

/** What has not changed is not sent again. */
export async function again({ ask, home }: LiveSite): Promise<SmokeFound[]> {
  const { etag, 'last-modified': modified } = home.headers;
  const told = {
    topic: 'again',
    where: home.url,
    allowed: 'ETag と、変わっていないときの 304',
    severity: 'warning',
  } as const;
  if (!etag && !modified) return [{ ...told, what: 'ETag も Last-Modified もありません' }];
  const { status } = await ask.get(
    '/',
    etag ? { 'if-none-match': etag } : { 'if-modified-since': `${modified}` },
  );
  return status === 304 ? [] : [{ ...told, what: `変わっていないのに ${status} で全部が送られます` }];
}

/** Types that browsers insist on, and years for names that hold a hash. */
export async function files(site: LiveSite): Promise<SmokeFound[]> {
  const found: SmokeFound[] = [];
  const kinds: [pattern: RegExp, type: RegExp, name: string][] = [
    [/^\/_astro\/[^/]+\.js$/, /^(?:text|application)\/javascript\b/i, 'text/javascript'],
    [/^\/_astro\/[^/]+\.css$/, /^text\/css\b/i, 'text/css'],
    [/\.svg$/, /^image\/svg\+xml\b/i, 'image/svg+xml'],
    [/\.webmanifest$/, /^application\/(?:manifest\+)?json\b/i, 'application/manifest+json'],
  ];
  for (const [pattern, type, name] of kinds) {
    const [file] = firstOf(site, [pattern]);
    if (!file) continue;
    const reply = await site.ask.get(encodeURI(file.path), AS_BROWSERS);
    const got = reply.headers['content-type'];
    if (reply.status !== 200 || !isFile(reply, file))
      found.push({
        topic: 'release',
        where: reply.url,
        what:
          reply.status === 200 ? '中身が release.json にあるものと違います' : `${reply.status} が返ります`,
        allowed: '200 と、つくったままのファイル',
      });
    else if (!type.test(String(got)))
      found.push({
        topic: 'types',
        where: reply.url,
        what: `Content-Type が${shown(got)}`,
        allowed: `「${name}」`,
      });
    const cache = reply.headers['cache-control'];
    if (file.path.startsWith('/_astro/') && keptFor(cache) < 86_400)
      found.push({
        topic: 'kept',
        where: reply.url,
        what: `名前にハッシュの入ったファイルの Cache-Control が${shown(cache)}`,
        allowed: '「public, max-age=31536000, immutable」',
        severity: 'warning',
      });
    if (!file.path.startsWith('/_astro/')) found.push(...cacheOf(reply));
  }
  return found;
}
