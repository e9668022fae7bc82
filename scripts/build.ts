import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { takeInNeighbours } from '#node/neighbours/take-in.ts';
import { buildSite } from '#node/site/build-site.ts';

/**
 * `npm run build [-- --out DIR] [--offline]`: takes in the neighbours that `site.yaml` names, checks the content, builds,
 * indexes, and only then puts `dist/` in place. `--offline` asks no neighbour: those that were taken in last are shown.
 */
await run(async () => {
  const { values } = readOptions({
    options: { out: { type: 'string', default: 'dist' }, offline: { type: 'boolean', default: false } },
  });
  if (!values.offline) await takeInNeighbours(console.log);
  const { outDir, seconds } = await buildSite({ outDir: values.out, log: console.log });
  console.log(`できました: ${outDir}（${seconds.toFixed(1)}秒）。npm run preview で見られます`);
});
