import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/node/command/arguments.ts';
import { writeBenchCollection } from './collection.ts';
import { measure } from './measure.ts';
import type { Spent } from './table.ts';

/** A checkout of this project whose commands are measured, with a synthetic collection and folders of its own. */
export interface Checkout {
  /** The collection that it builds. */
  content: string;
  /** Builds as for the first time: nothing known, nothing published. */
  buildAnew(): Promise<Spent>;
  build(): Promise<Spent>;
  /** Adds a sentence to one case, and builds. */
  buildChanged(): Promise<Spent>;
  /** Verifies the last build and publishes it. */
  release(): Promise<Spent>;
}

/**
 * Makes ready what a checkout is measured with: its own real cases, in a collection of so many.
 * @param root the checkout, with what it depends on installed; only its lock and folder for unfinished builds are used
 * @param work folder for everything else
 */
export function prepareCheckout(root: string, work: string, count: number): Checkout {
  const [content, out, site, cache] = ['content', 'dist', 'site', 'cache'].map((name) =>
    join(work, name),
  ) as [string, string, string, string];
  writeBenchCollection(join(root, 'content'), content, count);
  const env = { CONTENT_DIR: content, SITE_URL: 'https://bench.example', CACHE_DIR: cache };
  const spend = async (to: string, command: string[]) => ({
    ...(await measure(['node', '--import', './scripts/node-guard.mjs', ...command], root, env)),
    out: to,
  });
  const build = () => spend(out, ['scripts/build.ts', '--out', out]);
  return {
    content,
    build,
    buildAnew: () => {
      for (const old of [cache, site]) rmSync(old, { recursive: true, force: true });
      return build();
    },
    buildChanged: () => {
      const [first = ''] = readdirSync(join(content, 'cases')).sort();
      appendFileSync(join(content, 'cases', first, 'index.mdx'), '\n足した一文。\n');
      return build();
    },
    release: () =>
      spend(site, ['scripts/release.ts', '--to', site, '--from', out, '--yes-I-mean', 'PLACEHOLDER']),
  };
}

/**
 * What a checkout is, for the heading of a table: its commit, and whether files differ from it.
 * @throws UsageError when the folder is no checkout that can be measured
 */
export function describeCheckout(root: string): string {
  for (const part of ['scripts/build.ts', 'scripts/release.ts', 'node_modules/.bin/node'])
    if (!existsSync(join(root, part)))
      throw new UsageError(
        `「${root}」には ${part} がありません。npm ci を済ませた、このプロジェクトのチェックアウトのフォルダーを書いてください`,
      );
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' }).stdout.trim();
  return `${git('log', '-1', '--format=%h %s') || 'コミットは分かりません'}${git('status', '--porcelain') ? '（変更あり）' : ''}`;
}
