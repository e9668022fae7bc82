import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Settings } from '#core/schema/settings.ts';
import { contactAddress } from '#core/site/mail.ts';
import type { Content } from '#node/content/open-content.ts';
import type { Origin } from './publish.ts';

/** Where a site comes from: the commit, what the collection holds, and with what it was made. */
export function originOf(
  { cases, knowhow, site }: Content,
  extra: Record<string, number>,
  { SITE_URL, BASE_PATH }: Pick<Settings, 'SITE_URL' | 'BASE_PATH'>,
): Origin {
  const count = (state: string) => cases.filter(({ data }) => data.publication === state).length;
  const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const versions = Object.fromEntries(['astro', 'pagefind'].map((name) => [name, dependencies[name] ?? '']));
  return {
    commit: git(['rev-parse', 'HEAD']),
    dirty: git(['status', '--porcelain']) !== '',
    counts: {
      cases: count('published'),
      upcoming: count('upcoming'),
      withdrawn: count('withdrawn'),
      knowhow: knowhow.filter(({ data }) => data.publication === 'published').length,
      ...extra,
    },
    versions: { platform: version, node: process.versions.node, ...versions },
    site: {
      name: site.name,
      url: SITE_URL,
      base: BASE_PATH,
      repository: site.repository ?? '',
      contact: contactAddress(site.contact),
    },
  };
}

/** Empty where there is no git, or no repository. */
function git(args: string[]): string {
  const { status, stdout } = spawnSync('git', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : '';
}
