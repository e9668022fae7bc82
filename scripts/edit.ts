import { resolve } from 'node:path';
import { EDIT_PATHS } from '#core/form/edit/local-edit.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { EditSite, hasForm } from '#node/edit/edit-site.ts';
import { buildSite } from '#node/site/build-site.ts';
import { serveSite } from '#node/site/serve-site.ts';

/** Other than the preview's: an address keeps what a browser has stored for it. */
const PORT = 4361;

/** `npm run edit`: the form over the working tree, on this machine alone; builds the site first when there is none. */
await run(async () => {
  readOptions({});
  const { BASE_PATH, CONTENT_DIR } = readSettings();
  const dist = resolve('dist');
  if (!hasForm(dist)) await buildSite({ log: console.log });
  const site = new EditSite(dist, CONTENT_DIR, BASE_PATH);
  const { url } = await serveSite(dist, {
    base: BASE_PATH,
    port: PORT,
    log: console.log,
    first: (request, response) => site.answer(request, response),
  });
  console.log(`事例を、ここで開いて直せます: ${url}${EDIT_PATHS.list}（止めるには Ctrl+C）`);
});
