import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { readOptions } from '../src/node/command/arguments.ts';
import { run } from '../src/node/command/run.ts';
import { writeBenchCollection } from './build/collection.ts';
import { type Cost, measure } from './build/measure.ts';

/**
 * `npm run bench:build -- --cases 53,1000,10000 [--only ours,changed,release,eleventy]`: whole builds of collections of
 * that size, and Eleventy rendering the same MDX, one after the other. Nothing of it gets near the site.
 */
await run(async () => {
  const { values } = readOptions({
    options: {
      cases: { type: 'string', default: '53,1000' },
      only: { type: 'string', default: 'ours,changed,eleventy' },
    },
  });
  const only = values.only.split(',');
  console.log('| 事例 | 何を | CPU秒 | 実時間秒 | 最大メモリMB | 出力MB | ファイル | 負荷 |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const count of values.cases.split(',').map(Number)) {
    const work = resolve('.cache/bench-build', String(count));
    const content = join(work, 'content');
    writeBenchCollection('content', content, count);
    const out = join(work, 'dist');
    const env = { CONTENT_DIR: content, SITE_URL: 'https://bench.example', CACHE_DIR: join(work, 'cache') };
    const build = ['node', 'scripts/build.ts', '--out', out];
    const release = ['node', 'scripts/release.ts', '--to', join(work, 'site'), '--from', out];
    if (only.includes('ours')) {
      // Of an earlier run: nothing may be known, and nothing published.
      for (const old of ['cache', 'site']) rmSync(join(work, old), { recursive: true, force: true });
      row(count, 'はじめてのビルド', await measure(build, env), out);
      if (only.includes('release'))
        row(count, 'はじめての検査と公開', await measure(release, env), join(work, 'site'));
    }
    if (only.includes('changed')) {
      appendFileSync(
        join(content, 'cases', readdirSync(join(content, 'cases'))[0] as string, 'index.mdx'),
        '\n足した一文。\n',
      );
      row(count, '一件直したあとのビルド', await measure(build, env), out);
      if (only.includes('release'))
        row(count, '一件直したあとの検査と公開', await measure(release, env), join(work, 'site'));
    }
    if (only.includes('eleventy')) {
      const input = join(work, 'eleventy');
      rmSync(input, { recursive: true, force: true });
      mkdirSync(input, { recursive: true });
      cpSync(join(content, 'cases'), join(input, 'cases'), { recursive: true });
      const config = 'bench/build/eleventy/config.js';
      const output = join(work, 'eleventy-out');
      const eleventy = ['eleventy', `--config=${config}`, `--input=${input}`, `--output=${output}`];
      row(count, 'Eleventy 3.1.6（同じMDXの本文だけ）', await measure(eleventy, {}), output);
    }
  }
});

function row(count: number, what: string, { cpu, wall, peak }: Cost, out: string): void {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  const cells = [
    count,
    what,
    cpu.toFixed(1),
    wall.toFixed(1),
    peak,
    (bytes / 1024 / 1024).toFixed(1),
    files.length,
    loadavg()[0]?.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
