import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { buildSite } from '#node/site/build-site.ts';

/** `npm run build [-- --out DIR]`: checks the content, builds, indexes, and only then puts `dist/` in place. */
await run(async () => {
  const { values } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });
  const { outDir, seconds } = await buildSite({ outDir: values.out, log: console.log });
  console.log(`できました: ${outDir}（${seconds.toFixed(1)}秒）。npm run preview で見られます`);
});
