import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build } from 'astro';
import { formatFinding } from '#core/check/source/finding.ts';
import { cacheFolder } from '#node/cache/shelf.ts';
import { withLock } from '#node/command/lock.ts';
import { type Content, openContent } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
import { shelfLines } from '#node/neighbours/shelf-lines.ts';
import { replaceFolder } from './replace-folder.ts';
import { shareContent } from './this-run.ts';

export interface BuildOptions {
  /** Where the finished site is put; `dist/` when left out. */
  outDir?: string;
  log: (line: string) => void;
}

/** A site that was built, and the content it was made from. */
export interface BuildResult {
  outDir: string;
  seconds: number;
  content: Content;
}

/** What is locked is the project, wherever the cache lies: Astro itself works in this folder. */
const LOCK = resolve('.astro', 'build.lock');

/** Where this project's builds are put together; another one may use the same cache. */
function workshop(): string {
  const project = process.cwd();
  const place = cacheFolder('build', createHash('sha256').update(project).digest('hex').slice(0, 8));
  // Astro takes `/site-cache` to lie inside `/site`, and then looks there for the packages.
  return place.startsWith(project) && !place.startsWith(join(project, sep))
    ? resolve('.astro', 'build')
    : place;
}

/**
 * Checks the content, builds into a folder of its own and puts the result in place only when all of it
 * stands: a failed build leaves the last good site untouched.
 * @throws Error with every fault of the content, one a line
 */
export async function buildSite({ outDir = 'dist', log }: BuildOptions): Promise<BuildResult> {
  const started = performance.now();
  const target = resolve(outDir);
  return withLock(LOCK, async () => {
    const { CONTENT_DIR, BASE_PATH } = readSettings();
    const content = await openContent(CONTENT_DIR, { base: BASE_PATH });
    const errors = content.findings.filter(({ severity }) => severity === 'error');
    if (errors.length) {
      throw new Error(
        `コンテンツに直すところがあります（${errors.length}件）。サイトは前のままです\n${errors.map(formatFinding).join('\n')}`,
      );
    }
    log(`1/2 コンテンツを確かめました（${content.files.length}ファイル、${content.day} のサイトです）`);
    for (const line of content.shelves.flatMap(shelfLines)) log(line);
    log('2/2 ページと検索の索引をつくっています …');
    // With the lock held, whatever lies there was left by builds that were killed.
    rmSync(workshop(), { recursive: true, force: true });
    const fresh = join(workshop(), String(process.pid));
    shareContent(content, target);
    try {
      await build({
        root: process.cwd(),
        outDir: fresh,
        force: true,
        logLevel: process.env.DEBUG ? 'info' : 'warn',
      });
      replaceFolder(fresh, target);
    } finally {
      shareContent(undefined);
      rmSync(workshop(), { recursive: true, force: true });
    }
    return { outDir: target, seconds: (performance.now() - started) / 1000, content };
  });
}
