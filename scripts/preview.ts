import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { serveSite } from '#node/site/serve-site.ts';

/** `npm run preview [-- FOLDER]`: serves the last build, or one that somebody handed over. */
await run(async () => {
  const [given] = readOptions({ allowPositionals: true }).positionals;
  const dist = resolve(given ?? 'dist');
  if (!existsSync(dist))
    throw new Error(
      given ? `「${given}」がありません` : 'dist/ がまだありません。先に npm run build を実行してください',
    );
  const { url } = await serveSite(dist, { base: readSettings().BASE_PATH, log: console.log });
  console.log(`サイトはここで見られます: ${url}（止めるには Ctrl+C）`);
});
