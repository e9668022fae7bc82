import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSettings } from '../src/collection/settings.ts';
import { run } from './lib/run.ts';
import { serveSite } from './lib/serve-site.ts';

/** `npm run preview`: serves the last build. */
await run(async () => {
  const dist = resolve('dist');
  if (!existsSync(dist)) throw new Error('dist/ がまだありません。先に npm run build を実行してください');
  const { url } = await serveSite(dist, { base: readSettings().BASE_PATH, log: console.log });
  console.log(`サイトはここで見られます: ${url}（止めるには Ctrl+C）`);
});
