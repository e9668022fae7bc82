import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { readOptions } from '../src/node/command/arguments.ts';
import { run } from '../src/node/command/run.ts';
import { readCounts } from './support/options.ts';

const FOLDER = resolve('.cache', `bench-check-${process.pid}`);
/** Seconds that issue readers were promised, by number of files. */
const LIMITS = new Map([
  [100, 2],
  [10_000, 15],
]);

/**
 * `npm run bench:check -- --files 100,10000`: how long `npm run check` takes, from its start to its end, for
 * copies of the real cases, each with its own title and company.
 */
await run(async () => {
  const { values } = readOptions({ options: { files: { type: 'string', default: '100,10000' } } });
  const sizes = readCounts('files', values.files);
  try {
    for (const size of sizes) {
      makeContent(size);
      const [load = 0] = loadavg();
      const started = performance.now();
      const child = spawnSync(process.execPath, ['scripts/check.ts', '--format=json'], {
        env: { ...process.env, CONTENT_DIR: FOLDER },
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      const seconds = (performance.now() - started) / 1000;
      const { files, findings } = JSON.parse(child.stdout) as { files: number; findings: unknown[] };
      const limit = LIMITS.get(size);
      const verdict =
        limit === undefined ? '' : seconds < limit ? `、目標 ${limit} 秒以内` : `、目標 ${limit} 秒を超過`;
      console.log(
        `事例 ${size} 件（${files} ファイル）: ${seconds.toFixed(2)} 秒（指摘 ${findings.length}、はじめる前の負荷 ${load.toFixed(1)}${verdict}）`,
      );
    }
  } finally {
    rmSync(FOLDER, { recursive: true, force: true });
  }
});

function makeContent(size: number): void {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const part of readdirSync('content'))
    if (part !== 'cases') cpSync(join('content', part), join(FOLDER, part), { recursive: true });
  const real = readdirSync('content/cases');
  for (let copy = 0; copy < size; copy++) {
    const source = real[copy % real.length] as string;
    const round = Math.floor(copy / real.length);
    const slug = round ? `${source}-${round}` : source;
    mkdirSync(join(FOLDER, 'cases', slug), { recursive: true });
    for (const name of readdirSync(join('content/cases', source))) {
      const text = readFileSync(join('content/cases', source, name), 'utf8');
      // The same figures must stand in the fact sheet: a letter, not a number, tells copies apart.
      const mark = [...String(round)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
      const own = text.replace(/^(title: .*| {2}name: .*)$/gm, `$1${round ? mark : ''}`);
      writeFileSync(join(FOLDER, 'cases', slug, name), name === 'index.mdx' ? own : text);
    }
  }
}
