import { buildSite } from './lib/build-site.ts';
import { run } from './lib/run.ts';

/** `npm run build`: judges the content, builds, indexes, and only then puts `dist/` in place. */
await run(async () => {
  const { outDir, seconds } = await buildSite({ log: console.log });
  console.log(`できました: ${outDir}（${seconds.toFixed(1)}秒）。npm run preview で見られます`);
});
