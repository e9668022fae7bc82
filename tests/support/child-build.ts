import { build } from 'astro';

/** Run as a process of its own: a plain Astro build, without the check that `npm run build` puts before it. */
const outDir = process.argv[2];
const cacheDir = process.argv[3];
if (!outDir || !cacheDir) throw new Error('usage: child-build OUT CACHE');
try {
  await build({ root: process.cwd(), outDir, cacheDir, force: true, logLevel: 'warn' });
} catch (error) {
  // Node itself cuts a long message short when whoever listens is slow.
  process.stderr.write(String((error as Error).stack));
  process.exitCode = 1;
}
