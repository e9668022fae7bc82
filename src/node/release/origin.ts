import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#core/schema/settings.ts';
import type { Content } from '#node/content/open-content.ts';
import type { SiteFacts } from './manifest.ts';
import type { Origin } from './publish.ts';

/**
 * Where a site comes from: the commit, what the collection holds, and with what it was made.
 * @param contentDir where the collection lies; its commit is told as well when it has a repository of its own
 */
export function originOf({ cases, knowhow }: Content, site: SiteFacts, contentDir: string): Origin {
  const count = (state: string) => cases.filter(({ data }) => data.publication === state).length;
  const { dependencies, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
    dependencies: Record<string, string>;
  };
  const versions = Object.fromEntries(['astro', 'pagefind'].map((name) => [name, dependencies[name] ?? '']));
  const content = contentOrigin(contentDir);
  return {
    commit: git(['rev-parse', 'HEAD']),
    dirty: git(['status', '--porcelain']) !== '',
    ...(content ? { content } : {}),
    counts: {
      cases: count('published'),
      upcoming: count('upcoming'),
      withdrawn: count('withdrawn'),
      knowhow: knowhow.filter(({ data }) => data.publication === 'published').length,
    },
    versions: { platform: version, node: process.versions.node, ...versions },
    site,
  };
}

/**
 * Which site was built: its address as its own home page has it, for that is what goes out; else that of the settings.
 * @param folder the built site
 */
export function siteOf(
  folder: string,
  { site }: Pick<Content, 'site'>,
  { SITE_URL, BASE_PATH }: Pick<Settings, 'SITE_URL' | 'BASE_PATH'>,
): SiteFacts {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, canonical = ''] = /<link rel="canonical" href="([^"]+)"/.exec(home) ?? [];
  const { origin, pathname } = new URL(URL.canParse(canonical) ? canonical : `${SITE_URL}${BASE_PATH}`);
  const { name, repository = '', contact } = site;
  const reached = [contact.url, contact.mail && `mailto:${contact.mail}`].filter(Boolean).join(' ');
  return { name, url: origin, base: pathname, repository, contact: reached };
}

/** The commit of a collection that does not lie in the program's own repository; undefined when it does. */
export function contentOrigin(contentDir: string): { commit: string; dirty: boolean } | undefined {
  const inContent = (...args: string[]) => git(['-C', contentDir, ...args]);
  const top = inContent('rev-parse', '--show-toplevel');
  if (!top || top === git(['rev-parse', '--show-toplevel'])) return undefined;
  return {
    commit: inContent('rev-parse', 'HEAD'),
    dirty: inContent('status', '--porcelain', '--', '.') !== '',
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
