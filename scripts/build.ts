import { readOptions } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';
import { run } from './lib/run.ts';

/** `npm run build [-- --out DIR]`: judges the content, builds, indexes, and only then puts `dist/` in place. */
await run(async () => {
  const { values } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });
  const { outDir, seconds } = await buildSite({ outDir: values.out, log: console.log });
  console.log(`できました: ${outDir}（${seconds.toFixed(1)}秒）。npm run preview で見られます`);
});
