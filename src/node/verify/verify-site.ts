import { basename, resolve } from 'node:path';
import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { type Content, openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import type { TreeFile } from '#node/release/tree.ts';
import { readBuiltSite } from './built-site.ts';
import { twinSizes } from './checks/twins.ts';
import { CHECKS } from './site-checks.ts';
import type { SiteFinding } from './site-finding.ts';
import { sourceOf } from './source.ts';

export interface VerifyReport {
  findings: SiteFinding[];
  pages: number;
  files: number;
  bytes: number;
  /** What a page costs a machine, as its Markdown twin and as HTML: the middle one, in bytes. */
  machine: ReturnType<typeof twinSizes>;
  /** Seconds of each check; one that works in a thread of its own goes on beside the others. */
  seconds: Record<string, number>;
}

/**
 * Proves a built site against the content it was built from.
 * @param only names of checks; all when left out
 * @param opened the content; that of the settings when left out
 * @param tree the files of the site; read now when left out
 * @throws Error when there is no site, or no such check
 */
export async function verifySite(
  folder: string,
  only: readonly string[] = [],
  opened?: Content,
  tree?: ReadonlyMap<string, TreeFile>,
): Promise<VerifyReport> {
  const unknown = only.filter((name) => !CHECKS[name]);
  if (unknown.length)
    throw new Error(
      `「${unknown.join('、')}」という検査はありません。使える名前: ${Object.keys(CHECKS).join('、')}`,
    );
  const seconds: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    seconds[name] = (performance.now() - begun) / 1000;
    return result;
  };
  const site = await timed('read', () => readBuiltSite(resolve(folder), tree));
  const content = opened ?? (await timed('content', openOurs));
  // What the validator said holds until its rules or its version change.
  const known = openMemory<string[]>(
    'page-pieces',
    hashOfCode('src/node/verify/html-rules.ts', 'src/node/verify/page-pieces.ts'),
  );
  const findings: SiteFinding[] = [];
  const evidence = { site, content, known };
  const wanted = Object.entries(CHECKS).filter(([name]) => !only.length || only.includes(name));
  const results = await Promise.all(wanted.map(([name, check]) => timed(name, () => check(evidence))));
  for (const [at, [name]] of wanted.entries()) {
    for (const one of results[at] ?? [])
      findings.push({
        check: name,
        severity: 'error',
        source: sourceOf(site, content.dir, basename(content.dir), one.page),
        ...one,
      });
  }
  known.save();
  const bytes = [...site.files.values()].reduce((sum, size) => sum + size, 0);
  return {
    findings,
    pages: site.pages.length,
    files: site.files.size,
    bytes,
    machine: twinSizes(site),
    seconds,
  };
}

function openOurs(): Promise<Content> {
  const { CONTENT_DIR, BASE_PATH } = readSettings();
  return openContent(CONTENT_DIR, { base: BASE_PATH });
}
