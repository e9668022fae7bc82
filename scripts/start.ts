import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { buildSite } from '#node/site/build-site.ts';
import { serveSite } from '#node/site/serve-site.ts';

/** `npm start`: builds the site and serves it on this machine. */
await run(async () => {
  readOptions({});
  const { BASE_PATH } = readSettings();
  const { outDir } = await buildSite({ log: console.log });
  const { url } = await serveSite(outDir, { base: BASE_PATH, log: console.log });
  console.log(`\n  サイトはここで見られます: ${url}\n  止めるには Ctrl+C を押してください\n`);
});
