import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkContentFast } from '../src/collection/check-parallel.ts';
import { run } from './lib/run.ts';

const SIZES = process.argv[2] ? [Number(process.argv[2])] : [100, 1_000, 10_000];
const FOLDER = resolve('.cache/bench-check');

/** `npm run bench:check`: how long the check takes for copies of the real cases, each with its own title and company. */
await run(async () => {
  for (const size of SIZES) {
    makeContent(size);
    const started = performance.now();
    const before = process.cpuUsage();
    const { findings, files } = await checkContentFast(FOLDER);
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    const work = (user + system) / 1e6;
    const memory = Math.round(process.memoryUsage().rss / 1024 / 1024);
    console.log(
      `${files.length} ファイル: ${seconds.toFixed(2)} 秒（計算 ${work.toFixed(2)} 秒、誤り ${findings.length}、メモリー ${memory}MB）`,
    );
  }
  rmSync(FOLDER, { recursive: true, force: true });
});

function makeContent(size: number): void {
  rmSync(FOLDER, { recursive: true, force: true });
  for (const part of ['taxonomy', 'site.yaml', 'pages', 'knowhow'])
    cpSync(join('content', part), join(FOLDER, part), { recursive: true });
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
