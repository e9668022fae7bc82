import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { announce } from './github/announce.ts';
import { fromWorkflow } from './github/api.ts';

/** In a workflow, with `PREVIEW_URL` where there is a preview: tells a pull request how its check went. */
await run(async () => {
  readOptions({});
  console.log(await announce(fromWorkflow(), process.env.PREVIEW_URL ?? '', readSettings().CONTENT_DIR));
});
