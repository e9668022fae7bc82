import { UsageError } from '#node/command/arguments.ts';
import type { Manifest, SiteFacts } from './manifest.ts';

/** What the release command stops at, and what `--yes-I-mean` names. */
export const GUARDS = {
  SHRINK: '公開中の事例かページが一割より多く減る',
  'OTHER-SITE': '別のサイトの場所に公開する',
  LOCAL: '読む人から見えないアドレスで公開する',
  PLACEHOLDER: 'リポジトリーか問い合わせ先が仮のまま公開する',
  REPUBLISH: '取り下げた記事をもう一度公開する',
} as const;
export type GuardName = keyof typeof GUARDS;

/** The guard that an operator names. @throws UsageError when there is none of that name */
export function guardName(name: string): GuardName {
  if (!(name in GUARDS))
    throw new UsageError(
      `--yes-I-mean に書けるのは ${Object.keys(GUARDS).join('、')} です（「${name}」ではありません）`,
    );
  return name as GuardName;
}

/** One reason to stop, in words with the numbers. */
export interface Stop {
  name: GuardName;
  message: string;
}

/** What is about to be released, as far as the guards look at it. */
export interface Next {
  counts: Record<string, number>;
  /** Pages in the output, as `pagesOf` counts them. */
  pages: number;
  site?: SiteFacts | undefined;
  /** Addresses that the store knows as withdrawn and that hold an entry again. */
  republished: readonly string[];
}

/** More than this share of what is live may not vanish unasked. */
const MOST_LOST = 0.1;

/**
 * Compares what is about to be released with what is live.
 * @param live what is known of the served release; undefined before the first
 * @returns every reason to stop; empty when there is none
 */
export function stops(live: Pick<Manifest, 'counts' | 'files' | 'site'> | undefined, next: Next): Stop[] {
  const found: Stop[] = [];
  const stop = (name: GuardName, message: string) => found.push({ name, message });
  const { site } = next;
  if (live) {
    const sizes = [
      ['公開中の事例', live.counts.cases, next.counts.cases, '件'],
      ['ページ', pagesOf(Object.keys(live.files)), next.pages, 'ページ'],
    ] as const;
    for (const [what, before, after, unit] of sizes)
      if (before !== undefined && after !== undefined && after < before * (1 - MOST_LOST))
        stop('SHRINK', `${what}が ${before}${unit}から ${after}${unit}に減ります`);
    if (live.site && site) {
      const [was, now] = [live.site, site];
      if (was.name !== now.name)
        stop('OTHER-SITE', `公開先は「${was.name}」のものです。これから公開するのは「${now.name}」です`);
      const at = ({ url, base }: SiteFacts) => `${url}${base}`;
      if (at(was) !== at(now))
        stop('OTHER-SITE', `公開中のアドレスは ${at(was)} です。これから公開するのは ${at(now)} です`);
    }
  }
  if (site) {
    if (isLocal(site.url))
      stop('LOCAL', `サイトのアドレスが ${site.url} です。SITE_URL=https://… を付けてつくってください`);
    const given = [site.repository, ...site.contact.split(' ')].map((url, at) => [
      at ? 'contact' : 'repository',
      url,
    ]);
    for (const [what, url = ''] of given)
      if (isPlaceholder(url))
        stop('PLACEHOLDER', `site.yaml の ${what} が ${url} のままです。自分たちのアドレスにしてください`);
  }
  for (const address of next.republished)
    stop(
      'REPUBLISH',
      `取り下げた ${address} が、また公開されます。取り下げたままなら、publication を withdrawn にしてください`,
    );
  return found;
}

/** Cases of neighbours, and the lists of all cases: they come and go with a neighbour that is taken in or refused. */
const WITH_NEIGHBOURS = /^\/?cases\/(?:[^/]+--[^/]+|by|page)\//;

/** Pages of this site's own among the files of a release. */
export function pagesOf(files: readonly string[]): number {
  return files.filter((file) => file.endsWith('.html') && !WITH_NEIGHBOURS.test(file)).length;
}

/** Whether only this machine, or its own network, can open an address. */
export function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    /^(?:localhost|.*\.(?:localhost|local|internal|lan)|\[::1?\]|0\.0\.0\.0)$/.test(hostname) ||
    /^(?:127|10)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(hostname)
  );
}

/** Whether an address is the example that the project comes with, or can be none. */
export function isPlaceholder(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, pathname, hostname: host } = new URL(url);
  const hostname = protocol === 'mailto:' ? pathname.replace(/^.*@/, '') : host;
  return /^(?:www\.)?example\.(?:org|com|net|jp)$|\.(?:invalid|example)$/.test(hostname) || isLocal(url);
}

/** A release that its guards have stopped. */
export class Stopped extends Error {
  constructor(stops: readonly Stop[]) {
    const names = [...new Set(stops.map(({ name }) => name))];
    const lines = stops.map(({ name, message }) => `  ${name}  ${message}`);
    const flags = names.map((name) => `--yes-I-mean ${name}`).join(' ');
    super(
      `公開を止めました。公開中の版は前のままです\n${lines.join('\n')}\nこのとおりでよいときは、同じ命令に ${flags} を付けてください`,
    );
  }
}
